import AskText

extension Explainer {
  /// Every text of a post with what it has to do with the question.
  func texts(of entry: Reranker.Ranked) throws -> [TextMatch] {
    let stored = try engine.index.storedPost(at: forward.row(of: entry.post))
    var ordinals: [Unit.Kind: Int] = [:]
    return forward.units(of: entry.post).map { number in
      let unit = forward.unit(number)
      let ordinal = ordinals[unit.kind, default: 0]
      ordinals[unit.kind] = ordinal + 1
      let found = question.weighted.terms.filter { unit.tokens.contains($0.id) }
      let mass = question.weighted.idfMass
      let passage =
        unit.kind == .passage && ordinal < stored.passages.count ? stored.passages[ordinal] : nil
      return TextMatch(
        kind: unit.kind, ordinal: ordinal, text: text(of: unit.kind, ordinal, in: stored),
        headings: passage?.headings ?? [], line: passage?.line(at: 0), words: found.map { words[$0] },
        coverage: mass > 0 ? found.reduce(0) { $0 + $1.idf } / mass : 0,
        similarity: ranking.similarities.isEmpty ? nil : Double(ranking.similarities[number]),
        isQuoted: unit.kind == .passage && ordinal == entry.passage)
    }
  }

  private func text(of kind: Unit.Kind, _ ordinal: Int, in post: SQLiteIndex.StoredPost) -> String {
    switch kind {
    case .title: return post.title
    case .question: return firstSentence(of: post.question)
    case .askedAs: return ordinal < post.askedAs.count ? post.askedAs[ordinal] : ""
    case .passage:
      guard ordinal < post.passages.count else { return "" }
      let passage = post.passages[ordinal]
      guard let sentence = passage.sentences.first else { return passage.body }
      return String(decoding: Array(passage.body.utf8)[sentence], as: UTF8.self)
    case .whole: return ""
    }
  }

  private func firstSentence(of text: String) -> String {
    guard let sentence = SentenceBreaker().sentences(of: text).first else { return text }
    return String(decoding: Array(text.utf8)[sentence], as: UTF8.self)
  }
}
