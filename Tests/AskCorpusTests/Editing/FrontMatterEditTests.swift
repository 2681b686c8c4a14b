import AskCorpus
import Testing

@Suite struct FrontMatterEditTests {
  private static let post = """
    ---
    title: "How do I start?"   # the reader's words
    tags: [career, hiring]
    asked-as:
        - Where do I begin?

    # kept
    status: draft
    ---

    ## Question

    status: in the body stays

    """

  private func edited(
    _ text: String, _ change: (inout FrontMatterEdit) throws -> Void
  ) throws -> String {
    var edit = try FrontMatterEdit(Array(text.utf8), path: "x.md")
    try change(&edit)
    return String(decoding: edit.bytes, as: UTF8.self)
  }

  @Test func `a key gets its value in its place and all else stays`() throws {
    let text = try edited(Self.post) { try $0.set("status", to: .text("published")) }
    #expect(text == Self.post.replacing("status: draft", with: "status: published"))
  }

  @Test func `a new key goes behind all others`() throws {
    let text = try edited(Self.post) { try $0.set("reviewed", to: .date(CalendarDate("2026-02-03")!)) }
    #expect(text == Self.post.replacing("status: draft\n", with: "status: draft\nreviewed: 2026-02-03\n"))
  }

  @Test func `a key goes with its items, without the comment behind it`() throws {
    let text = try edited(Self.post) { try $0.remove("asked-as") }
    #expect(text == Self.post.replacing("asked-as:\n    - Where do I begin?\n", with: ""))
  }

  @Test func `an item is added in the form that the list has`() throws {
    let block = try edited(Self.post) { try $0.append("Is it late: for me?", to: "asked-as") }
    #expect(
      block
        == Self.post.replacing(
          "begin?\n", with: "begin?\n    - \"Is it late: for me?\"\n"))
    let flow = try edited(Self.post) { try $0.append("pay", to: "tags") }
    #expect(flow == Self.post.replacing("hiring]", with: "hiring, pay]"))
  }

  @Test(arguments: [
    ("---\ntitle: T\n---\nText.\n", "---\ntitle: T\nasked-as:\n  - Why?\n---\nText.\n"),
    ("---\nasked-as: []\n---\nText.\n", "---\nasked-as:\n  - Why?\n---\nText.\n"),
    ("---\nasked-as: Who?\n---\nText.\n", "---\nasked-as:\n  - Who?\n  - Why?\n---\nText.\n"),
    ("---\nasked-as: [a,\n  b,\n]\n---\nT.\n", "---\nasked-as: [a,\n  b,\nWhy?]\n---\nT.\n"),
    ("---\r\nasked-as:\r\n- a\r\n---\r\nT.\r\n", "---\r\nasked-as:\r\n- a\r\n- Why?\r\n---\r\nT.\r\n"),
    ("Text.\n", "---\nasked-as:\n  - Why?\n---\n\nText.\n"),
    (
      "+++\ntitle = 'T'\n[extra]\na = 1\n+++\nText.\n",
      "+++\ntitle = 'T'\nasked-as = [\"Why?\"]\n[extra]\na = 1\n+++\nText.\n"
    ),
    (
      "+++\nasked-as = ['a']\n+++\nText.\n", "+++\nasked-as = ['a', \"Why?\"]\n+++\nText.\n"
    ),
  ])
  func `a line that readers ask is added to any post`(_ before: String, _ after: String) throws {
    #expect(try edited(before) { try $0.append("Why?", to: "asked-as") } == after)
  }

  @Test func `what would not read back is refused and changes nothing`() throws {
    let text = "---\nasked-as: [a, b] # not ]\n---\nText.\n"
    var edit = try FrontMatterEdit(Array(text.utf8), path: "x.md")
    #expect(throws: PostError(path: "x.md", line: 2, reason: .cannotEdit(key: "asked-as"))) {
      try edit.append("c", to: "asked-as")
    }
    #expect(edit.bytes == Array(text.utf8))
  }

  @Test(arguments: [
    "yes", "2026-01-02", "a: b", "#1", "\"quoted\" \\ text", "é – ü", "- x", "two\nlines", "1e3", "{a}", "*a",
    "",
    "a\u{2028}b",
  ])
  func `any text is read back as it was meant`(_ value: String) throws {
    for text in ["---\ntitle: T\nstatus: draft\n---\nText.\n", "+++\ntitle = 'T'\n+++\nText.\n"] {
      let after = try edited(text) { try $0.set("note", to: .text(value)) }
      let post = try PostParser().post(from: Array(after.utf8), path: "x.md", id: PostID("x"))
      #expect(post.otherKeys["note"] == value.replacing("\n", with: " "))
    }
  }
}
