import AskCorpus
import AskEditor
import AskSearch
import Glibc
import TestSupport
import Testing

@Suite struct QueryLogTests {
  private let folder = ScratchFolder()
  private let first = CalendarDate("2026-06-01")!

  private func log(keepDays: Int = 90) throws -> QueryLog {
    folder.write("corpus/posts/a.md", "Text.\n")
    folder.write(".ask/lock", "")
    var settings = Settings()
    settings.queryDays = keepDays
    return QueryLog(
      Column(
        corpus: try CorpusFolder(path: folder.path + "/corpus"), settings: settings,
        state: StateFolder(path: folder.path + "/.ask"), pathPrefix: "corpus/"))
  }

  @Test func `a question is one line, which only its owner can read`() throws {
    let log = try log()
    try log.add("how do\tI\nstart", user: 7, on: first)
    let queries = try log.queries(today: first)
    #expect(queries.map(\.question) == ["how do I start"])
    var status = stat()
    #expect(stat(folder.path + "/.ask/queries.tsv", &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(folder.path + "/.ask/queries.salt", &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `an asker is one person of one day, and the number is not in the file`() throws {
    let log = try log()
    let next = CalendarDate("2026-06-02")!
    for (user, day) in [(UInt32(7001), first), (7001, first), (7002, first), (7001, next)] {
      try log.add("a question", user: user, on: day)
    }
    let askers = try log.queries(today: next).map(\.asker)
    #expect(askers[0] == askers[1])
    #expect(Set(askers).count == 3)
    #expect(folder.text(".ask/queries.tsv")?.contains("7001") == false)
  }

  @Test func `what is too old is not shown, and is gone from the file with the next day's first question`()
    throws
  {
    let log = try log(keepDays: 10)
    try log.add("an old question", user: 1, on: first)
    let later = CalendarDate("2026-06-12")!
    #expect(try log.queries(today: later).isEmpty)
    try log.add("a new question", user: 1, on: later)
    #expect(folder.text(".ask/queries.tsv")?.contains("an old question") == false)
    #expect(try log.queries(today: later).map(\.question) == ["a new question"])
  }

  @Test func `the salt of a day is gone when the log is read on a later one`() throws {
    let log = try log()
    try log.add("a question", user: 1, on: first)
    _ = try log.queries(today: first)
    #expect(folder.bytes(".ask/queries.salt") != nil)
    _ = try log.queries(today: CalendarDate("2026-06-02")!)
    #expect(folder.bytes(".ask/queries.salt") == nil && folder.bytes(".ask/queries.tsv") != nil)
  }

  @Test func `old lines go in one step, so that whoever reads the file sees all others`() throws {
    let log = try log(keepDays: 10)
    try log.add("an old question", user: 1, on: first)
    try log.add("a question", user: 1, on: CalendarDate("2026-06-08")!)
    let descriptor = open(folder.path + "/.ask/queries.tsv", O_RDONLY)
    defer { close(descriptor) }
    try log.add("a new question", user: 1, on: CalendarDate("2026-06-12")!)
    var status = stat()
    fstat(descriptor, &status)
    #expect(status.st_size > 0 && folder.text(".ask/queries.tsv")?.contains("an old") == false)
    #expect(
      try log.queries(today: CalendarDate("2026-06-12")!).map(\.question) == ["a question", "a new question"])
  }

  @Test func `the log can be erased`() throws {
    let log = try log()
    try log.add("a question", user: 1, on: first)
    try log.clear()
    #expect(folder.bytes(".ask/queries.tsv") == nil && folder.bytes(".ask/queries.salt") == nil)
    try log.clear()
  }

  @Test func `lines that are none are passed over`() throws {
    let log = try log()
    folder.write(".ask/queries.tsv", "rubbish\n2026-06-01\tab\tq one\n2026-99-01\tab\tq\n\n2026-06-01\tab")
    #expect(try log.queries(today: first).map(\.question) == ["q one"])
  }
}
