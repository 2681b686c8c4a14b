package import AskCorpus
import AskNet
package import AskSearch
import Glibc

/// Readers' questions, in `queries.tsv` of the state folder: a line a question with day, asker and redacted text.
///
/// Only its owner can read it. An asker is the hash of the user's number with a salt that lives for a day: once it is
/// gone nobody can tell whose the lines of that day were, and nobody ever can whether two days' lines are one person's.
package struct QueryLog: Sendable {
  private let path: String
  private let salt: String
  private let keepDays: Int

  package init(_ column: Column) {
    path = column.state.path + "/queries.tsv"
    salt = column.state.path + "/queries.salt"
    keepDays = column.settings.queryDays
  }

  /// Adds a question, and on the first of a day takes away those that are older than the column keeps them.
  ///
  /// - Parameters:
  ///   - redacted: line feeds and tabs become spaces; a text without a character is not kept.
  ///   - user: a number of the user who asked, such as that of the login.
  /// - Throws: `SearchError` when it cannot be written.
  package func add(_ redacted: String, user: UInt32, on day: CalendarDate) throws(SearchError) {
    let question = redacted.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !question.isEmpty else { return }
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SearchError.writing(path, errno) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { throw SearchError.writing(path, errno) }
    let (bytes, isNew) = try todaysSalt(day)
    if isNew { try prune(descriptor, today: day) }
    let asker = AskerHash.text(salt: bytes, user: user)
    let line = Array("\(day)\t\(asker)\t\(question)\n".utf8)
    guard write(descriptor, line, line.count) == line.count else { throw SearchError.writing(path, errno) }
  }

  /// The questions that are not too old, oldest first; what is no line of the log is passed over.
  ///
  /// - Throws: `SearchError` when it cannot be read.
  package func queries(today: CalendarDate) throws(SearchError) -> [LoggedQuery] {
    // A file that was just made has nothing to be mapped.
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { return [] }
    do {
      return Self.queries(try Region(mapping: path).withBytes { Array($0) }, since: oldest(today))
    } catch {
      throw SearchError(error)
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

  private static func queries(_ bytes: [UInt8], since oldest: CalendarDate) -> [LoggedQuery] {
    bytes.split(separator: 0x0A).compactMap { line in
      let cells = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 2).map(String.init)
      guard cells.count == 3, let day = CalendarDate(cells[0]), day >= oldest else { return nil }
      return LoggedQuery(day: day, asker: cells[1], question: cells[2])
    }
  }

  /// Takes the old lines out of the file that `descriptor` holds locked.
  ///
  /// In place, so that whoever waits for the lock writes to this very file.
  private func prune(_ descriptor: Int32, today: CalendarDate) throws(SearchError) {
    let kept = try queries(today: today).map { "\($0.day)\t\($0.asker)\t\($0.question)\n" }.joined()
    let bytes = Array(kept.utf8)
    guard ftruncate(descriptor, 0) == 0, write(descriptor, bytes, bytes.count) == bytes.count else {
      throw SearchError.writing(path, errno)
    }
  }

  /// Sixteen bytes for this day, and whether they were made just now.
  private func todaysSalt(_ day: CalendarDate) throws(SearchError) -> (bytes: [UInt8], isNew: Bool) {
    let head = Array("\(day)\n".utf8)
    if let file = try? Region(mapping: salt).withBytes({ Array($0) }), file.starts(with: head),
      file.count == head.count + 16
    {
      return (Array(file.dropFirst(head.count)), false)
    }
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    do {
      try WholeFile.replace(salt, with: head + bytes, mode: 0o600)
    } catch {
      throw SearchError(error)
    }
    return (bytes, true)
  }
}
