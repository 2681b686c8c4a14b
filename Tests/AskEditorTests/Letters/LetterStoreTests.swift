import AskCorpus
import AskEditor
import Glibc
import TestSupport
import Testing

@Suite struct LetterStoreTests {
  private let scratch = ScratchFolder()

  private var folder: LetterFolder { LetterFolder(path: scratch.path + "/letters") }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    stat(scratch.path + "/" + name, &status)
    return status.st_mode & 0o777
  }

  private func kept() throws -> StoredLetter {
    _ = try folder.prepare(creates: true, corpus: scratch.path + "/corpus")
    let results = LetterInput.letters(in: Array("How do I start, asks Anna Qzlorbin?".utf8), name: "in")
      .letters
    let letter = try #require(results.first).get()
    let redacted = RedactedLetter(
      LetterText(letter.text, headerLines: 0), writers: [], redactor: .alone)
    let record = LetterRecord(
      received: try #require(CalendarDate("2026-03-01")), source: "text", headerLines: 0,
      words: redacted.words,
      fingerprint: try folder.fingerprint(of: letter.identity))
    return try folder.letter(try folder.add(letter, redacted: redacted, record: record))
  }

  @Test func `folders and files are the user's alone, and git ignores them`() throws {
    let old = umask(0)
    defer { umask(old) }
    let id = try kept().id
    #expect(mode("letters") == 0o700 && mode("letters/\(id)") == 0o700)
    for name in ["letter.txt", "redacted.txt", "findings.tsv", "record.yaml"] {
      #expect(mode("letters/\(id)/\(name)") == 0o600, "\(name)")
    }
    #expect(mode("letters/.salt") == 0o600 && scratch.text("letters/.gitignore") == "*\n")
  }

  @Test func `what is kept is read as it was`() throws {
    let letter = try kept()
    #expect(letter.redacted == "How do I start, asks [name 1]?\n")
    #expect(letter.findings.map(\.text) == ["Anna Qzlorbin"])
    #expect(letter.record.state == .new && letter.record.words == 7)
    #expect(folder.ids() == [letter.id])
  }

  @Test func `a folder that others can read is closed, with a note`() throws {
    _ = try kept()
    chmod(folder.path, 0o755)
    #expect(try folder.prepare(creates: false, corpus: "/none").count == 1)
    #expect(mode("letters") == 0o700)
  }

  @Test func `a file, the corpus itself and nothing at all are no place for letters`() {
    scratch.write("file", "x")
    #expect(throws: LetterError(scratch.path + "/file", .folderIsFile)) {
      try LetterFolder(path: scratch.path + "/file").prepare(creates: true, corpus: "/none")
    }
    scratch.write("corpus/posts/a.md", "x")
    #expect(throws: LetterError(scratch.path + "/corpus/letters", .folderInCorpus)) {
      try LetterFolder(path: scratch.path + "/corpus/letters").prepare(
        creates: true, corpus: scratch.path + "/corpus")
    }
    #expect(throws: LetterError(scratch.path + "/none", .noLetters)) {
      try LetterFolder(path: scratch.path + "/none").prepare(creates: false, corpus: "/none")
    }
  }

  @Test func `a folder that serves something else is refused, and stays as it was`() {
    scratch.write("corpus/posts/a.md", "x")
    scratch.write("home/music/a", "x")
    for name in ["", "/home"] {
      let path = scratch.path + name
      chmod(path, 0o755)
      #expect(throws: LetterError(path, .folderOfOthers)) {
        try LetterFolder(path: path).prepare(creates: true, corpus: scratch.path + "/corpus")
      }
      #expect(
        mode(String(name.dropFirst())) == 0o755 && scratch.text(name.dropFirst() + "/.gitignore") == nil)
    }
  }

  @Test func `an erasure that was interrupted is finished by the next command`() throws {
    let id = try kept().id
    // As far as a killed one got.
    rename(folder.path(of: id), folder.path + "/.gone-\(id)")
    unlink(folder.path + "/.gone-\(id)/record.yaml")
    #expect(folder.ids().isEmpty)
    _ = try folder.lock()
    #expect(access(folder.path + "/.gone-\(id)", F_OK) != 0)
  }

  @Test func `a letter is erased with what an editor's program left beside it`() throws {
    let id = try kept().id
    scratch.write("letters/\(id)/edited.txt~", "x")
    try folder.erase(id)
    #expect(folder.ids().isEmpty && access(folder.path + "/.gone-\(id)", F_OK) != 0)
  }

  @Test func `of a letter whose traces remain nothing is left but its record and the traces`() throws {
    let letter = try kept()
    try folder.note(traces: ["how do I start", "one\ntwo", "how do I start"], of: letter.id)
    var record = letter.record
    record.state = .closed
    try folder.strip(letter.id, record: record)
    let left = try folder.letter(letter.id)
    #expect(left.record == record && left.redacted.isEmpty && left.findings.isEmpty && left.text.own.isEmpty)
    #expect(folder.traces(of: letter.id) == ["how do I start", "one", "two"])
    #expect(scratch.text("letters/\(letter.id)/findings.tsv") == nil)
  }

  @Test func `a record is read as it was written, and a broken line is named`() throws {
    var record = LetterRecord(
      state: .answered, received: try #require(CalendarDate("2026-01-02")), source: "mail", headerLines: 4,
      words: 12, fingerprint: "ab")
    record.derived = [
      .draft("posts/a.md"), .askedAs(PostID("b"), "how | do I"), .judgement("l1", PostID("c")),
    ]
    record.notes = ["one"]
    record.leftOut = ["x.pdf (application/pdf)"]
    record.ended = CalendarDate("2026-01-05")
    record.reason = "two\nlines"
    var expected = record
    expected.reason = "two lines"
    #expect(try LetterRecord(record.text, path: "r") == expected)
    #expect(throws: LetterError("r", .damagedRecord(line: 2))) {
      try LetterRecord("state: new\nnonsense\n", path: "r")
    }
  }

  @Test func `letters are past their time by the day they ended`() throws {
    var record = LetterRecord(
      received: try #require(CalendarDate("2026-01-01")), source: "text", headerLines: 0, words: 1,
      fingerprint: "")
    let today = try #require(CalendarDate("2026-06-01"))
    #expect(!record.isPast(days: 30, today: today))
    record.state = .closed
    record.ended = CalendarDate("2026-05-20")
    #expect(!record.isPast(days: 30, today: today) && record.isPast(days: 10, today: today))
    #expect(!record.isPast(days: nil, today: today))
  }

  @Test func `an unfinished letter of a command that was ended goes with the next`() throws {
    _ = try kept()
    scratch.write("letters/.new-xyz/letter.txt", "half")
    let lock = try folder.lock()
    withExtendedLifetime(lock) {}
    #expect(access(scratch.path + "/letters/.new-xyz", F_OK) != 0)
  }

  @Test func `ids are random, begin with a letter and are told from other words`() {
    let ids = (0..<200).map { _ in LetterID(random: LetterID.systemRandom) }
    #expect(Set(ids).count == 200 && ids.allSatisfy { $0.rawValue.first?.isLetter == true })
    #expect(ids.allSatisfy { LetterID($0.rawValue) == $0 })
    #expect(LetterID("list") == nil && LetterID("a/../../b") == nil && LetterID("123456789") == nil)
  }
}
