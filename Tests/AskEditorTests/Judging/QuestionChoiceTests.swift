import AskCorpus
import AskEditor
import AskEval
import AskSearch
import TestSupport
import Testing

@Suite struct QuestionChoiceTests {
  private let folder = ScratchFolder()

  private static let towns = [
    "Lisbon", "Oslo", "Turin", "Ghent", "Basel", "Riga", "Cork", "Lyon", "Graz", "Bergen", "Malmo", "Porto",
    "Split", "Vilnius", "Tartu", "Lugano", "Nantes", "Bruges", "Leeds", "Derry",
  ]

  /// By words alone, so that no network is trained.
  private func choice(_ known: Judgements.Question? = nil) throws -> QuestionChoice {
    let lines = Self.towns.map { "  - where do racing pigeons sleep in winter near \($0)\n" }.joined()
    folder.write("corpus/posts/a.md", "---\ntitle: Pigeons\nasked-as:\n\(lines)---\n\nIn a loft.\n")
    let column = Column(
      corpus: try CorpusFolder(path: folder.path + "/corpus"), settings: Settings(),
      state: StateFolder(path: folder.path + "/.ask"), pathPrefix: "corpus/")
    var options = BuildOptions()
    options.training = .none
    _ = try Builder(column, options: options).build()
    var change = JudgementFolder.Change()
    change.questions = known.map { [$0] } ?? []
    let judgements = try JudgementFolder(column)
    try judgements.apply(change)
    return QuestionChoice(
      try judgements.judgements(), engine: try SearchEngine(ofColumn: column), column: column)
  }

  @Test func `what nearly equals an asked-as line is no test question`() throws {
    // Without the line some would be, for one in five is.
    let typed = Self.towns.map { "where do the old racing pigeons sleep in winter near \($0)" }
    let drawn = typed.filter {
      NewQuestion.half(ofGroup: NewQuestion.id(of: $0, known: []).rawValue) == .test
    }
    #expect(!drawn.isEmpty)
    for text in drawn {
      var choice = try choice()
      #expect(try choice.question(text).half == .development, "\(text)")
    }
  }

  @Test func `what nearly equals an asked-as line and a test question is refused`() throws {
    let test = Judgements.Question(
      id: QueryID("q1"), half: .test, group: "q1", register: "plain", area: "other",
      text: "where do old racing pigeons sleep in winter near Riga")
    var choice = try choice(test)
    #expect(throws: JudgingError(reason: .nearAskedAs(post: "a", test: QueryID("q1")))) {
      _ = try choice.question("where do racing pigeons sleep in the winter, near old Riga then")
    }
  }

  @Test func `a question is found by its id and its words, and the same new one is one`() throws {
    let known = Judgements.Question(
      id: QueryID("q1"), half: .test, group: "q1", register: "plain", area: "other", text: "How do I start?")
    var choice = try choice(known)
    #expect(try choice.question("q1") == known && choice.question("how do I  start") == known)
    let new = try choice.question("Which boots for the Alps?")
    #expect(try choice.question("which boots for the Alps") == new && new.group == new.id.rawValue)
    #expect(throws: JudgingError(reason: .askedAs(post: "a"))) {
      _ = try choice.question("Where do racing pigeons sleep in winter near Riga?")
    }
  }
}
