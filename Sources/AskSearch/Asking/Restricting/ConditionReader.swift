import AskText

/// Finds the posts that meet a condition.
struct ConditionReader {
  let index: SQLiteIndex
  let forward: ForwardIndex
  let analyzer: Analyzer

  /// Drafts among them; a post once or more.
  func posts(meeting condition: Condition) throws -> [PostNumber] {
    switch condition {
    case .says(let words): return try posts(saying: words, inTitle: false)
    case .titled(let words): return try posts(saying: words, inTitle: true)
    case .tagged(let tag):
      var filter = Filter()
      filter.tags = [tag]
      return try posts(passing: filter)
    case .by(let author):
      var filter = Filter()
      filter.author = author
      return try posts(passing: filter)
    }
  }

  /// The terms of `words` in order, function words among them.
  func terms(of words: String) -> (texts: [String], ids: [TermID]) {
    let texts = analyzer.tokens(of: words).map(\.term)
    return (texts, texts.map { TermID(of: $0) })
  }

  private func posts(passing filter: Filter) throws -> [PostNumber] {
    try index.rows(passing: filter)?.compactMap(forward.number) ?? []
  }

  /// FTS5 finds rows, where a phrase may run from one asked-as line into the next; the forward index holds each apart.
  private func posts(saying words: String, inTitle: Bool) throws -> [PostNumber] {
    let (texts, ids) = terms(of: words)
    return try posts(saying: texts, ids, inTitle: inTitle)
  }

  func posts(saying texts: [String], _ ids: [TermID], inTitle: Bool) throws -> [PostNumber] {
    guard !texts.isEmpty else { return [] }
    let found = try index.rows(saying: texts, inTitle: inTitle).compactMap(forward.number)
    guard ids.count > 1 else { return found }
    return found.filter { post in
      forward.units(of: post).contains { unit in
        (!inTitle || forward.units[unit].kind == Unit.Kind.title.rawValue) && forward.unit(unit, says: ids)
      }
    }
  }
}
