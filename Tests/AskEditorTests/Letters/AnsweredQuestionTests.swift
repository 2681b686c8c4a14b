import AskCorpus
import AskEditor
import AskEval
import AskSearch
import AskText
import TestSupport
import Testing

@Suite struct AnsweredQuestionTests {
  private let scratch = ScratchFolder()
  private let questions = LetterQuestions(language: .english)

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
      judgements: try Judgements(folder: scratch.path + "/judgements"), by: questions, encoder: nil)
  }

  @Test func `what a test question says never becomes asked-as`() throws {
    let places = try places()
    #expect(try places.place("Do managers need to write code?").place == .nowhere)
    #expect(try places.place("Do our managers need to write any code at all?").place != .askedAs)
  }

  @Test func `what an asked-as line says never becomes a test question`() throws {
    let places = try places()
    #expect(try places.place("Which course should a beginner take?").place == .nowhere)
    #expect(try places.place("Which first course should a beginner take?").place == .askedAs)
  }

  @Test func `a development question's like becomes asked-as`() throws {
    #expect(try places().place("How large must the test set be?").place == .askedAs)
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
        let place = try places.place(text).place
        #expect(try places.place(text + " ").place == place)
        if place == .judgement(group: nil) { tests += 1 }
      }
    }
    #expect((9...30).contains(tests), "\(tests) of 90")
  }

  @Test func `lines are added to the judgements and taken out again, and all else stays`() throws {
    _ = try places()
    let folder = scratch.path + "/judgements"
    let before = (scratch.text("judgements/questions.tsv"), scratch.text("judgements/qrels.tsv"))
    var lines = try JudgementLines(folder: folder)
    let id = lines.add(
      "a new one", group: nil, post: PostID("start"), grade: 3, judgements: try Judgements(folder: folder))
    try lines.write(removing: false)
    let read = try Judgements(folder: folder)
    #expect(read.questions.last?.text == "a new one" && read.questions.last?.half == .test)
    #expect(read.questions.last?.area == "going-on" && read.ratings.last?.grade == 3)
    var again = try JudgementLines(folder: folder)
    #expect(again.remove(id) == 2)
    try again.write(removing: true)
    #expect(
      scratch.text("judgements/questions.tsv") == before.0 && scratch.text("judgements/qrels.tsv") == before.1
    )
  }
}
