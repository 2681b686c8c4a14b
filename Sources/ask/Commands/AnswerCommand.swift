import ArgumentParser
import AskSearch
import AskTerminal

/// `ask "QUESTION"`: the command without a name.
struct AnswerCommand: ParsableCommand {
  /// Not a word that anybody would type: every word must be free for questions.
  static let name = "ask-question"

  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Answer a question.", shouldDisplay: false)

  @Argument(help: "The question; - reads it from standard input.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Read the question from a file.", valueName: "file"))
  var file: String?

  @Option(name: [.customShort("n"), .long], help: "How many posts to show (default: 3, with --json 10).")
  var limit: Int?

  @OptionGroup var filters: FilterOptions

  @Flag(help: "Rank by words alone, without the network.")
  var lexical = false

  @Flag(help: "Answer from the index as it is, even when posts have changed.")
  var noUpdate = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let limit = limit ?? (common.json ? 10 : 3)
    guard (1...1000).contains(limit) else { throw UsageError("-n \(limit) is not in 1...1000; give another number") }
    let question = try QuestionSource(words: words, file: file).text()
    var options = SearchEngine.Options()
    options.limit = limit
    options.filter = try filters.filter
    options.isLexical = lexical
    let column = try Place(common).column()
    let engine = try Freshness(column: column, updates: !noUpdate).engine()
    try engine.check(options.filter)
    let page = try engine.page(for: question, options: options)
    if common.json {
      Output.print(try PageModel(page).json())
    } else {
      Output.print(AnswerPageView(page, today: Today.date).text(on: Terminal.screen))
    }
    throw page.outcome == .answered ? Exit.answered : Exit.nothing
  }
}
