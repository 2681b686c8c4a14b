import AskCorpus
import Testing

@Suite struct ForeignPostTests {
  @Test func `jekyll`() throws {
    let post = try parsed(
      """
      ---
      layout: post
      title: "Notes: on teams"
      authors: [ann, bo]
      date: 2025-08-10 10:00:00 +0200
      categories: teams, hiring
      tags: [hiring, "2020"]
      published: false
      ---
      Text.
      """, path: "_posts/2022-07-12-notes.md")
    #expect(post.title == "Notes: on teams")
    #expect(post.author == "ann, bo")
    #expect(post.published == CalendarDate("2025-08-10"))
    #expect(post.tags == ["hiring", "2020", "teams"])
    #expect(post.status == .draft)
    #expect(post.otherKeys == ["layout": "post"])
    #expect(summary(post.answer) == ["paragraph 10: Text."])
  }

  @Test func `hugo with toml`() throws {
    let post = try parsed(
      """

      +++
      title = "TOML, the long way"
      date = 2024-02-28T10:00:00Z
      lastmod = '2024-03-01'
      draft = true
      weight = 3
      tags = ["a", "b"]
      [extra]
      card = 'summary'
      +++

      Text.
      """)
    #expect(post.title == "TOML, the long way")
    #expect(post.published == CalendarDate("2024-02-28"))
    #expect(post.reviewed == CalendarDate("2024-03-01"))
    #expect(post.status == .draft)
    #expect(post.tags == ["a", "b"])
    #expect(post.otherKeys == ["weight": "3", "extra": "card: summary"])
    #expect(post.keyLines["weight"] == 7 && post.keyLines["extra"] == 9)
    #expect(post.answer.first?.line == 13)
  }

  @Test func `hugo with json`() throws {
    let post = try parsed("{\n  \"title\": \"J\",\n  \"tags\": [\"a\"]\n}\n\nText.\n")
    #expect(post.title == "J" && post.tags == ["a"] && post.answer.first?.line == 6)
  }

  @Test func `quarto`() throws {
    let post = try parsed(
      """
      ---
      title: Analysis
      author:
        - name: Ann
          orcid: 1
        - name: Bo
      date: today
      format: {html: {toc: true}}
      ---

      ## Fit {#sec-fit .unnumbered}

      ::: {.callout-note}
      Mind the gap.
      :::

      ```{python}
      #| echo: false
      #| label: fit
      fit()
      ```
      """, path: "a.qmd")
    #expect(post.author == "Ann, Bo")
    #expect(post.published == nil)
    #expect(post.otherKeys == ["date": "today", "format": "html: toc: true"])
    #expect(post.sections.map(\.headings) == [["Fit"]])
    #expect(summary(post.answer) == ["paragraph 14: Mind the gap.", "code 20: fit()"])
  }

  @Test(arguments: [
    ("# The title\n\nText.\n", "The title"),
    ("# The title\n\nText.\n\n# Another\n\nText.\n", "The title"),
    ("Text first.\n\n# The title\n\nText.\n", "The title"),
    ("## Only one\n\nText.\n", "Only one"),
    ("## One of two\n\nText.\n\n## Two\n\nText.\n", "A plain note"),
    ("Text only.\n", "A plain note"),
    ("---\ntitle:\n---\nText.\n", "A plain note"),
    ("---\ntitle: [a, b]\n---\nText.\n", "A plain note"),
    ("---\nTitle: Other case\n---\nText.\n", "Other case"),
  ])
  func `the title comes from front matter, a heading above all others, or the file name`(
    text: String, title: String
  ) throws {
    #expect(try parsed(text, path: "notes/2020-01-05-a-plain_note.md").title == title)
  }

  @Test func `the title heading is not part of the answer, every other is`() throws {
    let post = try parsed("# T\n\nA.\n\n## B\n\nC.\n\n#### D\n\nE.\n\n## F\n\nG.\n")
    #expect(post.sections.map(\.headings) == [[], ["B"], ["B", "D"], ["F"]])
    #expect(post.sections.map(\.anchor) == ["", "b", "d", "f"])
    let repeated = try parsed("---\ntitle: Same Words\n---\n# Same words\n\nA.\n")
    #expect(repeated.sections.map(\.headings) == [[]])
  }

  @Test func `odd values are kept as text and are no errors`() throws {
    let post = try parsed("---\ntitle: T\ndate: 5 January\npublished: soon\nreviewed: {by: me}\n---\nText.\n")
    #expect(post.published == nil && post.reviewed == nil)
    #expect(post.otherKeys == ["date": "5 January", "published": "soon", "reviewed": "by: me"])
    let exported = try parsed("---\ntitle: T\nstatus: publish\ntype: post\n---\nText.\n")
    #expect(exported.status == .published)
    #expect(try parsed("---\ntitle: T\nstatus: private\n---\nText.\n").status == .draft)
  }

  @Test func `the file name gives a date, and the drafts folder a status`() throws {
    let first = try parsed("Text.", path: "_posts/2020-01-05-x.md")
    #expect(first.published == CalendarDate("2020-01-05"))
    let second = try parsed("Text.", path: "_drafts/x.md")
    #expect(second.status == .draft)
  }

  @Test func `a rule at the top is not front matter`() throws {
    let post = try parsed("---\n\nText.\n\n---\n\nMore.\n")
    #expect(summary(post.answer) == ["paragraph 3: Text.", "paragraph 7: More."])
    #expect(try parsed("---\n---\nText.\n").answer.first?.line == 3)
    #expect(try parsed("---\n# only a comment\n---\nText.\n").answer.first?.line == 4)
  }
}
