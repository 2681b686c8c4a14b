import AskCorpus

/// The texts of one post that are searched, as the index stores them.
struct PostTexts: Equatable, Sendable {
  struct Passage: Equatable, Sendable {
    /// Headings above it inside the answer, one a line.
    var headings: String
    var body: String
  }

  var title: String
  var question: String
  var askedAs: [String]
  var passages: [Passage]
}

extension PostTexts {
  init(_ post: Post, passages: [AskCorpus.Passage]) {
    self.init(
      title: post.title,
      question: post.question.map(\.text).joined(separator: "\n"),
      askedAs: post.askedAs,
      passages: passages.map { Passage(headings: $0.headings.joined(separator: "\n"), body: $0.text) })
  }
}
