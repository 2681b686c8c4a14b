/// A distinct word of the question, and what the search makes of it.
package struct ExplainedTerm: Equatable, Sendable {
  package enum Role: String, Equatable, Sendable, CaseIterable {
    /// It finds posts and counts with its idf.
    case searched
    /// It says little about what is asked and finds no post while another word does.
    case stopword
    /// No post has it. It finds nothing, and counts with the highest idf as a part of the question that is not covered.
    case unknown
    /// The question has more words than are searched for, and this is one of the commonest.
    case cut
  }

  /// As first typed.
  package let word: String
  /// What the analyzer makes of it.
  package let term: String
  package let role: Role
  /// Posts that contain it.
  package let posts: Int
  /// ln(1 + (N − n + ½) / (n + ½)) with n of N posts containing it; 0 for a stopword.
  package let idf: Double

  package init(word: String, term: String, role: Role, posts: Int, idf: Double) {
    self.word = word
    self.term = term
    self.role = role
    self.posts = posts
    self.idf = idf
  }
}
