import ArgumentParser

/// The commands by name, without the question's words, which would take a command's name for one of them.
struct NamedCommands: ParsableCommand {
  static let all: [any ParsableCommand.Type] = [
    ShowCommand.self, ListCommand.self, NewCommand.self, ExplainCommand.self, IndexCommand.self,
    TrainCommand.self,
    BaseCommand.self, EvalCommand.self, DoctorCommand.self, ReviewCommand.self,
    CheckCommand.self, LetterCommand.self, GapsCommand.self, DuplicatesCommand.self, JudgeCommand.self,
    PublishCommand.self, HistoryCommand.self, RollbackCommand.self,
    ReportCommand.self, ImportCommand.self, ExportCommand.self,
  ]

  static let configuration = CommandConfiguration(commandName: "ask", version: Version.text, subcommands: all)

  static var names: Set<String> { Set(all.map { $0._commandName }) }
}
