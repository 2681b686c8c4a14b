package import AskCorpus

/// A draft that is to be published, and what its file will say then.
package struct ReadyDraft: Equatable, Sendable {
  /// As it will be.
  package let post: Post
  /// In the corpus.
  package let path: String
  let original: [UInt8]
  let published: [UInt8]

  /// Front matter that says published instead of draft, no longer ready, and today where there is no earlier date.
  ///
  /// - Parameters:
  ///   - post: the draft as it is.
  ///   - shownPath: stands in errors.
  /// - Throws: `PostError` when that cannot be written safely, or would be no post.
  init(_ post: Post, path: String, bytes: [UInt8], shownPath: String, today: CalendarDate) throws(PostError) {
    var edit = try FrontMatterEdit(bytes, path: shownPath)
    try edit.remove(Post.readyKey)
    try edit.set("status", to: .text(Post.Status.published.rawValue))
    if post.published.map({ $0 > today }) ?? true { try edit.set("published", to: .date(today)) }
    if post.reviewed.map({ $0 > today }) ?? true { try edit.set("reviewed", to: .date(today)) }
    self.path = path
    original = bytes
    published = edit.bytes
    do {
      self.post = try PostParser().post(from: published, path: shownPath, id: post.id)
    } catch {
      guard error.reason == .noText else { throw error }
      // It is a draft already, which is what the parser would advise.
      throw PostError(
        path: error.path, line: error.line, reason: .noAnswerYet(isReady: post.isReady == true))
    }
  }
}
