import AskCorpus
import Testing

@Suite struct HouseFormTests {
  static let text = """
    ---
    title: How should we structure our data team?
    author: the editors
    published: 2026-01-05
    reviewed: 2026-05-01
    review-by: 2027-05-01
    tags: [team-structure, leadership]
    asked-as:
      - central data team or embedded?
      - "org chart: where do they sit"
    status: published
    superseded-by: newer-post
    mood: calm
    ---

    ## Question

    We are twelve people.
    Where should they sit?

    - In one room?

    ## Answer

    Start with the work.

    ### Reporting lines

    Two bosses[^1] are one too many.

    #### When not

    Never.

    ### Reporting lines

    Again.

    ## Further reading

    - [A book](https://example.org/book), a writer, 2019. Why it helps.
    - A book without a link, 2020.

    [^1]: Said with love.
    """

  @Test func `every key has its field`() throws {
    let post = try parsed(Self.text)
    #expect(post.title == "How should we structure our data team?")
    #expect(post.author == "the editors")
    #expect(post.published == CalendarDate("2026-01-05"))
    #expect(post.reviewed == CalendarDate("2026-05-01"))
    #expect(post.reviewBy == CalendarDate("2027-05-01"))
    #expect(post.tags == ["team-structure", "leadership"])
    #expect(post.askedAs == ["central data team or embedded?", "org chart: where do they sit"])
    #expect(post.status == .published)
    #expect(post.supersededBy == PostID("newer-post"))
    #expect(post.otherKeys == ["mood": "calm"])
    #expect(post.keyLines["asked-as"] == 8 && post.keyLines["mood"] == 13)
  }

  @Test func `the headings tell question, answer and reading list apart`() throws {
    let post = try parsed(Self.text)
    #expect(post.questionLine == 16)
    #expect(
      summary(post.question) == [
        "paragraph 18: We are twelve people. Where should they sit?", "listItem 21: In one room?",
      ])
    #expect(
      post.sections.map(\.headings) == [
        [], ["Reporting lines"], ["Reporting lines", "When not"], ["Reporting lines"],
      ])
    #expect(post.sections.map(\.anchor) == ["answer", "reporting-lines", "when-not", "reporting-lines-1"])
    #expect(post.sections.map(\.line) == [23, 27, 31, 35])
    #expect(
      summary(post.sections[1].blocks) == [
        "paragraph 29: Two bosses are one too many.", "paragraph 44: Said with love.",
      ])
    #expect(
      post.furtherReading == [
        Reference(title: "A book", url: "https://example.org/book", note: "a writer, 2019. Why it helps."),
        Reference(title: "A book without a link, 2020.", url: nil, note: nil),
      ])
  }

  @Test func `carriage returns and a byte order mark change nothing`() throws {
    let expected = try parsed(Self.text)
    let windows = Self.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(try parsed(windows) == expected)
    #expect(try parsed("\u{FEFF}" + Self.text) == expected)
    #expect(
      try parsed(windows.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\r"))
        == expected)
  }

  @Test func `without a question heading the whole body answers the title`() throws {
    let post = try parsed("---\ntitle: T\nstatus: published\n---\nOne.\n\n## Two\n\nThree.\n")
    #expect(post.question == [] && post.questionLine == 1)
    #expect(post.sections.map(\.headings) == [[], ["Two"]])
    #expect(post.sections.map(\.anchor) == ["", "two"])
  }

  @Test func `question and answer headings alone make the house form`() throws {
    let post = try parsed("## Question\n\nWhy?\n\n## Answer\n\nBecause.\n", path: "posts/why-so.md")
    #expect(post.title == "Why so")
    #expect(post.question.map(\.text) == ["Why?"])
    #expect(post.answer.map(\.text) == ["Because."])
  }

  @Test func `headings the house form does not know are sections, and text before them is kept`() throws {
    let post = try parsed(
      "---\nstatus: published\ntitle: T\n---\n# T\n\nLead.\n\n## Question\n\nQ?\n\n### Part\n\nMore.\n\n## Answer\n\nA.\n\n"
        + "## Notes\n\nN.\n\n## Further reading\n\n### Books\n\n- [B](u)\n")
    #expect(post.sections.map(\.headings) == [[], [], ["Notes"]])
    #expect(post.answer.map(\.text) == ["Lead.", "A.", "N."])
    #expect(post.question.map(\.text) == ["Q?", "Part", "More."])
    #expect(post.furtherReading.map(\.title) == ["B"])
  }

  @Test func `posts that are read side by side come out the same`() async throws {
    let expected = try parsed(Self.text)
    let posts = await withTaskGroup(of: Post?.self) { group in
      for _ in 0..<200 { group.addTask { try? parsed(Self.text) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(posts.count == 200 && posts.allSatisfy { $0 == expected })
  }

  @Test func `a draft may be empty`() throws {
    let draft = try parsed("---\ntitle: T\nstatus: draft\n---\n\n## Question\n")
    #expect(draft.status == .draft && draft.sections == [])
  }
}
