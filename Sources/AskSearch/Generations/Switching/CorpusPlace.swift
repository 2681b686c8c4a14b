import AskCorpus
import Glibc

/// What lies where a file of the corpus is to come, to change or to go.
enum CorpusPlace: Equatable {
  /// Nothing; `file` is where it would come, without links.
  case absent(file: String)
  /// A file with that hash; `file` is where it lies, without links.
  case text(hash: String, file: String)
  /// What must be neither written nor removed: it leads out of the corpus, is a folder, or cannot be read. The text says
  /// what is wrong and what to do.
  case barred(String)

  /// - Parameter path: in the corpus.
  init(_ path: String, in corpus: CorpusFolder) {
    let place = corpus.root + "/" + path
    guard !path.isEmpty, !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      self = .barred("it lies outside the corpus; move it there")
      return
    }
    do throws(PostError) {
      let hash = FileHash.of(try corpus.bytes(at: path))
      // A link out of the corpus may lead back in; it is removed where it lies.
      guard let file = Self.real(place), Self.isInside(file, corpus),
        let folder = Self.real(Self.folder(of: place)), Self.isInside(folder, corpus)
      else {
        self = .barred("it lies in a folder outside the corpus; put a copy in its place")
        return
      }
      self = .text(hash: hash, file: file)
    } catch {
      self = error.reason == .vanished ? Self.vacancy(place, corpus) : .barred("\(error.reason)")
    }
  }

  /// A place with nothing in it, or why no file can come there.
  private static func vacancy(_ place: String, _ corpus: CorpusFolder) -> CorpusPlace {
    var folder = place
    var status = stat()
    while lstat(folder, &status) != 0 { folder = Self.folder(of: folder) }
    guard folder != place else { return .barred("it changes just now; run the command again") }
    guard let real = real(folder) else { return .barred("\(folder) leads nowhere; correct it or remove it") }
    guard isInside(real, corpus) else {
      return .barred("\(folder) leads out of the corpus, to \(real); put a copy in its place")
    }
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return .barred("\(folder) is no folder; rename it, or move it elsewhere")
    }
    return .absent(file: real + place.dropFirst(folder.count))
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }

  private static func isInside(_ real: String, _ corpus: CorpusFolder) -> Bool {
    corpus.root == "/" || real == corpus.root || real.utf8.starts(with: (corpus.root + "/").utf8)
  }
}
