import AskNet
import Glibc

/// Where the generations of one corpus live.
///
///     .ask/
///       .gitignore      keeps all of it out of git: readers' questions are in it
///       lock            held by the builder at work
///       seen            size and time of each file when it was last read: no file is read to learn that it is old
///       current         link to the generation in force
///       encoded/        vectors of texts, so that none is encoded twice
///       texts/          what the files of the corpus said when a generation was made, by the hash of the content
///       history.jsonl   a line for each generation that came into force
///       publishing.json a publication or rollback at work; it is finished by whoever comes next when that was killed
///       generations/0007/{index.sqlite, passages.bin, model.bin, manifest.json, corpus.list}
public struct StateFolder: Equatable, Sendable {
  public let path: String
  /// Whether it is the `.ask` beside the corpus, where git would take it for a part of the column.
  public let isBesideCorpus: Bool

  public init(path: String, isBesideCorpus: Bool = false) {
    self.path = path
    self.isBesideCorpus = isBesideCorpus
  }

  /// The name of the state's folder in the user's cache, for the corpus whose real path is `corpus`.
  public static func name(for corpus: String) -> String { FileHash.of(Array(corpus.utf8)) }

  package var lock: String { path + "/lock" }
  package var seen: String { path + "/seen" }
  package var current: String { path + "/current" }
  /// Vectors of texts, so that no build encodes one again.
  package var encoded: String { path + "/encoded" }
  package var generations: String { path + "/generations" }
  package var texts: String { path + "/texts" }
  package var history: String { path + "/history.jsonl" }
  package var journal: String { path + "/publishing.json" }

  /// Whether a publication or a rollback is at work, or was killed; one look at the folder.
  public var isSwitching: Bool { access(journal, F_OK) == 0 }

  /// The generation in force; nil when none was ever built.
  ///
  /// The link is read once: everything of a question is then opened below the path that it named.
  package func currentGeneration() throws(SearchError) -> Generation? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(current, &buffer, Int(PATH_MAX))
    if count < 0 {
      let code = errno
      if code == ENOENT || code == ENOTDIR { return nil }
      if code == EACCES { throw SearchError(path: path, reason: .notReadable(systemMessage(code))) }
      throw SearchError(path: current, reason: .damaged("no link to a generation: \(systemMessage(code))"))
    }
    let target = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let name = target.split(separator: "/").last, let number = Int(name), number > 0 else {
      throw SearchError(path: current, reason: .damaged("it leads to \(target)"))
    }
    return Generation(folder: self, number: number)
  }

  /// Numbers of the generations that are there, ascending, finished or not.
  package func numbers() -> [Int] {
    guard let folder = opendir(generations) else { return [] }
    defer { closedir(folder) }
    var numbers: [Int] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let number = Int(name), number > 0 { numbers.append(number) }
    }
    return numbers.sorted()
  }

  /// Makes the folder and what is above it.
  package func make() throws(SearchError) {
    try makeFolders(generations)
    keepOutOfGit()
  }

  /// Writes a `.gitignore` for all that is in the folder, where it is beside the corpus and has none. Where that cannot
  /// be done an index is made all the same.
  package func keepOutOfGit() {
    guard isBesideCorpus else { return }
    let file = open(path + "/.gitignore", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    defer { close(file) }
    _ = write(file, "*\n", 2)
  }

  /// Puts a generation in force by one rename.
  package func put(inForce generation: Generation) throws(SearchError) {
    let new = current + ".new"
    unlink(new)
    guard symlink("generations/\(generation.name)", new) == 0, rename(new, current) == 0 else {
      throw SearchError.writing(current, errno)
    }
    do {
      try WholeFile.synchronize(folder: path)
    } catch {
      throw SearchError(error)
    }
  }
}
