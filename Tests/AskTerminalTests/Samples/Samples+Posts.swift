import AskCorpus
import AskSearch

extension Samples {
  static let references = [
    Reference(
      title: "Team Topologies", url: "https://teamtopologies.com/",
      note: "Matthew Skelton and Manuel Pais, 2019. The case for a platform team."),
    Reference(
      title: "How do committees invent?", url: "https://www.melconway.com/Home/Committees_Paper.html",
      note: "Melvin Conway, 1968. Why your pipeline looks like your org chart."),
    Reference(title: "The Mythical Man-Month", url: nil, note: "Frederick Brooks, 1975."),
    Reference(title: "One more, which only the whole post shows", url: "https://example.org/more", note: nil),
  ]

  static let structure = summary(
    "structure-data-team", "How should we structure data science and engineering teams?",
    published: date(2026, 1, 5), reviewed: date(2026, 5, 1), reviewBy: date(2027, 5, 1),
    tags: ["team-structure", "leadership"], furtherReading: references)

  static let reportingLines = summary(
    "two-reporting-lines", "Should a data scientist have two reporting lines?",
    published: date(2024, 3, 11), reviewed: date(2024, 9, 2), reviewBy: date(2026, 3, 2),
    tags: ["reporting-lines", "leadership"])

  static let firstHire = summary(
    "first-data-hire", "Who should be our first data hire?", published: date(2026, 11, 2),
    reviewed: date(2026, 11, 2), tags: ["first-data-hire", "hiring"])

  static let roadmap = summary(
    "share-a-roadmap", "日本語のロードマップ：データチームと開発チームはどう計画を共有すべきですか", published: date(2025, 2, 14),
    tags: ["roadmaps"], status: .draft)

  static let central = summary(
    "central-team-builds-things-nobody-uses", "Our central data team builds things that nobody uses",
    published: date(2024, 6, 1), tags: ["team-structure", "stakeholders"],
    supersededBy: "structure-data-team")

  static let summaries = [structure, reportingLines, firstHire, roadmap, central]

  static let post = Post(
    id: structure.id, path: structure.path, title: structure.title, author: structure.author,
    published: structure.published, reviewed: structure.reviewed, reviewBy: structure.reviewBy,
    tags: structure.tags, status: .published,
    supersededBy: nil, question: letter, sections: sections, furtherReading: references)

  private static let letter = [
    block(
      kind: .paragraph,
      text: "We are fourteen people. Four call themselves data scientists, six are engineers, and the rest do"
        + " whatever is on fire. Every quarter somebody draws a new chart."),
    block(kind: .listItem, text: "One team or two?"),
    block(
      kind: .listItem,
      text: "Who decides what is built, the head of data or the product managers who ask for it every week?"),
  ]

  private static let sections = [
    Section(
      headings: [], anchor: "", line: 24,
      blocks: [block(kind: .paragraph, text: "Put the people who build a thing into one team.")]),
    Section(
      headings: ["Reporting lines"], anchor: "reporting-lines", line: 28,
      blocks: [
        block(
          kind: .paragraph,
          text: "The product lead decides what is built. The head of the craft decides how well, and hires."),
        block(kind: .quote, text: "A chart that needs a meeting to be read is not yet a structure."),
      ]),
    Section(
      headings: ["Reporting lines", "Who writes the review"], anchor: "who-writes-the-review", line: 34,
      blocks: [
        block(kind: .listItem, text: "The product lead writes it."),
        block(
          kind: .listItem,
          text: "The head of the craft adds a page, and both sign; if they disagree, the person hears both."),
      ]),
    Section(
      headings: ["What to do on Monday"], anchor: "what-to-do-on-monday", line: 40,
      blocks: [
        block(kind: .paragraph, text: "Count who waits for whom:"),
        block(
          kind: .code,
          text:
            "select waiting, blocked_by, count(*) as days_lost_in_the_last_quarter_over_all_teams from tickets\n"
            + "group by 1, 2\n\torder by 3 desc"),
        block(kind: .paragraph, text: "Then move the two people at the top of that list to the same table."),
        block(kind: .table, text: "who waits | for whom | days"),
        block(kind: .table, text: "modelling | data engineering | 31"),
        block(kind: .table, text: "product | modelling | 9"),
      ]),
  ]
}
