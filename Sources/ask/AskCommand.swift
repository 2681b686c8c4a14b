import ArgumentParser
import AskCorpus
import AskSearch
import AskTerminal

/// The program: answers a question, and names the commands in its help, man page and completions.
///
/// Its words take every word that is no option, so a command's name would be one of the question; `CommandWords`
/// has sent those to `NamedCommands` before.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask a column of Markdown posts a question, and read the passage that answers it.",
    usage: """
      ask "QUESTION" [options]
      ask [options]                at a terminal: a prompt
      ask - [options]              the question comes from standard input
      ask --file <file> [options]
      ask COMMAND [options]
      """,
    discussion: """
      The column is the corpus/ here or above, or the folder named with --corpus. The first question builds its \
      index and trains its network; later ones take milliseconds. To ask a word that is the name of a command, put \
      -- before it.

      EXIT CODES: 0 answered, or clean; 1 no answer, or findings; 2 wrong usage or an error.
      """,
    version: Version.text,
    subcommands: NamedCommands.all)

  @Argument(help: ArgumentHelp("The question; - reads it from standard input.", valueName: "question"))
  var words: [String] = []

  @OptionGroup(title: "Question") var answer: AnswerOptions

  @OptionGroup var output: TemplateOptions

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup var pager: PagerOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let template = try output.template(AnswerResult.fields, json: common.json)
    let isAlone = words.isEmpty && answer.file == nil && template == nil && !common.json
    if isAlone, Prompt.isPossible { return try openPrompt() }
    if words.isEmpty, answer.file == nil, !filters.words.isEmpty {
      let list = (["ask"] + common.whereabouts + ["list"] + filters.words).map { ShellWord.quoted($0) }
      throw UsageError(
        "there is no question; ask one in quotes, or see the posts with `\(list.joined(separator: " "))`")
    }
    let source = QuestionSource(words: words, file: answer.file)
    let question = try source.text()
    let column = try Place(common).column()
    var options = try searchOptions(isTyped: source.isTyped, in: column)
    let engine = try Freshness(column: column, updates: !answer.noUpdate).engine()
    try engine.check(options.filter)
    options.curation = try EditorsFiles(of: column, for: engine).curation
    if let letter = try engine.letterPage(for: question, options: options) {
      try show(letter, template)
      var log = QuestionLog(column)
      log.note(letter.parts.map(\.question), engine)
      throw letter.outcome == .answered ? Exit.answered : Exit.nothing
    }
    let page = try engine.page(for: question, options: options)
    try show(page, template)
    var log = QuestionLog(column)
    log.note([page.question], engine)
    throw page.outcome == .answered ? Exit.answered : Exit.nothing
  }

  private func show(_ page: AnswerPage, _ template: Template<AnswerResult>?) throws {
    if let template {
      Output.printExactly(page.answers.map { template.line(for: AnswerResult($0, of: page)) }.joined())
    } else if common.json {
      Output.print(try PageModel(page).json())
    } else {
      let plain = AnswerPageView(page, today: Today.date, hints: .shell(common.whereabouts))
      let view = try Place(common).isOwn ? plain.pointingToEditors() : plain
      Output.show(view.text(on: Terminal.screen), pager)
    }
  }

  private func show(_ letter: LetterPage, _ template: Template<AnswerResult>?) throws {
    if let template {
      let results = letter.parts.map(\.page).flatMap { page in
        page.answers.map { AnswerResult($0, of: page) }
      }
      Output.printExactly(results.map { template.line(for: $0) }.joined())
    } else if common.json {
      Output.print(try LetterModel(letter).json())
    } else {
      let plain = LetterPageView(letter, today: Today.date, options: common.whereabouts)
      let view = try Place(common).isOwn ? plain.pointingToEditors() : plain
      Output.show(view.text(on: Terminal.screen), pager)
    }
  }

  private func openPrompt() throws {
    let place = try Place(common)
    let column = try place.column()
    let session = PromptSession(
      Freshness(column: column, updates: !answer.noUpdate),
      options: try searchOptions(isTyped: true, in: column),
      pager: pager, isForEditors: place.isOwn)
    var prompt = Prompt(session)
    try prompt.run()
  }

  private func searchOptions(isTyped: Bool, in column: Column) throws -> SearchEngine.Options {
    try answer.searchOptions(
      filters: filters, json: common.json, isTyped: isTyped, settings: column.settings)
  }
}
