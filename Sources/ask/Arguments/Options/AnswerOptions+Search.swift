import AskCorpus
import AskSearch

extension AnswerOptions {
  /// How a question is to be answered, but for the editors' files, which need the index.
  ///
  /// - Parameter isTyped: whether the question stands on the command line or is typed at the prompt.
  /// - Throws: `UsageError` for options that no question can have.
  func searchOptions(
    filters: FilterOptions, json: Bool, isTyped: Bool, settings: Settings
  ) throws -> SearchEngine.Options {
    var options = SearchEngine.Options()
    options.limit = try limit(json: json)
    options.filter = try filters.filter
    options.reading = try reading(isTyped: isTyped)
    options.isLexical = lexical
    options.isVerbatim = verbatim
    options.answeredFrom = settings.answeredFrom
    options.maybeFrom = settings.maybeFrom
    return options
  }
}
