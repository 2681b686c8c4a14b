import AskEval
import Foundation
import Testing

@Suite struct JudgementsTests {
  private static let questions = """
    id\thalf\tgroup\tregister\tarea\ttext
    q1\tdevelopment\tg1\tshort\tteams\tWho reports to whom?
    q2\tdevelopment\tg1\ttypos\tteams\twho reprots to whom
    q3\ttest\tg3\tplain\thiring\tHow do we hire?

    """
  private static let qrels = """
    id\trater\tpost\tgrade
    q1\tr1\ta\t3
    q1\tr2\ta\t2
    q1\tr1\tb\t1
    q2\tr1\ta\t2
    q3\tr1\tb\t3

    """
  private static let unanswerable = "id\thalf\tkind\ttext\nu1\ttest\tfar\tHow long do eggs boil?\n"
  private static let posts = ["a", "b"].map { JudgedSet.Post(id: PostName($0), title: $0, text: "") }

  /// The files in a folder of their own; one that is nil is not written.
  private func judgements(
    questions: String? = Self.questions, qrels: String? = Self.qrels,
    unanswerable: String? = Self.unanswerable
  ) throws -> Judgements {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ask-judgements-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [("questions", questions), ("qrels", qrels), ("unanswerable", unanswerable)] {
      if let text { try Data(text.utf8).write(to: folder.appending(path: name + ".tsv")) }
    }
    return try Judgements(folder: folder.path())
  }

  @Test func `each half is a set of its own`() throws {
    let read = try judgements()
    #expect(read.questions.count == 3 && read.ratings.count == 5)
    #expect(read.unanswerable.map(\.kind) == ["far"])
    let (set, groups) = try read.set(of: [.development], posts: Self.posts, name: "own")
    #expect(set.queries.map(\.id.rawValue) == ["q1", "q2"] && set.qrels.queries.count == 2)
    #expect(groups.groups.map(\.name) == ["g1"])
    #expect(
      try read.set(of: [.test], posts: Self.posts, name: "own").set.queries.map(\.text) == ["How do we hire?"]
    )
    #expect(try read.set(of: Set(Half.allCases), posts: Self.posts, name: "own").set.queries.count == 3)
  }

  @Test func `two raters give their mean, and only from 2 on is a post right`() throws {
    let grades = try judgements().qrels(of: [.development])[QueryID("q1")]
    #expect(grades[PostName("a")] == 3 && grades[PostName("b")] == 1)
    #expect(grades.relevantPosts == [PostName("a")] && grades.relevantCount == 1 && grades.ideal == [3, 1])
  }

  @Test func `grades of posts that are not shown are left out and counted`() throws {
    let (set, _) = try judgements().set(of: [.development], posts: [Self.posts[0]], name: "own")
    #expect(set.unknown.postLines == 1 && set.qrels[QueryID("q1")][PostName("b")] == nil)
    #expect(throws: EvaluationError.self) {
      try judgements().set(of: [.test], posts: [Self.posts[0]], name: "own")
    }
  }

  @Test func `a column without unanswerable questions is read`() throws {
    #expect(try judgements(unanswerable: nil).unanswerable.isEmpty)
  }

  private static let mistakes: [(String, String, String, Int?, String)] = [
    ("questions", "half", "q9\tdev\tg\tr\ta\tt\n", 5, "half"),
    ("questions", "column", "q9\ttest\tg9\tshort\n", 5, "4 columns"),
    ("questions", "group in both", "q9\ttest\tg1\tshort\tteams\ttext\n", 5, "both halves"),
    ("questions", "id twice", "q1\ttest\tg9\tshort\tteams\ttext\n", 5, "line 2"),
    ("questions", "no text", "q9\ttest\tg9\tshort\tteams\t \n", 5, "text is empty"),
    ("qrels", "unknown", "q9\tr1\ta\t2\n", 7, "questions.tsv"),
    ("qrels", "grade", "q1\tr3\ta\t4\n", 7, "grade"),
    ("qrels", "twice", "q1\tr1\ta\t3\n", 7, "before"),
    ("unanswerable", "id of a question", "q1\ttest\tfar\ttext\n", 3, "line 2"),
  ]

  @Test(arguments: mistakes) func `a mistake is named with file and line`(
    _ mistake: (file: String, what: String, line: String, number: Int?, says: String)
  ) throws {
    func text(_ name: String, _ text: String) -> String { mistake.file == name ? text + mistake.line : text }
    let error = try #require(throws: EvaluationError.self) {
      try judgements(
        questions: text("questions", Self.questions), qrels: text("qrels", Self.qrels),
        unanswerable: text("unanswerable", Self.unanswerable))
    }
    #expect(error.path.hasSuffix(mistake.file + ".tsv") && error.line == mistake.number)
    #expect(error.description.contains(mistake.says) && error.description.contains("; "), "\(error)")
  }

  @Test func `other columns and a missing file are named`() throws {
    let error = try #require(throws: EvaluationError.self) { try judgements(qrels: "query\tpost\tgrade\n") }
    #expect(error.description.contains("id, rater, post, grade") && error.line == 1)
    let missing = try #require(throws: EvaluationError.self) { try judgements(questions: nil) }
    #expect(missing.reason == .noTable(columns: ["id", "half", "group", "register", "area", "text"]))
  }
}
