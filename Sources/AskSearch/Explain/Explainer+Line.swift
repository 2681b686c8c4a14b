import AskText

extension Explainer {
  private static let nearWords = 3

  /// The words of the question that a post lacks, stopwords left out, rarest first.
  func missingWords(in post: PostNumber) throws -> [MissingWord] {
    let found = ranking.reranker.scorer.match(post).found
    let lacking = question.weighted.terms.enumerated().filter { found & 1 << UInt64($0.offset) == 0 }
      .map(\.element)
    var missing = unknownTerms.map { ($0.id, $0.word, $0.idf, 0) }
    missing += lacking.map { ($0.id, words[$0], $0.idf, $0.posts) }
    guard !missing.isEmpty, let network = question.network else {
      return missing.map { MissingWord(word: $0.1, idf: $0.2, posts: $0.3, nearest: []) }
    }
    let near = NearWords(
      of: try engine.index.storedPost(at: forward.row(of: post)),
      excluding: Set(question.query.terms.map(\.id)), network: network, analyzer: analyzer,
      language: engine.language)
    return missing.map { id, word, idf, posts in
      MissingWord(
        word: word, idf: idf, posts: posts,
        nearest: near.nearest(to: word, token: id, limit: Self.nearWords))
    }
  }

  /// Terms that are searched for and that no post has, with the idf that they count with.
  private var unknownTerms: [LexicalAnatomy.Term] {
    zip(question.query.terms, terms).filter { $0.1.role == .unknown }.map { term, explained in
      LexicalAnatomy.Term(id: term.id, word: explained.word, idf: explained.idf)
    }
  }

  /// What changes when the question itself becomes an asked-as line of the post.
  ///
  /// The line meets the question in every word and in meaning. How it would change the corpus's idf and mean lengths
  /// is left out.
  func lineEffect(
    on post: PostNumber, _ successors: SuccessorRanking
  ) -> PlaceExplanation.LineEffect {
    var line = Features()
    line.phrasingCoverage = 1
    line.phrasingSimilarity = ranking.similarities.isEmpty ? 0 : 1
    var changed = ranking.reranker.evidence(for: post, similarities: ranking.similarities, known: line)
    changed.lexicalScore = lexicalScoreWithLine(of: post)
    let ranked = reranked(with: changed)
    let led = successors.lead(ranked, reranker: ranking.reranker, ranking.similarities)
    return PlaceExplanation.LineEffect(
      rank: rank(of: successors.target(of: post), in: led),
      score: ranked.first { $0.post == post }?.score ?? 0)
  }

  /// A word that no post had is in one post then.
  private func lexicalScoreWithLine(of post: PostNumber) -> Double {
    let added = unknownTerms.map {
      LexicalAnatomy.Term(id: $0.id, word: $0.word, idf: BM25F.idf(posts: forward.posts, with: 1))
    }
    let anatomy = LexicalAnatomy(
      index: forward, parameters: anatomy.parameters, terms: anatomy.terms + added,
      alternatives: anatomy.alternatives)
    return anatomy.lexical(of: post, adding: question.query.tokens).points
  }
}
