import ArgumentParser

/// The program: nothing but its commands.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask a column of Markdown posts a question, and read the passage that answers it.",
    usage: """
      ask "QUESTION" [options]
      ask - | ask --file FILE
      ask COMMAND [options]
      """,
    discussion: """
      The column is the corpus/ here or above, or the folder named with --corpus. The first question builds its \
      index and trains its network; later ones take milliseconds.

      EXIT CODES: 0 answered, or clean; 1 no answer, or findings; 2 wrong usage or an error.
      """,
    version: Version.text,
    subcommands: [
      AnswerCommand.self, ShowCommand.self, ListCommand.self, NewCommand.self, IndexCommand.self,
      TrainCommand.self, DoctorCommand.self,
    ])
}
