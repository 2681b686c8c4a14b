import ArgumentParser

/// What a shell completes behind `ask`: the commands, and the options of a question. It is never run.
///
/// Not the question's words: ArgumentParser's scripts would take a command's name for one of them.
struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", version: Version.text, subcommands: NamedCommands.all)

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var filters: FilterOptions

  @OptionGroup var common: CommonOptions
}
