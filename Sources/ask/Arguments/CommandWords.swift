/// Finds out whether the words after `ask` are a command or a question.
///
/// Common options may stand before the command; several words without quotes are one question; a first word that is
/// the name of a command is that command, and what follows `--` is always a question.
struct CommandWords: Equatable {
  /// What ArgumentParser gets: the command first, then everything else in order.
  let arguments: [String]

  /// Common options that take a value, which must not be mistaken for a command.
  static let valued: Set<String> = ["--corpus", "--state"]

  init(_ words: [String], commands: Set<String>) {
    var place = 0
    while place < words.count {
      let word = words[place]
      if word == "--" || !word.hasPrefix("-") || word == "-" { break }
      if ["--help", "-h", "--version", "--generate-completion-script", "--experimental-dump-help"].contains(word) {
        arguments = place == 0 ? words : [word]
        return
      }
      place += Self.valued.contains(word) ? 2 : 1
    }
    if place < words.count, commands.contains(words[place]) {
      var rest = words
      arguments = [rest.remove(at: place)] + rest
    } else if words.isEmpty {
      arguments = []
    } else {
      arguments = [AnswerCommand.name] + words
    }
  }
}
