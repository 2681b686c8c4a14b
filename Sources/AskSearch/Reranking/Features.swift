/// What the head sees of one candidate. Every value is in about 0...1, so that weights can be compared.
package struct Features: Equatable, Sendable {
  /// BM25F relative to the best candidate's.
  package var lexical = 0.0
  /// BM25F of the post as one row, its passages joined, relative to the best candidate's.
  package var whole = 0.0
  /// Share of the question's idf mass whose terms occur in title or asked-as lines; a term unknown to the corpus
  /// never does, and counts with the highest idf there is.
  package var titleCoverage = 0.0
  /// Share of the question's neighbouring terms that stand side by side, in order, in a title or the best passage.
  package var pairs = 0.0
  /// Cosine with the nearest of title and asked-as lines.
  package var titleSimilarity = 0.0
  /// Cosine with the post's question.
  package var questionSimilarity = 0.0
  /// Cosine with the nearest passage.
  package var passageSimilarity = 0.0
  /// Cosine with the mean of the passages: what the post is about as a whole.
  package var postSimilarity = 0.0
  /// 1 / rank by the nearest vector of all.
  package var vectorRank = 0.0
  /// How short the post is: 1 / (1 + ln of its number of passages).
  package var brevity = 0.0
  /// Mean over the question's tokens, idf-weighted, of the cosine with the most similar token of the best passage;
  /// computed for the best candidates only, else 0.
  package var alignment = 0.0

  package init() {}

  package static let names = [
    "lexical", "whole", "titleCoverage", "pairs", "titleSimilarity", "questionSimilarity",
    "passageSimilarity", "postSimilarity", "vectorRank", "brevity", "alignment",
  ]

  /// In the order of `names`.
  package var values: [Double] {
    [
      lexical, whole, titleCoverage, pairs, titleSimilarity, questionSimilarity, passageSimilarity,
      postSimilarity, vectorRank,
      brevity, alignment,
    ]
  }
}
