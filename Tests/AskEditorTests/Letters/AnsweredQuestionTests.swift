import AskCorpus
import AskEditor
import AskEval
import AskSearch
import AskText
import TestSupport
import Testing

@Suite struct AnsweredQuestionTests {
  private let scratch = ScratchFolder()

  private func places() throws -> AnsweredQuestions {
    scratch.write(
      "posts/start.md",
      "---\ntitle: How to start\nasked-as:\n  - which course should a beginner take\nstatus: published\n---\n\n## Question\n\nHow?\n\n## Answer\n\nSo.\n"
    )
    scratch.write(
      "judgements/questions.tsv",
      "id\thalf\tgroup\tregister\tarea\ttext\nq1\ttest\tq1\tplain\tgoing-on\tdo managers need to write code\n"
        + "q2\tdevelopment\tq2\tplain\tgoing-on\thow large must a test set be\n")
    scratch.write("judgements/qrels.tsv", "id\trater\tpost\tgrade\nq1\tr1\tstart\t3\nq2\tr1\tstart\t3\n")
    let column = Column(
      corpus: try CorpusFolder(path: scratch.path), settings: Settings(),
      state: StateFolder(path: scratch.path + "/.ask"), pathPrefix: "")
    return AnsweredQuestions(
      posts: ColumnPosts(column).entries.map(\.post),
      judgements: try Judgements(folder: scratch.path + "/judgements"), by: ContentTerms(.english),
      encoder: nil)
  }

  private let post = PostID("start")

  @Test func `what a test question says never becomes asked-as`() throws {
    var places = try places()
    #expect(try places.place("Do managers need to write code?", answeredBy: post).place == .nowhere)
    let other = try places.place("Do our managers need to write any code at all?", answeredBy: post).place
    guard case .judgement(let question) = other else { return #expect(Bool(false), "\(other)") }
    #expect(question.half == .test && question.group == "q1" && question.area == "going-on")
  }

  @Test func `what an asked-as line says never becomes a test question`() throws {
    var places = try places()
    #expect(try places.place("Which course should a beginner take?", answeredBy: post).place == .nowhere)
    #expect(
      try places.place("Which first course should a beginner take?", answeredBy: post).place == .askedAs)
  }

  @Test func `a development question's like becomes asked-as`() throws {
    var places = try places()
    #expect(try places.place("How large must the test set be?", answeredBy: post).place == .askedAs)
  }

  @Test func `about one new question in five is kept to test with, and the same one always`() throws {
    let places = try places()
    let words = [
      "graph", "sleep", "salary", "kitchen", "desk", "violin", "train", "winter", "mirror", "paper",
    ]
    var tests = 0
    for first in words {
      for second in words where first != second {
        let text = "Should a \(first) be near the \(second)?"
        var alone = places
        let place = try alone.place(text, answeredBy: post).place
        alone = places
        #expect(try alone.place(text + " ", answeredBy: post).place == place)
        guard case .judgement(let question) = place else { continue }
        tests += 1
        // As `ask judge` would call it.
        #expect(question.id == NewQuestion.id(of: text, known: []) && question.register == "plain")
        #expect(question.group == question.id.rawValue && question.half == .test)
      }
    }
    #expect((9...30).contains(tests), "\(tests) of 90")
  }

  @Test func `two questions of one letter that say the same go to one place`() throws {
    let places = try places()
    for first in [
      "graph", "sleep", "salary", "kitchen", "desk", "violin", "train", "winter", "mirror", "paper",
    ] {
      var letter = places
      let one = try letter.place("Should a \(first) be near the river or the sea?", answeredBy: post).place
      let other = try letter.place("Should a \(first) be near the river or the cold sea?", answeredBy: post)
        .place
      switch (one, other) {
      case (.askedAs, .askedAs): break
      case (.judgement(let one), .judgement(let other)):
        #expect(one.group == other.group && one.id != other.id)
      default: Issue.record("\(first): \(one), \(other)")
      }
      #expect(
        try letter.place("Should a \(first) be near the river or the sea?", answeredBy: post).place
          == .nowhere)
    }
  }

  @Test func `what stands among those that no post answers goes nowhere`() throws {
    scratch.write(
      "judgements/unanswerable.tsv",
      "id\thalf\tkind\ttext\nu1\ttest\tnear\twhere do submarine zeppelins moor\n")
    var places = try places()
    let answered = try places.place("Where do submarine zeppelins moor?", answeredBy: post)
    #expect(answered.place == .nowhere && answered.why.contains("u1"))
  }

  @Test func `a question is added to the judgements and taken out with its grades, and all else stays`()
    throws
  {
    _ = try places()
    let before = (scratch.text("judgements/questions.tsv"), scratch.text("judgements/qrels.tsv"))
    let folder = try JudgementFolder(
      Column(
        corpus: try CorpusFolder(path: scratch.path), settings: Settings(),
        state: StateFolder(path: scratch.path + "/.ask"), pathPrefix: ""))
    let question = Judgements.Question(
      id: QueryID("q11"), half: .test, group: "q11", register: "plain", area: "going-on", text: "a new one")
    var change = JudgementFolder.Change()
    change.questions = [question]
    change.ratings = ["desk", "ann"].map {
      Judgements.Rating(query: question.id, rater: $0, post: PostName("start"), grade: 3)
    }
    try folder.apply(change)
    let read = try folder.judgements()
    #expect(read.questions.last == question && read.ratings.count == 4)
    change = JudgementFolder.Change()
    change.removedQuestions = [question.id]
    try folder.apply(change)
    #expect(
      scratch.text("judgements/questions.tsv") == before.0 && scratch.text("judgements/qrels.tsv") == before.1
    )
  }
}
