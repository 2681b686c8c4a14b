package import AskCorpus
import AskNet
package import AskSearch
import Glibc

/// Readers' questions, in `queries.tsv` of the state folder: a line a question with day, asker and redacted text.
///
/// Only its owner can read it. An asker is the hash of the user's number with the day's salt, which goes with the first
/// look at the log on a later day: from then on nobody can tell whose the lines of that day were, and nobody ever can
/// whether two days' lines are one person's.
package struct QueryLog: Sendable {
  private let state: StateFolder
  private let folder: String
  private let path: String
  private let salt: String
  private let keepDays: Int

  package init(_ column: Column) {
    state = column.state
    folder = column.state.path
    path = folder + "/queries.tsv"
    salt = folder + "/queries.salt"
    keepDays = column.settings.queryDays
  }

  /// Adds a question, and on the first of a day takes away those that are older than the column keeps them.
  ///
  /// - Parameters:
  ///   - redacted: line feeds and tabs become spaces; a text without a character is not kept.
  ///   - user: a number of the user who asked, such as that of the login.
  /// - Throws: `SearchError` when it cannot be written.
  package func add(_ redacted: String, user: UInt32, on day: CalendarDate) throws(SearchError) {
    let question = PlainText.oneLine(redacted)
    guard !question.isEmpty else { return }
    state.keepOutOfGit()
    do {
      // The folder: the file itself may be replaced while one waits for it.
      let lock = try FileLock.wait(folder: folder)
      defer { withExtendedLifetime(lock) {} }
      let (bytes, isNew) = try todaysSalt(day)
      let line = "\(day)\t\(AskerHash.text(salt: bytes, user: user))\t\(question)\n"
      if isNew {
        let kept = try lines(since: oldest(day)).map { "\($0.day)\t\($0.asker)\t\($0.question)\n" }
        try WholeFile.replace(path, with: Array((kept.joined() + line).utf8), mode: 0o600)
      } else {
        try append(Array(line.utf8))
      }
    } catch {
      throw SearchError(ofRecords: error)
    }
  }

  /// One call writes all of it or, on a full disk, a part, which is then cut off again.
  private func append(_ line: [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(path: path, reason: .writing(errno)) }
    defer { close(descriptor) }
    let size = lseek(descriptor, 0, SEEK_END)
    let count = write(descriptor, line, line.count)
    guard count == line.count else {
      let code = count < 0 ? errno : ENOSPC
      _ = ftruncate(descriptor, size)
      throw FileError(path: path, reason: .writing(code))
    }
  }

  /// The questions that are not too old, oldest first; what is no line of the log is passed over. The salt of an earlier
  /// day goes.
  ///
  /// - Throws: `SearchError` when it cannot be read.
  package func queries(today: CalendarDate) throws(SearchError) -> [LoggedQuery] {
    dropOldSalt(today)
    do {
      return try lines(since: oldest(today))
    } catch {
      throw SearchError(ofRecords: error)
    }
  }

  /// Erases all of it.
  ///
  /// - Throws: `SearchError` when it cannot be erased.
  package func clear() throws(SearchError) {
    for file in [path, salt] where unlink(file) != 0 && errno != ENOENT {
      throw SearchError.writing(file, errno)
    }
  }

  private func oldest(_ today: CalendarDate) -> CalendarDate {
    CalendarDate(daysSince1970: max(0, today.dayNumber - keepDays))
  }

  private func lines(since oldest: CalendarDate) throws(FileError) -> [LoggedQuery] {
    // A file that was just made has nothing to be mapped.
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { return [] }
    return try Region(mapping: path).withBytes { bytes in
      bytes.split(separator: 0x0A).compactMap { line in
        let cells = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 2).map(
          String.init)
        guard cells.count == 3, let day = CalendarDate(cells[0]), day >= oldest else { return nil }
        return LoggedQuery(day: day, asker: cells[1], question: cells[2])
      }
    }
  }

  /// Where nothing can be written it stays for whoever can.
  private func dropOldSalt(_ today: CalendarDate) {
    guard let bytes = try? Region(mapping: salt).withBytes({ Array($0) }),
      !bytes.starts(with: Self.head(today)), let lock = try? FileLock.wait(folder: folder)
    else { return }
    defer { withExtendedLifetime(lock) {} }
    // Meanwhile a question may have made today's.
    if let bytes = try? Region(mapping: salt).withBytes({ Array($0) }), !bytes.starts(with: Self.head(today))
    {
      unlink(salt)
    }
  }

  private static func head(_ day: CalendarDate) -> [UInt8] { Array("\(day)\n".utf8) }

  /// Sixteen bytes for this day, and whether they were made just now.
  private func todaysSalt(_ day: CalendarDate) throws(FileError) -> (bytes: [UInt8], isNew: Bool) {
    let head = Self.head(day)
    if let file = try? Region(mapping: salt).withBytes({ Array($0) }), file.starts(with: head),
      file.count == head.count + 16
    {
      return (Array(file.dropFirst(head.count)), false)
    }
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    try WholeFile.replace(salt, with: head + bytes, mode: 0o600)
    return (bytes, true)
  }
}
