import ArgumentParser

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Readers' letters: take them in, redact, draft, answer, forget.",
    usage: "ask letter new|show|list|draft|answered-by|close|forget [options]",
    discussion: """
      Letters are kept in letters/ beside corpus/, readable by you alone and ignored by git. Nothing below it is \
      indexed or learned from. Redaction follows rules and is never complete: read what goes on.
      """,
    subcommands: [
      New.self, Show.self, List.self, Draft.self, AnsweredBy.self, Close.self, Forget.self,
    ])
}

/// Where the letters are.
struct LetterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Keep letters in this folder (default: letters/ beside corpus/).", valueName: "dir"),
    completion: .directory)
  var letters: String?
}
