import ArgumentParser
import AskCorpus
import AskSearch
import AskTerminal

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why answers stand in their order, or why a post is not the first.",
    usage: """
      ask explain "QUESTION" [POST] [options]
      ask explain - [POST] [options]
      ask explain --file <file> [POST] [options]
      """,
    discussion: """
      The question has to be in quotes. With a post's id or path: what kept it from being the first, and what an \
      asked-as line would change. Exits with 0 whether the question has an answer or not.
      """)

  @Argument(help: "The question; - reads it from standard input. Left out with --file.")
  var question: String?

  @Argument(help: "The id or path of a post: say why it is not the first.")
  var post: [String] = []

  @OptionGroup(title: "Question") var answer: AnswerOptions

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup var pager: PagerOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let words = (question.map { [$0] } ?? []) + post
    let asked = answer.file == nil ? Array(words.prefix(1)) : []
    let rest = words.dropFirst(asked.count)
    guard rest.count <= 1 else {
      throw UsageError(
        "explain takes a question and at most one post; put the question in quotes, as in: "
          + "ask explain \"how do I start?\"")
    }
    let source = QuestionSource(words: asked, file: answer.file)
    let text = try source.text()
    let column = try Place(common).column()
    var options = try answer.searchOptions(
      filters: filters, json: common.json, isTyped: source.isTyped, settings: column.settings)
    let engine = try Freshness(column: column, updates: !answer.noUpdate).engine()
    try engine.check(options.filter)
    options.curation = try EditorsFiles(of: column, for: engine).curation
    let named = try rest.first.map { try id(of: $0, after: text, in: column) }
    let explanation = try engine.explanation(of: text, post: named, options: options)
    if common.json {
      Output.print(try ExplanationModel(explanation).json())
    } else {
      let view = ExplanationView(explanation, hints: .shell(common.whereabouts))
      Output.show(view.text(on: Terminal.screen), pager)
    }
  }

  /// Two words without quotes look like a question and a post.
  private func id(of name: String, after question: String, in column: Column) throws -> PostID {
    do {
      return try PostFinder(column).post(named: name).id
    } catch let error as SearchError {
      guard case .unknownPost = error.reason, answer.file == nil, !question.contains(" ") else { throw error }
      throw UsageError("\(error); if \(name) belongs to the question, put the question in quotes")
    }
  }
}
