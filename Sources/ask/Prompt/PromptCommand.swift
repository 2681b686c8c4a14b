import AskCorpus
import AskSearch
import AskTerminal

/// What can be typed at the prompt behind a colon.
struct PromptCommand: Sendable {
  let name: String
  /// How its argument is called in the help; empty when it takes none.
  let argument: String
  let help: String
  let run: @Sendable (inout PromptSession, String) throws -> Void

  static let all: [PromptCommand] = [
    PromptCommand(name: "more", argument: "", help: "Show the next answers.") { session, _ in
      try session.more()
    },
    PromptCommand(
      name: "show", argument: "[N]", help: "Read the whole post of answer N, or the post of an id."
    ) {
      session, argument in try session.show(argument)
    },
    PromptCommand(name: "open", argument: "[N]", help: "Open answer N in your editor, at its line.") {
      session, argument in try session.open(argument)
    },
    PromptCommand(name: "related", argument: "[N]", help: "Show the posts that are most like answer N.") {
      session, argument in try session.related(argument)
    },
    PromptCommand(
      name: "explain", argument: "[N]",
      help: "Say what the first answer's score is made of, or why N is not first."
    ) {
      session, argument in try session.explain(argument)
    },
    PromptCommand(
      name: "verbatim", argument: "", help: "Ask the last question again with every word as it was typed."
    ) { session, _ in try session.verbatim() },
    PromptCommand(name: "help", argument: "", help: "Show this.") { _, _ in
      Output.print(PromptHelp(rows).text(on: Terminal.screen))
    },
    PromptCommand(name: "quit", argument: "", help: "Leave, as Ctrl-D does.") { _, _ in throw Exit.answered },
  ]

  private static var rows: [(command: String, help: String)] {
    let first = [
      ("a question", "Answer it."), ("a number", "Show that answer with all that is known of it."),
    ]
    return first + all.map { (":" + $0.name + ($0.argument.isEmpty ? "" : " " + $0.argument), $0.help) }
  }

  /// - Throws: `UsageError` when there is no such command, with the nearest one.
  static func named(_ name: String) throws -> PromptCommand {
    if let command = all.first(where: { $0.name == name.lowercased() }) { return command }
    let nearest = NearestNames.nearest(to: name, in: all.map(\.name), limit: 1).first
    throw UsageError(
      "there is no :\(name); " + (nearest.map { "did you mean :\($0)?" } ?? ":help shows what there is"))
  }
}
