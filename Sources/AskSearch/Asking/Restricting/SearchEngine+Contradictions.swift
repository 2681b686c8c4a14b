import AskText

extension SearchEngine {
  /// Sees to it that a question does not leave out all that it asks for.
  ///
  /// - Throws: `SearchError` naming the condition to leave away.
  func checkSense(of question: ParsedQuestion, analyzer: Analyzer) throws(SearchError) {
    if question.excluded.isEmpty { return }
    let excluded = question.excluded.map { ($0, key(of: $0, analyzer)) }
    func exclusion(of condition: Condition) -> Condition? {
      let own = key(of: condition, analyzer)
      return excluded.first { $0.1 == own }?.0
    }
    for alternatives in question.required {
      let opposed = alternatives.compactMap(exclusion)
      guard opposed.count < alternatives.count else { throw Self.contradiction(opposed[0], alternatives) }
    }
    guard let query = try? Query(question.words, analyzer: analyzer, language: language), query.hasContent
    else { return }
    let opposed = query.searchTerms.compactMap { term in
      excluded.first { $0.1 == .words([term.text], inTitle: false) }?.0
    }
    guard opposed.count < query.searchTerms.count else {
      throw Self.contradiction(opposed[0], [.says(question.words)])
    }
  }

  /// What a condition comes to: two with the same one are met by the same posts.
  private enum Key: Equatable {
    case words([String], inTitle: Bool)
    case tag(String)
    case author(String)
  }

  private func key(of condition: Condition, _ analyzer: Analyzer) -> Key {
    switch condition {
    case .says(let words): .words(analyzer.tokens(of: words).map(\.term), inTitle: false)
    case .titled(let words): .words(analyzer.tokens(of: words).map(\.term), inTitle: true)
    case .tagged(let tag): .tag(tag.lowercased())
    case .by(let author): .author(author.lowercased())
    }
  }

  private static func contradiction(_ excluded: Condition, _ wanted: [Condition]) -> SearchError {
    SearchError(
      reason: .badFilter(
        "the question asks for \(wanted.map(\.written).joined(separator: " OR ")) and leaves it out again by "
          + "-\(excluded.written); leave one of the two away"))
  }
}

extension Condition {
  /// As a reader writes it.
  fileprivate var written: String {
    func quoted(_ words: String) -> String { words.contains(" ") ? "\"\(words)\"" : words }
    return switch self {
    case .says(let words): quoted(words)
    case .titled(let words): "title:" + quoted(words)
    case .tagged(let tag): "tag:" + quoted(tag)
    case .by(let author): "author:" + quoted(author)
    }
  }
}
