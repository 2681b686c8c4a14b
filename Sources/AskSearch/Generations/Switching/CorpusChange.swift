import AskCorpus
import AskNet
import Glibc

/// A file of the corpus that gets another content, or comes or goes.
package struct CorpusChange: Codable, Equatable, Sendable {
  /// In the corpus.
  package var path: String
  /// Hash of what it says before; nil where it is not there.
  package var from: String?
  /// Hash of what it is to say, which `TextStore` keeps; nil where it is to go.
  package var to: String?

  package init(path: String, from: String?, to: String?) {
    self.path = path
    self.from = from
    self.to = to
  }

  /// Makes the change, unless it is made already.
  ///
  /// - Returns: nil when it is made; else the file, which is left alone, since it says something else by now or can never be
  ///   changed where it lies.
  /// - Throws: `SearchError` for what may pass, such as a full disk: then the change is still to be made.
  func make(in column: Column, from texts: TextStore) throws(SearchError) -> LeftFile? {
    let now: String?
    let file: String
    switch CorpusPlace(path, in: column.corpus) {
    case .barred(let why): return LeftFile(path: path, obstacle: why)
    case .absent(let place): (now, file) = (nil, place)
    case .text(let hash, let place): (now, file) = (hash, place)
    }
    if now == to { return nil }
    guard now == from else { return LeftFile(path: path) }
    do {
      try write(to: file, in: column.corpus, from: texts)
      return nil
    } catch let error as FileError {
      return try left(by: error, in: column)
    } catch let error as SearchError {
      guard case .damaged(let what) = error.reason else { throw error }
      return LeftFile(path: path, obstacle: "what it was to say is lost (\(what)); write that anew")
    } catch {
      throw SearchError(path: column.pathPrefix + path, reason: .publishing("\(error)"))
    }
  }

  /// Nil when the change can be made, else why not.
  package func obstacle(in column: Column) -> SearchError? {
    let shown = column.pathPrefix + path
    let now: String?
    let file: String
    switch CorpusPlace(path, in: column.corpus) {
    case .barred(let why): return SearchError(path: shown, reason: .publishing(why))
    case .absent(let place): (now, file) = (nil, place)
    case .text(let hash, let place): (now, file) = (hash, place)
    }
    guard now == from else { return SearchError(path: shown, reason: .changedMeanwhile) }
    var folder = target(file, in: column.corpus)
    repeat {
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    } while access(folder, F_OK) != 0 && !folder.isEmpty
    guard access(folder, W_OK | X_OK) != 0 else { return nil }
    return SearchError(
      path: shown, reason: .publishing("cannot be changed: \(systemMessage(errno)); see to its folder"))
  }

  /// Removes what a killed writer left beside the file.
  func removeHalfWritten(in corpus: CorpusFolder) {
    let file: String
    switch CorpusPlace(path, in: corpus) {
    case .barred: return
    case .absent(let place), .text(_, let place): file = place
    }
    guard let slash = file.lastIndex(of: "/"), let stream = opendir(String(file[...slash])) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let other = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if TemporaryName.isOne(other, for: file[file.index(after: slash)...]) {
        unlink("\(file[...slash])\(other)")
      }
    }
  }

  /// What is written or removed: a link stays a link when its file changes, and goes when the file is to go.
  private func target(_ file: String, in corpus: CorpusFolder) -> String {
    to == nil ? corpus.root + "/" + path : file
  }

  private func write(to file: String, in corpus: CorpusFolder, from texts: TextStore) throws {
    let target = target(file, in: corpus)
    guard let to else {
      guard unlink(target) == 0 else { throw FileError(path: target, reason: .writing(errno)) }
      return
    }
    let bytes = try texts.text(to)
    try makeFolders(String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]))
    try WholeFile.replace(target, with: bytes)
  }

  /// What no later attempt would change.
  private static let lasting: Set<Int32> = [
    ENAMETOOLONG, EISDIR, ENOTDIR, ENOENT, ELOOP, EINVAL, EFBIG, EILSEQ,
  ]

  private func left(by error: FileError, in column: Column) throws(SearchError) -> LeftFile {
    guard case .writing(let code) = error.reason else { throw SearchError(error) }
    if Self.lasting.contains(code) {
      return LeftFile(
        path: path, obstacle: "it cannot be changed: \(systemMessage(code)); rename it or move it")
    }
    if code == ENOSPC || code == EDQUOT { throw SearchError.writing(column.pathPrefix + path, code) }
    throw SearchError(
      path: column.pathPrefix + path,
      reason: .publishing("cannot be changed: \(systemMessage(code)); see to it and to its folder"))
  }
}

extension CorpusChange {
  /// - Parameters:
  ///   - old: what the file says; nil where it is not there.
  ///   - new: what it is to say; nil where it is to go.
  package init(path: String, replacing old: [UInt8]?, with new: [UInt8]?) {
    self.init(path: path, from: old.map { FileHash.of($0) }, to: new.map { FileHash.of($0) })
  }
}
