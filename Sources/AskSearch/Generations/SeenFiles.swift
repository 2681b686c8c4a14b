import AskCorpus
import AskNet
import Glibc

/// What each file looked like when it was last read.
///
/// A file with the same size, time and inode is taken to be unchanged, as git does; it lies outside the
/// generations because it says nothing about what was built from the files.
struct SeenFiles: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    var file: PostFile
    /// `FileHash`; "" for a file that could not be read.
    var hash: String
  }

  private(set) var entries: [String: Entry] = [:]
  /// The generation that was in force when the files looked so, and said the same as they.
  private let generation: String?
  /// What the folder's listing complained of.
  var problems: [String] = []

  init() {
    generation = nil
  }

  /// An unreadable or strange list is an empty one: then every file is read again.
  init(path: String) {
    guard let file = try? Region(mapping: path) else {
      generation = nil
      return
    }
    let text = file.withBytes { String(decoding: $0, as: UTF8.self) }
    // First the generation, then for each file a line: size, time, inode, hash, path; the path is last because it
    // may hold spaces.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    generation = lines.first.map { String(Substring($0)) }
    for line in lines.dropFirst() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 4, omittingEmptySubsequences: false)
        .map(Substring.init)
      guard parts.count == 5, let size = Int(parts[0]), let time = Int64(parts[1]),
        let inode = UInt64(parts[2])
      else { continue }
      let name = String(parts[4])
      let file = PostFile(path: name, size: size, modified: time, inode: inode)
      entries[name] = Entry(file: file, hash: String(parts[3]))
    }
  }

  /// The hash of `file` if it looks as it did.
  func hash(of file: PostFile) -> String? {
    guard let entry = entries[file.path], entry.file == file, !entry.hash.isEmpty else { return nil }
    return entry.hash
  }

  /// Whether `generation` says what `files` say, as far as sizes and times tell.
  func vouch(for generation: Generation, files: [PostFile], problems: [String], language: String) -> Bool {
    self.generation == Self.head(generation, problems, language) && files.count == entries.count
      && files.allSatisfy { hash(of: $0) != nil }
  }

  private static func head(_ generation: Generation, _ problems: [String], _ language: String) -> String {
    "\(generation.name) \(language) \(FileHash.of(Array(problems.joined(separator: "\n").utf8)))"
  }

  mutating func note(_ file: PostFile, hash: String) {
    entries[file.path] = Entry(file: file, hash: hash)
  }

  /// Written aside and renamed. A place that cannot be written is no error: the list only saves work.
  func write(to path: String, for generation: Generation, language: String) {
    let lines = entries.values.sorted { $0.file.path < $1.file.path }.map { entry in
      let file = entry.file
      return "\(file.size) \(file.modified) \(file.inode) \(entry.hash) \(file.path)\n"
    }
    let new = path + ".new"
    guard
      (try? WholeFile.write(
        Array((Self.head(generation, problems, language) + "\n" + lines.joined()).utf8), to: new))
        != nil
    else { return }
    rename(new, path)
  }
}
