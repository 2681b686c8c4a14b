import AskText

extension SearchEngine {

  /// The posts that pass, newest first, each with its opening: for a question of nothing but operators.
  func listing(
    _ scope: Scope, of question: ParsedQuestion, limit: Int, clock: StageClock, analyzer: Analyzer
  ) throws -> AnswerPage {
    let posts = try listed(scope)
    let answers = try answers(
      Array(posts.prefix(limit)), to: AnalysedQuestion(wordlessIn: self), analyzer: analyzer)
    return AnswerPage(
      question: question.text, outcome: posts.isEmpty ? .none : .answered, answers: answers,
      total: posts.count,
      generation: generation,
      timings: Timings(analyse: 0, retrieve: clock.total, rerank: 0, total: clock.total),
      understood: scope.understood)
  }
  /// The posts that pass, newest first, each without a point and with its opening.
  func listed(_ scope: Scope) throws -> [SuccessorRanking.Led] {
    try index.rowsNewestFirst().compactMap(forward.number).filter(scope.allows).map { post in
      SuccessorRanking.Led(
        ranked: Reranker.Ranked(
          post: post, score: 0, features: Features(), lexicalScore: 0, similarity: nil,
          passage: forward.passages(of: post).isEmpty ? nil : 0),
        supersedes: [])
    }
  }
}
