import AskCorpus
import AskText

extension SearchEngine {
  /// What the page shows of `ranked`, in that order.
  func answers(
    _ ranked: [SuccessorRanking.Led], to question: AnalysedQuestion, pinned: [PostNumber: Pin] = [:],
    analyzer: Analyzer
  ) throws -> [Answer] {
    let rows = ranked.map { forward.row(of: $0.ranked.post) }
    let posts = try index.summaries(of: rows, pathPrefix: pathPrefix)
    guard posts.count == rows.count else {
      throw SearchError(path: index.path, reason: .damaged("a post is missing"))
    }
    let passages = try index.passages(
      zip(rows, ranked).compactMap { row, led in led.ranked.passage.map { (row, $0) } })
    let names = ranked.contains { !$0.supersedes.isEmpty } ? try forward.names() : []
    var next = passages.makeIterator()
    let picker = QuotePicker(
      analyzer: analyzer, query: question.weighted,
      similarity: question.network.flatMap { network in
        question.vector.map { vector in { network.similarity(of: $0, tokens: $1, to: vector) } }
      })
    return zip(ranked, posts).enumerated().map { place, pair in
      let (led, post) = pair
      let passage = led.ranked.passage == nil ? nil : next.next()
      let body = passage?.body ?? ""
      let quote = picker.quote(from: body, sentences: passage?.sentences ?? [])
      return Answer(
        rank: place + 1, post: post, line: passage?.line(at: quote.range.lowerBound) ?? 1,
        headings: passage?.headings ?? [], passage: body, quote: quote.range, highlights: quote.highlights,
        score: led.ranked.score, lexicalScore: led.ranked.lexicalScore, similarity: led.ranked.similarity,
        supersedes: led.supersedes.map { PostID(names[$0.rawValue]) }, pin: pinned[led.ranked.post])
    }
  }
}
