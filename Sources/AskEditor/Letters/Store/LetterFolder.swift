package import AskNet
import CHash
import Glibc

/// The folder of readers' letters beside the corpus: nobody else's to read, never indexed, never in git.
public struct LetterFolder: Sendable {
  public let path: String

  static let textFile = "letter.txt"
  static let redactedFile = "redacted.txt"
  static let editedFile = "edited.txt"
  static let findingsFile = "findings.tsv"
  static let recordFile = "record.yaml"
  static let subjectFile = "subject.txt"
  /// What a letter that is being forgotten left elsewhere, a text a line.
  static let tracesFile = "forgetting.txt"
  /// Of a letter that is being written, and of one that is being erased.
  private static let unfinished = [".new-", ".gone-"]

  /// - Parameter path: as the editor knows it; need not exist.
  public init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Makes sure that the folder is the user's alone.
  ///
  /// - Parameters:
  ///   - creates: whether to make it where it is missing.
  ///   - corpus: the real path of the posts' folder, in which letters must not be.
  /// - Returns: what was mended, for the editor to know.
  /// - Throws: `LetterError` when it is a file, lies in the corpus or around it, is missing, stays open to others, or
  ///   plainly serves something else; nothing is changed then.
  package func prepare(creates: Bool, corpus: String) throws(LetterError) -> [String] {
    var status = stat()
    let isNew = creates && lstat(path, &status) != 0
    if isNew {
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw LetterError(path, .unwritable(String(cString: strerror(errno))))
      }
    }
    guard stat(path, &status) == 0 else { throw LetterError(path, .noLetters) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw LetterError(path, .folderIsFile) }
    if let real = realpath(path, nil) {
      defer { free(real) }
      guard !(String(cString: real) + "/").hasPrefix(corpus + "/") else {
        if isNew { rmdir(path) }
        throw LetterError(path, .folderInCorpus)
      }
      guard !(corpus + "/").hasPrefix(String(cString: real) + "/") else {
        throw LetterError(path, .folderOfOthers)
      }
    }
    let ignore = path + "/.gitignore"
    let rules = access(ignore, F_OK) == 0 ? try read(ignore) : ""
    let lacksIgnore = creates && !Self.ignoresAll(rules)
    if lacksIgnore || status.st_mode & 0o077 != 0, holdsOthers {
      throw LetterError(path, .folderOfOthers)
    }
    var notes: [String] = []
    if status.st_mode & 0o077 != 0 {
      guard status.st_uid == getuid(), chmod(path, 0o700) == 0 else {
        throw LetterError(path, .folderIsOthers)
      }
      notes.append("\(path): others could read this folder; its permissions are now 700")
    }
    if lacksIgnore {
      try write(rules + (rules.isEmpty || rules.last?.isNewline == true ? "" : "\n") + "*\n", to: ignore)
    }
    return notes
  }

  /// Whether rules of a `.gitignore` leave out everything: of those that say so and of exceptions the last one counts.
  private static func ignoresAll(_ rules: String) -> Bool {
    rules.split(whereSeparator: \.isNewline).last { $0 == "*" || $0.hasPrefix("!") } == "*"
  }

  /// Whether it holds what is no letter's: it is somebody's home, project or papers, whose permissions are not ours.
  private var holdsOthers: Bool {
    names().contains { name in
      var status = stat()
      guard name != ".", name != "..", lstat(path + "/" + name, &status) == 0 else { return false }
      guard status.st_mode & S_IFMT == S_IFDIR else { return !name.hasPrefix(".") }
      return LetterID(name) == nil && !Self.unfinished.contains(where: name.hasPrefix)
    }
  }

  /// Holds the folder while something in it changes; waits for another editor.
  package func lock() throws(LetterError) -> FileLock {
    let lock: FileLock?
    do {
      lock = try FileLock.wait(file: path + "/.lock")
    } catch {
      throw LetterError(path + "/.lock", .unwritable(error.message))
    }
    guard let lock else { preconditionFailure("a wait that nobody cancels") }
    // A command that was ended in between left this.
    for name in names() where Self.unfinished.contains(where: name.hasPrefix) { remove(path + "/" + name) }
    return lock
  }

  /// All letters, in the order of their ids.
  package func ids() -> [LetterID] { names().compactMap { LetterID($0) }.sorted() }

  /// Where a letter's files lie.
  package func path(of id: LetterID) -> String { "\(path)/\(id)" }

  package func editedPath(of id: LetterID) -> String { "\(path(of: id))/\(Self.editedFile)" }

  /// The redacted text as a file of its own for an editing program, made when there is none.
  package func prepareEditing(_ letter: StoredLetter) throws(LetterError) -> String {
    let path = editedPath(of: letter.id)
    if access(path, F_OK) != 0 { try write(letter.redacted, to: path) }
    return path
  }

  /// The editor's own copy; nil where there is none.
  package func editing(of id: LetterID) -> String? { try? read(editedPath(of: id)) }

  /// Puts the editor's own copy back as it was.
  ///
  /// - Parameter text: nil for none.
  package func restoreEditing(_ text: String?, of id: LetterID) throws(LetterError) {
    if let text { try write(text, to: editedPath(of: id)) } else { unlink(editedPath(of: id)) }
  }

  /// - Throws: `LetterError` when it is not there or its files cannot be read.
  package func letter(_ id: LetterID) throws(LetterError) -> StoredLetter {
    let folder = path(of: id)
    let record = try record(id)
    let findings = (try? read(folder + "/" + Self.findingsFile)) ?? ""
    return StoredLetter(
      id: id, record: record,
      text: LetterText(try read(folder + "/" + Self.textFile), headerLines: record.headerLines),
      redacted: try read(folder + "/" + Self.redactedFile),
      edited: (try? read(editedPath(of: id))).flatMap { $0.contains(where: \.isLetter) ? $0 : nil },
      subject: (try? read(folder + "/" + Self.subjectFile))?.trimmed(),
      findings: findings.split(separator: "\n").compactMap { StoredFinding($0) })
  }

  package func record(_ id: LetterID) throws(LetterError) -> LetterRecord {
    let path = path(of: id) + "/" + Self.recordFile
    return try LetterRecord(try read(path), path: path)
  }

  package func write(_ record: LetterRecord, of id: LetterID) throws(LetterError) {
    try write(record.text, to: path(of: id) + "/" + Self.recordFile)
  }

  /// Keeps a new letter; it is there whole or not at all.
  ///
  /// - Returns: its new id.
  package func add(
    _ letter: ReceivedLetter, redacted: RedactedLetter, record: LetterRecord,
    random: (Int) -> [UInt8] = LetterID.systemRandom
  ) throws(LetterError) -> LetterID {
    var id = LetterID(random: random)
    while access(path(of: id), F_OK) == 0 { id = LetterID(random: LetterID.systemRandom) }
    let new = "\(path)/.new-\(id)"
    guard mkdir(new, 0o700) == 0 else {
      throw LetterError(path, .unwritable(String(cString: strerror(errno))))
    }
    do throws(LetterError) {
      try write(letter.text, to: new + "/" + Self.textFile)
      try write(redacted.question + "\n", to: new + "/" + Self.redactedFile)
      if let subject = redacted.subject { try write(subject + "\n", to: new + "/" + Self.subjectFile) }
      let rows = redacted.findings.map { StoredFinding($0).row + "\n" }.joined()
      try write(rows, to: new + "/" + Self.findingsFile)
      try write(record.text, to: new + "/" + Self.recordFile)
      guard rename(new, path(of: id)) == 0 else {
        throw LetterError(path, .unwritable(String(cString: strerror(errno))))
      }
    } catch {
      remove(new)
      throw error
    }
    return id
  }

  /// Erases a letter's folder, its editor's leftovers too. It is no letter any more from the first step on, and whoever
  /// locks the folder next finishes what was interrupted.
  package func erase(_ id: LetterID) throws(LetterError) {
    let gone = "\(path)/.gone-\(id)"
    guard rename(path(of: id), gone) == 0 else {
      throw LetterError(path(of: id), .unwritable(String(cString: strerror(errno))))
    }
    remove(gone)
    guard access(gone, F_OK) != 0 else {
      throw LetterError(gone, .unwritable("something in it cannot be erased"))
    }
  }

  /// What can still be read of a letter whose files are damaged or missing.
  package func salvaged(_ id: LetterID) -> StoredLetter {
    func text(_ name: String) -> String { (try? read(path(of: id) + "/" + name)) ?? "" }
    let record = LetterRecord(salvaging: text(Self.recordFile))
    return StoredLetter(
      id: id, record: record, text: LetterText(text(Self.textFile), headerLines: record.headerLines),
      redacted: text(Self.redactedFile), edited: editing(of: id), subject: nil, findings: [])
  }

  /// Whether a call began to forget the letter and could not finish.
  package func isBeingForgotten(_ id: LetterID) -> Bool {
    access(path(of: id) + "/" + Self.tracesFile, F_OK) == 0
  }

  /// What the letter was noted to have left elsewhere; empty where nothing was noted.
  package func traces(of id: LetterID) -> [String] {
    let text = (try? read(path(of: id) + "/" + Self.tracesFile)) ?? ""
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Notes what a letter that is being forgotten left elsewhere, so that a later call knows it when the files that said it
  /// are gone.
  package func note(traces: [String], of id: LetterID) throws(LetterError) {
    let lines = Set(traces.flatMap { $0.split(whereSeparator: \.isNewline) }).sorted()
    try write(lines.map { $0 + "\n" }.joined(), to: path(of: id) + "/" + Self.tracesFile)
  }

  /// Empties a letter whose traces cannot all be erased yet: its record and the traces stay, all else goes.
  package func strip(_ id: LetterID, record: LetterRecord) throws(LetterError) {
    let folder = path(of: id)
    try write(record, of: id)
    for name in [Self.textFile, Self.redactedFile] { try write("", to: folder + "/" + name) }
    let kept = [Self.textFile, Self.redactedFile, Self.recordFile, Self.tracesFile, ".", ".."]
    for name in LetterFolder(path: folder).names() where !kept.contains(name) { unlink(folder + "/" + name) }
  }

  /// A hash of what identifies a letter, with a salt that never leaves this folder.
  package func fingerprint(of identity: String) throws(LetterError) -> String {
    let file = path + "/.salt"
    if access(file, F_OK) != 0 {
      let digits = LetterID.systemRandom(32).map { String($0, radix: 16) }.joined()
      try write(digits + "\n", to: file)
    }
    let bytes = Array((try read(file) + identity).utf8)
    let hash = bytes.withUnsafeBytes { chash_128_of($0.baseAddress, $0.count) }
    return String(hash.high, radix: 16) + String(hash.low, radix: 16)
  }

  // MARK: Files

  private func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  /// With all that an editing program may have left beside a letter's own files; nothing deeper.
  private func remove(_ folder: String) {
    for name in LetterFolder(path: folder).names() where name != "." && name != ".." {
      unlink(folder + "/" + name)
    }
    rmdir(folder)
  }

  private func read(_ path: String) throws(LetterError) -> String {
    do {
      return try Region(mapping: path).withBytes { String(decoding: $0, as: UTF8.self) }
    } catch {
      // An empty file cannot be mapped.
      var status = stat()
      if stat(path, &status) == 0, status.st_size == 0 { return "" }
      throw LetterError(path, .unreadable(String(cString: strerror(errno == 0 ? ENOENT : errno))))
    }
  }

  private func write(_ text: String, to path: String) throws(LetterError) {
    do {
      try WholeFile.replace(path, with: Array(text.utf8), mode: 0o600)
    } catch {
      throw LetterError(path, .unwritable(error.message))
    }
  }
}

extension FileError {
  /// What went wrong, without the path.
  fileprivate var message: String {
    switch reason {
    case .system(let code), .writing(let code): String(cString: strerror(code))
    default: "\(self)"
    }
  }
}
