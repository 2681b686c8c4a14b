import Foundation
import Testing

extension AskCommand {
  /// A letter with several questions, from standard input and from a file.
  @Suite(.serialized)
  struct Letters {
    /// `ask --json` for a letter.
    struct Letter: Decodable {
      struct Question: Decodable {
        let question, asked, outcome: String
        let range: [Int]
        let total: Int
        let results: [Page.Result]
      }

      let questions: [Question]
      let questionsLeftOut: Int
    }

    private static let team = "How do I structure a data team?"
    private static let salary = "How do I negotiate a salary with my chief?"

    private static let answered = """
      Dear editors, 👩‍👩‍👧

      we are fourteen analysts. \(team)

      The market moves every week. \(salary)

      Many thanks
      """

    private static let mixed =
      "We are fourteen analysts. \(team)\n\nWhy do zymurgic quokkas gambol in xylophagia?\n"

    @Test func `a letter from standard input and from a file is answered question by question`() throws {
      let column = try Column.indexed()
      try column.write(Self.answered, to: "letter.txt")
      let file = try column.ask("--file", "letter.txt")
      #expect(file.end == .exit(0) && file.stderr.isEmpty, "\(file)")
      #expect(file.stdout.contains("│ Question 1 of 2\n│ \(Self.team)\n"), "\(file)")
      #expect(file.stdout.contains("│ Question 2 of 2\n│ \(Self.salary)\n"), "\(file)")
      #expect(file.stdout.contains("2 of 2 questions answered"))
      let input = try column.ask(["-"], input: Array(Self.answered.utf8))
      #expect(input.bytes == file.bytes && input.end == .exit(0))
    }

    @Test func `a letter is answered when each question is`() throws {
      let column = try Column.indexed()
      let run = try column.ask(["-"], input: Array(Self.mixed.utf8))
      #expect(run.end == .exit(1) && run.stdout.contains("1 of 2 questions answered"), "\(run)")
      let json = try column.ask(["--json", "-"], input: Array(Self.mixed.utf8))
      #expect(json.end == .exit(1))
      #expect(try json.json(Page.self).outcome == "maybe")
      #expect(try json.json(Letter.self).questions.map(\.outcome) == ["answered", "none"])
    }

    @Test func `JSON has a page's fields and each question with its place in the letter`() throws {
      let column = try Column.indexed()
      let run = try column.ask(["--json", "-"], input: Array(Self.answered.utf8))
      let page = try run.json(Page.self)
      let letter = try run.json(Letter.self)
      #expect(page.schema == 1 && page.question == Self.answered && page.outcome == "answered")
      #expect(page.results.map(\.rank) == Array(1...page.results.count))
      #expect(Set(page.results.map(\.post)).count == page.results.count)
      #expect(page.results.prefix(2).map(\.post) == ["structure-data-team", "salary"])
      #expect(letter.questions.map(\.question) == [Self.team, Self.salary] && letter.questionsLeftOut == 0)
      #expect(letter.questions[0].asked == "we are fourteen analysts. " + Self.team)
      let scalars = Array(Self.answered.unicodeScalars)
      for question in letter.questions {
        let marked = String(String.UnicodeScalarView(scalars[question.range[0]..<question.range[1]]))
        #expect(marked == question.question)
        #expect(question.results.first?.rank == 1 && question.total >= question.results.count)
      }
    }

    @Test func `limit and filters hold for each question`() throws {
      let column = try Column.indexed()
      let text = "My compilers are old. Should I learn C++ or node.js? The market moves. " + Self.salary
      let run = try column.ask(["--json", "-", "-n", "1", "--tag", "careers"], input: Array(text.utf8))
      let letter = try run.json(Letter.self)
      #expect(letter.questions.count == 2)
      #expect(letter.questions.allSatisfy { $0.results.count == 1 && $0.results[0].tags.contains("careers") })
    }

    @Test func `one question has no list of questions`() throws {
      let column = try Column.indexed()
      let run = try column.ask("--json", SamplePosts.teamQuestion)
      #expect(!run.stdout.contains("\"questions\""))
    }
  }
}
