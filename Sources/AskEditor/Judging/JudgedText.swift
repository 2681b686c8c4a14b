package import AskCorpus
package import AskSearch

/// What a rater is shown of a post.
package struct JudgedText: Equatable, Sendable {
  package let post: PostID
  package let title: String
  /// The post's own letter, a line a paragraph; empty where it has none.
  package let letter: String
  /// Headings and text of the passage that fits the question best; nil where the post has none.
  package let headings: [String]
  package let passage: String

  package init(post: PostID, title: String, letter: String, passage: StoredPassage?) {
    self.post = post
    self.title = title
    self.letter = letter
    headings = passage?.headings ?? []
    self.passage = passage?.body ?? ""
  }
}
