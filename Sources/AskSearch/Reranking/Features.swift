/// What the head sees of one candidate. Every value is in about 0...1, so that weights can be compared.
///
/// Asked-as lines have features of their own and are left out of all others: a post that many readers' questions were
/// joined to would else meet half of every question, and stand above posts that nobody has asked for yet.
package struct Features: Equatable, Sendable {
  /// BM25F of the post as one row of title, question, headings and body, relative to the best candidate's.
  package var whole = 0.0
  /// BM25F of its best passage, relative to the best candidate's.
  package var passage = 0.0
  /// Share of the question's idf mass whose terms stand in the title; a term unknown to the corpus never does, and
  /// counts with the highest idf there is.
  package var titleCoverage = 0.0
  /// The same for the asked-as line that covers most, from half on: (share − ½) · 2.
  package var phrasingCoverage = 0.0
  /// Share of the question's neighbouring terms that stand side by side, in order, in title or best passage.
  package var pairs = 0.0
  /// Cosine with the title.
  package var titleSimilarity = 0.0
  /// Cosine with the nearest asked-as line, from one half on: (cosine − ½) · 2.
  package var phrasingSimilarity = 0.0
  /// Cosine with the post's question.
  package var questionSimilarity = 0.0
  /// Cosine with the nearest of title, question and passages: on a set without titles it is that of the nearest
  /// passage, and so a weight that was found there holds for titles too.
  package var nearestSimilarity = 0.0
  /// Cosine with the mean of the passages: what the post is about as a whole.
  package var postSimilarity = 0.0
  /// Cosine with title and answer read in one go, as far as the encoder reads; 0 for a network that learned from the
  /// corpus alone.
  package var wholeSimilarity = 0.0
  /// How short the post is: 1 / (1 + ln of its number of passages).
  package var brevity = 0.0
  /// Mean over the question's tokens, idf-weighted, of the cosine with the most similar token of the best passage;
  /// computed for the best candidates only, else 0.
  package var alignment = 0.0

  package init() {}

  package static let names = [
    "whole", "passage", "titleCoverage", "phrasingCoverage", "pairs", "titleSimilarity", "phrasingSimilarity",
    "questionSimilarity", "nearestSimilarity", "postSimilarity", "wholeSimilarity", "brevity", "alignment",
  ]

  /// In the order of `names`.
  package var values: [Double] {
    [
      whole, passage, titleCoverage, phrasingCoverage, pairs, titleSimilarity, phrasingSimilarity,
      questionSimilarity, nearestSimilarity, postSimilarity, wholeSimilarity, brevity, alignment,
    ]
  }

  /// What is left of a likeness to an asked-as line: only a near paraphrase says that the post answers.
  static func fromHalf(_ value: Double) -> Double { max(0, 2 * value - 1) }
}
