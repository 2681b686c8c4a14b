/// A word of the question that a post lacks.
package struct MissingWord: Equatable, Sendable {
  /// A word that the post has.
  package struct Near: Equatable, Sendable {
    package let word: String
    /// Cosine of the two words.
    package let similarity: Double

    package init(word: String, similarity: Double) {
      self.word = word
      self.similarity = similarity
    }
  }

  package let word: String
  package let idf: Double
  /// Posts of the corpus that have it.
  package let posts: Int
  /// The words of the post that are nearest to it, nearest first; empty without a network.
  package let nearest: [Near]

  package init(word: String, idf: Double, posts: Int, nearest: [Near]) {
    self.word = word
    self.idf = idf
    self.posts = posts
    self.nearest = nearest
  }
}
