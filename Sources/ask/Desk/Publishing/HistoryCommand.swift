import ArgumentParser
import AskEditor
import AskTerminal

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the generations that came into force, newest first.",
    usage: "ask history [options]",
    discussion: """
      Of each generation: its number, day and time (UTC), command, posts, what was published or changed, the commit of \
      the corpus (+ where files differed from it), and its figures on the column's judgements where they were measured.
      """)

  @Option(name: [.customShort("n"), .long], help: ArgumentHelp("Show at most so many.", valueName: "number"))
  var limit = 20

  @OptionGroup var pager: PagerOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard limit > 0 else { throw UsageError("--limit is \(limit); give a number of generations, such as 20") }
    let history = try History(of: try Place(common).column())
    for problem in history.problems { Output.warn(problem) }
    if common.json {
      Output.print(try HistoryModel(history, limit: limit).json())
    } else {
      Output.show(HistoryView(history, limit: limit).text(on: Terminal.screen), pager)
    }
    throw history.entries.isEmpty ? Exit.nothing : Exit.answered
  }
}
