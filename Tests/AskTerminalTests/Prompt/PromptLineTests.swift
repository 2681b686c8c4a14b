import AskSearch
import AskTerminal
import Testing

@Suite struct PromptLineTests {
  @Test(arguments: [
    ("", PromptLine.nothing), ("  \t", .nothing), (" how do I hire? ", .question("how do I hire?")),
    ("2", .answer(2)), (" 12 ", .answer(12)), ("12345", .question("12345")), ("٢", .question("٢")),
    ("2 teams", .question("2 teams")), (":open 2", .command("open", argument: "2")),
    (":open", .command("open", argument: "")), (": open", .command("", argument: "open")),
    ("  :show  a b ", .command("show", argument: "a b")), (":", .command("", argument: "")),
    ("quit", .command("quit", argument: "")), ("Exit", .command("quit", argument: "")),
    ("?", .command("help", argument: "")), ("quit my job", .question("quit my job")),
  ])
  func `a line is a question, a number or a command`(line: String, meaning: PromptLine) {
    #expect(PromptLine(line) == meaning)
  }

  @Test func `at the prompt a page names the prompt's commands, and goes on where it stopped`() throws {
    let screen = Screen(columns: 80, palette: .plain)
    let view = AnswerPageView(Samples.answered, today: Samples.today, hints: .prompt)
    #expect(
      view.text(on: screen).hasSuffix("\n\n:show 1 to read it all · :more for the next\n"))
    let rest = try #require(view.text(after: 2, on: screen))
    #expect(rest.hasPrefix("3  Who should be our first data hire?\n") && rest.contains("\n4  "))
    #expect(view.text(after: 4, on: screen) == nil)
    let second = try #require(view.text(ofAnswer: 2, on: screen))
    #expect(second.contains("Two lines, one decision") && second.hasPrefix("2  Should a data scientist"))
    #expect(view.text(ofAnswer: 5, on: screen) == nil)
  }
}
