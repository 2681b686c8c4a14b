import AskCorpus
import AskText

extension SearchEngine {
  /// The posts that pass `filter` and meet the conditions of `question`.
  ///
  /// Where no post says what the question wants said, it is left out of the conditions: a reader who remembers a
  /// phrase wrongly wants the post all the same, and is told.
  ///
  /// - Throws: `SearchError` when it names a tag or an author that no post has, or days in the wrong order.
  func scope(of question: ParsedQuestion, filter: Filter, analyzer: Analyzer) throws -> Scope {
    guard question.hasOperators else {
      return Scope(allows: try allowed(by: filter), understood: nil, phrases: [])
    }
    for condition in Array(question.required.joined()) + question.excluded { try check(condition) }
    try checkSense(of: question, analyzer: analyzer)
    let allows = try allowed(by: try filter.narrowed(since: question.since, until: question.until))
    let reader = ConditionReader(index: index, forward: forward, analyzer: analyzer)
    var passing = (0..<forward.posts).map { allows(PostNumber($0)) }
    for condition in question.excluded {
      for post in try reader.posts(meeting: condition) { passing[post.rawValue] = false }
    }
    var dropped: [[Condition]] = []
    var phrases: [[TermID]] = []
    func isAboutWords(_ alternatives: [Condition]) -> Bool { alternatives.allSatisfy(\.isAboutWords) }
    for alternatives in question.required.filter({ !isAboutWords($0) })
      + question.required.filter(isAboutWords)
    {
      var narrowed = [Bool](repeating: false, count: passing.count)
      for condition in alternatives {
        for post in try reader.posts(meeting: condition) { narrowed[post.rawValue] = passing[post.rawValue] }
      }
      if isAboutWords(alternatives), passing.contains(true), !narrowed.contains(true) {
        dropped.append(alternatives)
      } else {
        passing = narrowed
        phrases += alternatives.compactMap {
          if case .says(let words) = $0 { reader.terms(of: words).ids } else { nil }
        }
      }
    }
    return Scope(
      allows: { passing[$0.rawValue] },
      understood: Understanding(question: question, dropped: dropped), phrases: phrases)
  }

  private func check(_ condition: Condition) throws {
    var filter = Filter()
    switch condition {
    case .tagged(let tag): filter.tags = [tag]
    case .by(let author): filter.author = author
    case .says, .titled: return
    }
    try check(filter)
  }
}

extension Filter {
  /// With bounds of the day of publication beside its own.
  ///
  /// - Throws: `SearchError` when no day lies between them.
  func narrowed(since: CalendarDate?, until: CalendarDate?) throws(SearchError) -> Filter {
    var filter = self
    if let since { filter.since = max(since, filter.since ?? since) }
    if let until { filter.until = min(until, filter.until ?? until) }
    if let since = filter.since, let until = filter.until, until < since {
      throw SearchError(
        reason: .badFilter("no day is both since \(since) and until \(until); swap them, or leave one out"))
    }
    return filter
  }
}
