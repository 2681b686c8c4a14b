import Glibc

/// What speaks for and against the first answer of a question being right. Values are in about 0...1.
package struct Evidence: Equatable, Sendable {
  /// Cosine of the question with the nearest text of any post.
  package var nearest = 0.0
  /// Mean over all posts of the cosine with the nearest text of each: how near the question is to what the column is
  /// about as a whole.
  package var subject = 0.0
  /// Cosines with texts of the first answer's post: its nearest text, its title, its letter; with its nearest
  /// phrasing, from one half on; and with the post read in one go.
  package var post = 0.0
  package var title = 0.0
  package var letter = 0.0
  package var phrasing = 0.0
  package var whole = 0.0
  /// Share of the question's idf mass in words that some post has, a word that none has counting with the highest idf.
  package var known = 0.0
  /// The same in words that the first answer's post has.
  package var covered = 0.0
  /// BM25F of the first answer over the question's idf mass.
  package var words = 0.0
  /// How far the first answer's score is above the second's; at most 1.5.
  package var margin = 0.0
  /// 1 / (1 + the number of posts whose nearest text is nearer to the question than the first answer's).
  package var agreement = 0.0
  /// ln(1 + distinct words that say what the question is about).
  package var length = 0.0
  /// Unit vector of the question; empty without a network.
  package var vector: [Float] = []

  package init() {}

  package static let names = [
    "nearest", "subject", "post", "title", "letter", "phrasing", "whole", "known", "covered", "words",
    "margin",
    "agreement", "length",
  ]

  /// In the order of `names`.
  package var values: [Double] {
    [
      nearest, subject, post, title, letter, phrasing, whole, known, covered, words, margin, agreement,
      length,
    ]
  }

  /// What a greater lead than this has more to say is nothing.
  private static let greatestMargin = 1.5

  init(of asked: AskedQuestion, in forward: ForwardIndex) {
    let (question, ranking, allows) = (asked.analysed, asked.ranking, asked.scope.allows)
    let weighted = question.weighted
    length = log(1 + Double(question.query.searchTerms.count))
    if weighted.idfMass > 0 { known = weighted.knownMass / weighted.idfMass }
    guard let first = ranking.ranked.first else { return }
    post = first.features.nearestSimilarity
    title = first.features.titleSimilarity
    letter = first.features.questionSimilarity
    phrasing = first.features.phrasingSimilarity
    whole = first.features.wholeSimilarity
    if weighted.idfMass > 0 {
      covered = ranking.reranker.coveredMass(by: first.post) / weighted.idfMass
      words = first.lexicalScore / weighted.idfMass
    }
    let second = ranking.ranked.dropFirst().first?.score ?? 0
    // Without a network scores are those of BM25F, which grow with the question.
    let scale = ranking.similarities.isEmpty ? max(weighted.idfMass, 1e-9) : 1
    margin = min((first.score - second) / scale, Self.greatestMargin)
    guard !ranking.similarities.isEmpty else { return }
    vector = question.vector ?? []
    add(ranking.similarities, of: first.post, in: forward, allows: allows)
  }

  private mutating func add(
    _ similarities: [Float], of first: PostNumber, in forward: ForwardIndex, allows: (PostNumber) -> Bool
  ) {
    func nearest(_ post: PostNumber) -> Float { similarities[forward.units(of: post)].max() ?? 0 }
    let own = nearest(first)
    var sum = 0.0
    var count = 0
    var nearer = 0
    var best = -Float.infinity
    for number in 0..<forward.posts where allows(PostNumber(number)) {
      let similarity = nearest(PostNumber(number))
      sum += Double(similarity)
      count += 1
      if similarity > own { nearer += 1 }
      best = max(best, similarity)
    }
    guard count > 0 else { return }
    self.nearest = Double(best)
    subject = sum / Double(count)
    agreement = 1 / Double(1 + nearer)
  }
}
