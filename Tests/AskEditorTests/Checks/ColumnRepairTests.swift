import AskCorpus
import AskEditor
import AskSearch
import TestSupport
import Testing

@Suite struct ColumnRepairTests {
  private static let broken = """
    \u{FEFF}---\r
    title: T  \r
    status: Published\r
    published: 31 January 2025\r
    asked_as:\r
      - "one: two"  \t\r
    # a comment\r
    tags: [Career_Change, careers]\r
    ---\r
    \r
    ## Question\r
    \r
    How?   \r
    \r
    ## Answer\r
    \r
    ##### Deep\r
    \r
    So.\r
    \r
    ###### Deeper\r
    \r
    So.\r
    """

  private static let whole = """
    \u{FEFF}---\r
    title: T\r
    status: published\r
    published: 2025-01-31\r
    asked-as:\r
      - "one: two"\r
    # a comment\r
    tags: [career-change, careers]\r
    ---\r
    \r
    ## Question\r
    \r
    How?   \r
    \r
    ## Answer\r
    \r
    ### Deep\r
    \r
    So.\r
    \r
    #### Deeper\r
    \r
    So.\r
    """

  private static let tags = "careers: {about: x}\ncareer-change: {about: y}\n"

  @Test func `what is safe is mended and every other byte stays`() throws {
    let column = ScratchColumn(["a.md": Self.broken, "tags.yaml": Self.tags])
    #expect(try column.mended("a.md") == Self.whole)
    #expect(try ColumnRepair(try column.check()).mend(isDryRun: false).isEmpty)
    #expect(column.folder.text("corpus/a.md") == Self.whole)
  }

  @Test func `a dry run says what would change and writes nothing`() throws {
    let column = ScratchColumn(["a.md": "---\ntitle: T \nstatus: draft\n---\n\nText.\n"])
    let mended = try ColumnRepair(try column.check()).mend(isDryRun: true)
    #expect(mended.map(\.path) == ["a.md"] && mended[0].findings.map(\.rule) == ["trailing-space"])
    #expect(mended[0].changes.map { "\($0.line) \($0.old)|\($0.new)" } == ["2 title: T |title: T"])
    #expect(column.folder.text("corpus/a.md") == "---\ntitle: T \nstatus: draft\n---\n\nText.\n")
  }

  @Test(arguments: [
    // Day or month?
    "---\ntitle: T\nstatus: draft\nreviewed: 03/04/2025\n---\n\nText.\n",
    // No such day.
    "---\ntitle: T\nstatus: draft\nreviewed: 31 February 2025\n---\n\nText.\n",
    // The key that was meant is there already.
    "---\ntitle: T\nstatus: draft\nreview-by: 2030-01-01\nreviewby: 2031-01-01\n---\n\nText.\n",
    // White space of a text over several lines.
    "---\ntitle: T\nstatus: draft\nsource: |\n  one  \n  two\n---\n\nText.\n",
    // Underlined headings have no level to take away.
    "# T\n\n```\n#### no heading\n```\n",
  ])
  func `what is not certain is left to the editor`(_ text: String) throws {
    let column = ScratchColumn(["a.md": text])
    #expect(try column.mended("a.md") == text)
  }

  @Test func `a heading beside a skipped one stays beside it`() throws {
    let column = ScratchColumn([
      "a.md": "# T\n\n## A\n\n#### B\n\nx\n\n#### C\n\nx\n\n##### D\n\nx\n\n## E\n\nx\n"
    ])
    #expect(
      try column.mended("a.md") == "# T\n\n## A\n\n### B\n\nx\n\n### C\n\nx\n\n#### D\n\nx\n\n## E\n\nx\n")
  }

  @Test func `a link is mended where its address has moved for good`() throws {
    let text = "# T\n\n[a](http://example.org/a#b), [b](http://example.org/b) and <http://example.org/a>.\n"
    let column = ScratchColumn(["a.md": text])
    column.links = [
      "http://example.org/a": .moved(to: "https://example.org/a", forGood: true),
      "http://example.org/b": .moved(to: "https://example.org/login", forGood: false),
    ]
    #expect(
      try column.mended("a.md")
        == "# T\n\n[a](https://example.org/a#b), [b](http://example.org/b) and <http://example.org/a>.\n")
  }

  @Test func `only the posts that are named are mended`() throws {
    let text = "---\ntitle: T \nstatus: draft\n---\n\nText.\n"
    let column = ScratchColumn(["a.md": text, "b.md": text])
    _ = try ColumnRepair(try column.check(only: ["b.md"])).mend(isDryRun: false)
    #expect(column.folder.text("corpus/a.md") == text && column.folder.text("corpus/b.md") != text)
  }

  @Test func `mending posts of random bytes changes no word of them`() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "---\n", "title: T \n", "status: Draft\n", "reviewed: 2025/1/2\n", "asked_as: [a]\n", "## Question\n",
      "#### X\n",
      "\n", "Text.\n", "  - y \n", "\r\n", "### Z\n", "# T\n", "[l](no.md)\n", "tags: [A]\n", "```\n",
      "- item\n",
    ]
    for round in 0..<150 {
      let text = (0..<14).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      let column = ScratchColumn(["a.md": text])
      let once = try column.mended("a.md")
      let words = { (text: String?) in (text ?? "").filter { $0.isLetter } }
      #expect(words(once).count == words(text).count, "round \(round): \(text.debugDescription)")
      #expect(try column.mended("a.md") == once, "round \(round): \(text.debugDescription)")
    }
  }
}
