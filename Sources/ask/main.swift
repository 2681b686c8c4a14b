import ArgumentParser
import AskSearch
import Glibc

// A closed pipe ends the program quietly, as it does for cat.
signal(SIGPIPE, SIG_DFL)

var asksQuestion = true
do {
  try StandardStreams.check()
  let words = CommandWords(
    try CommandWords.typed(), commands: NamedCommands.names, alone: Prompt.isPossible ? [] : ["--help"])
  // `ask explain` takes one too.
  asksQuestion = words.isQuestion || words.arguments.first == "explain"
  let root: any ParsableCommand.Type = words.isQuestion ? AskCommand.self : NamedCommands.self
  var command = try root.parseAsRoot(words.arguments)
  try command.run()
  Exit.end(with: Exit.answered)
} catch {
  Exit.end(with: error, inQuestion: asksQuestion)
}
