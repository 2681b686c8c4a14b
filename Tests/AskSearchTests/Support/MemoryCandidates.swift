import AskSearch
import Glibc

/// The oracle: BM25F over posts held in memory, by the book, without FTS5, pruning or a forward index.
struct MemoryCandidates: CandidateSource {
  /// A post's fields as terms.
  struct Post {
    var title: [TermID]
    var question: [TermID]
    /// Line by line: words that mean the same count where they stand side by side in one.
    var askedAs: [[TermID]]
    var passages: [(headings: [TermID], body: [TermID])]
  }

  let posts: [Post]
  let parameters = BM25F()

  /// From the units of a forward index: what was indexed, in another form.
  init(_ forward: ForwardIndex) {
    posts = (0..<forward.posts).map { number in
      var post = Post(title: [], question: [], askedAs: [], passages: [])
      for unit in forward.postUnits(PostNumber(number)) {
        switch unit.kind {
        case .title: post.title += unit.tokens
        case .question: post.question += unit.tokens
        case .askedAs: post.askedAs.append(unit.tokens)
        case .passage:
          post.passages.append(
            (Array(unit.tokens.prefix(unit.headCount)), Array(unit.tokens.dropFirst(unit.headCount))))
        case .whole: break
        }
      }
      return post
    }
  }

  func candidates(
    for query: WeightedQuery, limit: Int, exact: Int, allows: (PostNumber) -> Bool
  ) throws -> [Candidate] {
    let passages = posts.flatMap(\.passages)
    func mean(_ lengths: [Int]) -> Double { Double(lengths.reduce(0, +)) / Double(lengths.count) }
    let titles = mean(posts.map(\.title.count))
    let questions = mean(posts.map(\.question.count))
    let askedAs = mean(posts.map { $0.askedAs.joined().count })
    let headings = mean(passages.map(\.headings.count))
    let bodies = mean(passages.map(\.body.count))
    // By its own count, from the posts themselves.
    let known = query.terms.map { term in
      posts.count { post in
        ([post.title, post.question] + post.askedAs + post.passages.flatMap { [$0.headings, $0.body] })
          .contains { occurrences(of: term, query, in: $0) > 0 }
      }
    }
    let idfs = known.map { n in
      log(1 + (Double(posts.count) - Double(n) + 0.5) / (Double(n) + 0.5))
    }
    var found: [Candidate] = []
    for (number, post) in posts.enumerated() where allows(PostNumber(number)) {
      let row = score(
        query, idfs,
        [
          ([post.title], parameters.title, titles), ([post.question], parameters.question, questions),
          (post.askedAs, parameters.askedAs, askedAs),
        ])
      let best =
        post.passages.map {
          score(
            query, idfs,
            [([$0.headings], parameters.headings, headings), ([$0.body], parameters.body, bodies)])
        }.max() ?? 0
      if row + best > 0 { found.append(Candidate(post: PostNumber(number), lexicalScore: row + best)) }
    }
    return Array(found.sorted(by: Candidate.isBetter).prefix(limit))
  }

  /// Of a term, and of what stands for it, which counts less.
  private func occurrences(
    of term: WeightedQuery.Term, _ query: WeightedQuery, in text: [TermID]
  ) -> Double {
    var occurrences = Double(text.count { $0 == term.id })
    for expansion in query.alternatives.map(\.expansion) where expansion.standsFor.contains(term.id) {
      occurrences += 0.8 * Double(text.indices.count { text[$0...].starts(with: expansion.ids) })
    }
    return occurrences
  }

  private func score(
    _ query: WeightedQuery, _ idfs: [Double],
    _ fields: [(texts: [[TermID]], field: BM25F.Field, mean: Double)]
  ) -> Double {
    var total = 0.0
    for (term, idf) in zip(query.terms, idfs) {
      var f = 0.0
      for (texts, field, mean) in fields {
        let one = field.weight / (1 - field.b + field.b * Double(texts.joined().count) / max(mean, 1))
        f += texts.reduce(0) { $0 + occurrences(of: term, query, in: $1) } * one
      }
      if f > 0 { total += idf * f / (parameters.k1 + f) }
    }
    return total
  }
}
