package import AskCorpus

/// What the score of one post is made of.
package struct PostExplanation: Equatable, Sendable {
  /// What one feature adds to the score.
  package struct Feature: Equatable, Sendable {
    /// As in `Features.names`.
    package let name: String
    package let value: Double
    package let weight: Double
    /// Of a BM25F feature: before it was divided by that of the best post.
    package let undivided: Double?
    package var points: Double { value * weight }

    package init(name: String, value: Double, weight: Double, undivided: Double? = nil) {
      self.name = name
      self.value = value
      self.weight = weight
      self.undivided = undivided
    }
  }

  /// From 1.
  package let rank: Int
  package let post: PostSummary
  /// The superseded post whose place `post` takes: score and all parts are of that one; nil where they are its own.
  package let earnedBy: PostSummary?
  /// The sum of the features' points; without a network `lexicalScore`.
  package let score: Double
  /// The sum of `lexical`.
  package let lexicalScore: Double
  /// In the order of `Features.names`; empty without a network.
  package let features: [Feature]
  /// BM25F of the first stage: of the post row, and of the passage that scores best.
  package let lexical: LexicalParts
  /// BM25F of the post as one row, asked-as lines left out: what the feature `whole` is made of.
  package let whole: LexicalParts
  /// Every text of the post, in the order of the file, and the whole at last.
  package let texts: [TextMatch]
  /// Its place among the posts found by words, from 1; nil where they did not find it.
  package let lexicalRank: Int?
  /// Its place among the posts found by meaning, from 1; nil where it did not find it.
  package let nearestRank: Int?
  /// Superseded posts that it stands for beside itself.
  package let supersedes: [PostID]

  package init(
    rank: Int, post: PostSummary, earnedBy: PostSummary? = nil, score: Double, lexicalScore: Double,
    features: [Feature], lexical: LexicalParts, whole: LexicalParts, texts: [TextMatch], lexicalRank: Int?,
    nearestRank: Int?, supersedes: [PostID] = []
  ) {
    self.rank = rank
    self.post = post
    self.earnedBy = earnedBy
    self.score = score
    self.lexicalScore = lexicalScore
    self.features = features
    self.lexical = lexical
    self.whole = whole
    self.texts = texts
    self.lexicalRank = lexicalRank
    self.nearestRank = nearestRank
    self.supersedes = supersedes
  }

  /// Nil without a network.
  package subscript(feature name: String) -> Feature? { features.first { $0.name == name } }
}
