import AskCorpus
package import AskEval
package import AskSearch

/// What the systems of one generation rank for questions, for posts that a reader is shown.
package struct JudgingPool {
  private let engine: SearchEngine
  private let names: [PostName]
  private let numbers: [PostName: PostNumber]

  /// So many posts of a ranking are looked at, so that enough are left when drafts and superseded ones are taken out.
  private static let looked = 4 * PooledQuestion.depth

  package init(_ engine: SearchEngine) throws(SearchError) {
    self.engine = engine
    names = try engine.forward.names().map(PostName.init(_:))
    numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, PostNumber($0)) })
  }

  /// Whether a reader may be shown the post: it is in the index, published, and not superseded.
  package func isShown(_ post: PostName) -> Bool { numbers[post].map(isShown) ?? false }

  /// The question with the rankings of BM25F, of the network alone where there is one, and of everything together.
  ///
  /// A question that cannot be asked has empty rankings. Grades of posts that no reader is shown are left out.
  package func pooled(
    _ question: Judgements.Question, given: [PostName: [String: Int]]
  ) throws -> PooledQuestion {
    var rankings: [[PostName]] = []
    var passages: [PostName: Int] = [:]
    do {
      let ranked = try engine.ranking(for: question.text)
      passages = Dictionary(
        ranked.compactMap { answer in answer.passage.map { (names[answer.post.rawValue], $0) } }
      ) { first, _ in first }
      rankings.append(shown(try engine.ranking(for: question.text, by: .lexical, limit: Self.looked)))
      if engine.network != nil {
        rankings.append(shown(try engine.ranking(for: question.text, by: .network, limit: Self.looked)))
        rankings.append(shown(ranked.map(\.post)))
      }
    } catch let error as SearchError {
      switch error.reason {
      case .emptyQuestion, .questionTooLong: break
      default: throw error
      }
    }
    return PooledQuestion(
      question: question, rankings: rankings, given: given.filter { isShown($0.key) }, passages: passages)
  }

  /// What a rater is shown of a pair's post.
  package func text(of pair: JudgingPair) throws -> JudgedText {
    guard let number = numbers[pair.post] else {
      throw SearchError(reason: .notIndexed(pair.post.rawValue))
    }
    let stored = try engine.index.storedPost(at: engine.forward.row(of: number))
    return JudgedText(
      post: PostID(pair.post.rawValue), title: stored.title, letter: stored.question,
      passage: pair.passage < stored.passages.count ? stored.passages[pair.passage] : stored.passages.first)
  }

  private func isShown(_ number: PostNumber) -> Bool {
    !engine.forward.isDraft(number) && engine.forward.successor(of: number) == nil
  }

  private func shown(_ posts: [PostNumber]) -> [PostName] {
    posts.lazy.filter(isShown).prefix(PooledQuestion.depth).map { names[$0.rawValue] }
  }
}

extension Judgements {
  /// By question and post, the grades of each rater.
  package var given: [QueryID: [PostName: [String: Int]]] {
    var given: [QueryID: [PostName: [String: Int]]] = [:]
    for rating in ratings {
      given[rating.query, default: [:]][rating.post, default: [:]][rating.rater] = rating.grade
    }
    return given
  }
}
