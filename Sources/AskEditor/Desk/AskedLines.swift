package import AskBase
package import AskCorpus
import AskEval
package import AskSearch
import AskText

/// The asked-as lines of a column, and which of them a question nearly equals.
package struct AskedLines {
  private var posts: [PostID]
  /// By folded text, the first post.
  private var byText: [String: PostID]
  private var near: NearDuplicates

  package init(
    _ lines: [(post: PostID, text: String)], by content: ContentTerms, encoder: PassageEncoder?,
    cache: String?
  ) {
    posts = lines.map(\.post)
    byText = Dictionary(lines.map { (NewQuestion.folded($0.text), $0.post) }) { first, _ in first }
    near = NearDuplicates(lines.map(\.text), by: content, encoder: encoder, cache: cache)
  }

  package mutating func add(_ text: String, of post: PostID) throws {
    try near.add(text)
    posts.append(post)
    byText[NewQuestion.folded(text)] = byText[NewQuestion.folded(text)] ?? post
  }

  /// The post that has the question word for word, but for case and marks at its end.
  package func post(asking question: String) -> PostID? { byText[NewQuestion.folded(question)] }

  /// The post with the nearest line that says the same; nil when none does.
  package mutating func match(_ question: String) throws -> (post: PostID, match: NearDuplicates.Match)? {
    try near.match(question).map { (posts[$0.place], $0) }
  }
}

extension Column {
  /// The encoder by which near-duplicates are told: the one that ships, where it reads the column's language.
  package var nearEncoder: PassageEncoder? {
    settings.language == "english" ? Base.shipped?.passageEncoder : nil
  }

  /// Where vectors of its texts are kept; nil before its first index.
  package var vectorCache: String? { (try? state.currentGeneration()) == nil ? nil : state.encoded }

  var contentTerms: ContentTerms { ContentTerms(Language(name: settings.language) ?? .english) }
}
