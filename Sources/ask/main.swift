import ArgumentParser
import AskSearch
import Glibc

// A closed pipe ends the program quietly, as it does for cat.
signal(SIGPIPE, SIG_DFL)

do {
  let words = try CommandWords.typed()
  let commands = Set(AskCommand.configuration.subcommands.map { $0._commandName })
  var command = try AskCommand.parseAsRoot(CommandWords(words, commands: commands).arguments)
  try command.run()
  Exit.end(with: Exit.answered)
} catch {
  Exit.end(with: error)
}
