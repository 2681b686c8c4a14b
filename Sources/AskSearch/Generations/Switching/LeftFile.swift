/// A file of the corpus that a publication or a rollback was to change, and left as it is.
package struct LeftFile: Equatable, Sendable {
  /// In the corpus.
  package let path: String
  /// What is in the way, and what to do; nil where someone changed the file meanwhile.
  package let obstacle: String?

  package init(path: String, obstacle: String? = nil) {
    self.path = path
    self.obstacle = obstacle
  }
}
