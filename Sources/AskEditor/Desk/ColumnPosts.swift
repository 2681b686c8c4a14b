package import AskCorpus
package import AskSearch

/// Every post of a column, read from its files: what the editor sees now, whatever the index says.
package struct ColumnPosts: Sendable {
  package struct Entry: Sendable {
    package let file: PostFile
    /// Its path as an editor would type it.
    package let post: Post
  }

  /// In the order of the files.
  package private(set) var entries: [Entry] = []
  /// Files that are no posts.
  package private(set) var problems: [PostError] = []

  package init(_ column: Column) {
    let (files, problems) = column.corpus.files()
    self.problems = problems.map { Self.prefixed($0, column.pathPrefix) }
    let ids = PostIDs(paths: files.map(\.path), folder: column.corpus.name)
    let parser = PostParser()
    for file in files {
      guard let id = ids[file.path] else { continue }
      do throws(PostError) {
        let path = column.pathPrefix + file.path
        let bytes = try column.corpus.bytes(of: file)
        entries.append(Entry(file: file, post: try parser.post(from: bytes, path: path, id: id)))
      } catch {
        self.problems.append(
          error.path == file.path ? Self.prefixed(error, column.pathPrefix) : error)
      }
    }
  }

  package subscript(id: PostID) -> Entry? { entries.first { $0.post.id == id } }

  private static func prefixed(_ error: PostError, _ prefix: String) -> PostError {
    PostError(path: prefix + error.path, line: error.line, column: error.column, reason: error.reason)
  }
}
