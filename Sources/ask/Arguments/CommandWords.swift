/// Finds out whether the words after `ask` are a command or a question.
///
/// Options may stand before the command; several words without quotes are one question; a first word that is the
/// name of a command is that command, and what follows `--` is always a question.
struct CommandWords: Equatable {
  /// Whether `AskCommand` parses the arguments; otherwise `NamedCommands` does.
  let isQuestion: Bool
  /// What ArgumentParser gets: the command first, then everything else in order.
  let arguments: [String]

  /// Options that take a value, which must not be mistaken for a command.
  static let valued: Set<String> = [
    "--corpus", "--state", "--tag", "--author", "--since", "--until", "--limit", "-n", "--file", "--seed",
    "--epochs", "--system", "--runs", "--per-query", "--report", "--train-queries", "--split", "--group-key",
    "--head", "--with",
    "--letters", "--title", "--reason", "--only", "--question", "--grade", "--by", "--likeness",
    "--plot", "--teacher", "--text", "--out", "--cache", "--format", "--half", "--rater", "--import",
    "--scale",
    "--kind", "--threshold", "--into", "--from", "--site", "--name", "--to", "--url",
  ]

  /// - Parameter alone: what ArgumentParser gets when there are no words at all.
  init(_ words: [String], commands: Set<String>, alone: [String]) {
    var place = 0
    while place < words.count, words[place].hasPrefix("-"), words[place] != "-", words[place] != "--" {
      place += Self.valued.contains(words[place]) ? 2 : 1
    }
    let rest = words.dropFirst(place)
    if words.isEmpty {
      (isQuestion, arguments) = (true, alone)
    } else if rest.elementsEqual(["help"]) {
      (isQuestion, arguments) = (true, ["--help"])
    } else if rest.count == 2, rest.first == "help", let command = rest.last, commands.contains(command) {
      (isQuestion, arguments) = (false, [command, "--help"])
    } else if let command = rest.first, commands.contains(command) {
      (isQuestion, arguments) = (false, [command] + words.prefix(place) + rest.dropFirst())
    } else {
      (isQuestion, arguments) = (true, words)
    }
  }
}
