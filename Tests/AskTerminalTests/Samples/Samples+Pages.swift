import AskCorpus
import AskSearch

extension Samples {
  static let answered = page(
    .answered, [first, second, third, fourth], total: 14, related: related)

  static let unanswered = page(
    .none, [pointer(1, reportingLines), pointer(2, firstHire), pointer(3, central)], total: 3)

  static let related = [
    relative("platform-team", "When does a platform team pay?"),
    relative(
      "who-decides-what-the-data-team-builds",
      "Who decides what the data team builds, and how does it say no to the rest of the company?"),
    relative("長い道", "データチームと開発チームの間で、責任をどのように分けるべきでしょうか。誰が決めますか"),
  ]

  private static func relative(_ id: String, _ title: String) -> RelatedPost {
    RelatedPost(id: PostID(id), title: title, path: "corpus/posts/\(id).md", similarity: 0.6)
  }

  private static let first = answer(
    1, structure, line: 34, headings: ["Reporting lines", "Who writes the review"],
    passage: "It depends less on size than you fear.\n"
      + "Put the people who build a product into one team with one lead. A data team that sits apart"
      + " answers questions that nobody asked; a data scientist alone among engineers stops learning within a"
      + " year. So give each of them a second line, to a head of the craft who hires and reviews.\n"
      + "Below eight people none of this matters.",
    quote: "Put the people who build a product into one team with one lead. A data team that sits apart"
      + " answers questions that nobody asked; a data scientist alone among engineers stops learning within a"
      + " year.",
    matches: ["team", "data", "team", "data"], supersedes: ["central-team-builds-things-nobody-uses"])

  private static let second = answer(
    2, reportingLines, line: 21, headings: ["Two lines, one decision"],
    passage: "Yes, if the two lines decide different things. The product lead says what is built and by when."
      + " The head of the craft says who is hired, what good work is, and how the data team learns, which"
      + " nobody else in the company will do in a quarter with a launch in it.",
    quote: "Yes, if the two lines decide different things. The product lead says what is built and by when."
      + " The head of the craft says who is hired, what good work is, and how the data team learns, which"
      + " nobody else in the company will do in a quarter with a launch in it.",
    matches: ["data", "team"])

  private static let third = answer(
    3, firstHire, line: 30, passage: "Somebody who can ship a data product alone.",
    quote: "Somebody who can ship a data product alone.", matches: ["data"])

  private static let fourth = answer(
    4, roadmap, line: 12, passage: "データチームと開発チームは、同じ四半期の計画を一つの表で共有してください。「後で」は計画ではありません。",
    quote: "データチームと開発チームは、同じ四半期の計画を一つの表で共有してください。「後で」は計画ではありません。",
    matches: ["データ", "チーム"])

  private static func pointer(_ rank: Int, _ post: PostSummary) -> Answer {
    answer(rank, post, line: 18, passage: "Nothing about the question.", quote: "")
  }
}
