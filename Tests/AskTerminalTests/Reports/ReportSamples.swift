import AskCorpus
import AskEditor
import AskEval
import AskSearch
import AskTerminal
import TestSupport

/// Reports of small columns.
enum ReportSamples {
  static let today = CalendarDate("2026-06-01")!
  static let links = PostLinks(page: "/home/column", corpus: "/home/column/corpus", prefix: "corpus/")

  static func post(_ number: Int, title: String? = nil, tags: [String] = ["a tag"]) -> Post {
    Post(
      id: PostID("p\(number)"), path: "corpus/posts/p\(number).md", title: title ?? "Post \(number)",
      published: CalendarDate("2024-02-03"), reviewBy: CalendarDate("2025-01-01"), tags: tags)
  }

  static func map(_ posts: [Post]) -> PostMap? {
    var generator = SeededGenerator(seed: 3)
    return PostMap(
      posts.enumerated().map { number, post in
        var vector = (0..<16).map { _ in Float.random(in: -0.1...0.1, using: &generator) }
        vector[number % 4] += 1
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return (post, vector.map { $0 / length })
      })
  }

  /// - Parameter text: of a judged question of the development half that has no right answer.
  static func judged(text: String = "the first") throws -> JudgedFigures {
    let folder = ScratchFolder()
    folder.write(
      "questions.tsv",
      "id\thalf\tgroup\tregister\tarea\ttext\nq1\tdevelopment\tg1\tplain\tx\t\(text)\n"
        + "q2\ttest\tg2\ttypos\ty\tsecret of the test half\n")
    folder.write("qrels.tsv", "id\trater\tpost\tgrade\nq1\tr1\tp1\t3\nq2\tr1\tp2\t2\n")
    folder.write("unanswerable.tsv", "id\thalf\tkind\ttext\nu1\ttest\tfar\tno one knows\n")
    let questions = JudgedQuestions(
      try Judgements(folder: folder.path), posts: [PostName("p1"), PostName("p2")])
    let thresholds = ConfidenceThresholds(answered: 0.6, maybe: 0.3)
    func verdict(_ outcome: AnswerPage.Outcome, _ confidence: Double, _ post: String) -> Verdict {
      Verdict(
        outcome: outcome, confidence: Confidence(value: confidence, thresholds: thresholds, reasons: []),
        posts: [post])
    }
    return JudgedFigures(
      questions,
      verdicts: [verdict(.maybe, 0.5, "p2"), verdict(.answered, 0.9, "p2"), verdict(.none, 0.1, "p1")])
  }

  static func report(
    _ posts: [Post], judged: JudgedFigures? = nil, generations: [GenerationFigures] = [], map: PostMap? = nil,
    column: String = "corpus"
  ) -> ColumnReport {
    ColumnReport(
      today: today, column: column, generation: posts.isEmpty ? nil : "0007",
      posts: PostFigures(posts, refused: 0, today: today), judged: judged,
      review: ReviewFigures(ReviewQueue(posts, tags: Tags(), votes: Votes(), today: today)),
      gaps: GapFigures(nil, isLogging: false), generations: generations, map: map)
  }

  static func generation(_ number: Int, _ nDCG: Double) -> GenerationFigures {
    GenerationFigures(
      generation: number, day: CalendarDate("2026-05-0\(number)")!, posts: 20, questions: 2, nDCG10: nDCG,
      hit1: nDCG - 0.1)
  }

  /// With something in every part.
  static func full(titles: [Int: String] = [:], text: String = "the first") throws -> ColumnReport {
    let posts = (0..<24).map { post($0, title: titles[$0], tags: ["tag \($0 % 4)"]) }
    return report(
      posts, judged: try judged(text: text), generations: [generation(1, 0.7), generation(2, 0.8)],
      map: map(posts))
  }

  static func html(_ report: ColumnReport) -> String { ReportPage(report, links: links).html }
}
