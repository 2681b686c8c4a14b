package import AskCorpus
package import AskSearch

/// A post file that is read, changed and written back whole.
package struct EditedPost {
  private let file: PostFileReplacement
  private let original: [UInt8]
  package var frontMatter: FrontMatterEdit

  /// - Parameters:
  ///   - post: a file of `corpus`.
  ///   - pathPrefix: stands before its path in errors.
  /// - Throws: `PostError` when it cannot be read as a post's file.
  package init(_ post: PostFile, of corpus: CorpusFolder, pathPrefix: String) throws(PostError) {
    original = try corpus.bytes(of: post)
    let path = pathPrefix + post.path
    frontMatter = try FrontMatterEdit(original, path: path)
    file = try PostFileReplacement(post, of: corpus, path: path, original: original)
  }

  package var isChanged: Bool { frontMatter.bytes != original }

  /// Puts the changed post in the place of the old one, in one step.
  ///
  /// - Throws: `SearchError` when someone else has changed the file since it was read, or it cannot be written.
  package func write() throws(SearchError) {
    guard isChanged else { return }
    try file.write(frontMatter.bytes)
  }
}
