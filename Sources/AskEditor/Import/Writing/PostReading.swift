internal import AskCorpus

/// What a reader is told by a post, in which form ever it is written.
struct PostReading: Equatable, Sendable {
  private let words: [String]

  init(_ post: Post) {
    words =
      [post.title] + post.question.map(\.text)
      + post.sections.flatMap { $0.headings + [$0.anchor] + $0.blocks.map(\.text) }
      + post.furtherReading.map { "\($0.title) \($0.url ?? "")" }
  }
}
