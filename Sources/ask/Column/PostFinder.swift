import AskCorpus
import AskSearch

/// Finds a post by its id and reads it from its file.
struct PostFinder {
  private let column: Column

  init(_ column: Column) {
    self.column = column
  }

  /// What a reader may call a post: its id, its path in the corpus, or the path that answers print.
  private func names(of file: PostFile, _ ids: PostIDs) -> [String] {
    [file.path, column.pathPrefix + file.path] + (ids[file.path].map { [$0.rawValue] } ?? [])
  }

  /// The post, with its path as a reader would type it.
  ///
  /// - Throws: `SearchError` when there is no such post, with the ids that look like it; `PostError` when its file
  ///   is no post.
  func post(named name: String) throws -> Post {
    let (file, id) = try place(named: name)
    return try PostParser().post(
      from: column.corpus.bytes(of: file), path: column.pathPrefix + file.path, id: id)
  }

  /// The post's file, found as above, whether it reads as a post or not.
  func file(named name: String) throws -> PostFile { try place(named: name).file }

  private func place(named name: String) throws -> (file: PostFile, id: PostID) {
    let (files, problems) = column.corpus.files()
    let ids = PostIDs(paths: files.map(\.path), folder: column.corpus.name)
    guard let file = files.first(where: { names(of: $0, ids).contains(name) }),
      let id = ids[file.path]
    else {
      if let problem = problems.first(where: { $0.path == name }) { throw problem }
      let known = files.compactMap { ids[$0.path]?.rawValue }
      throw SearchError(
        reason: .unknownPost(name, nearest: NearestNames.nearest(to: name, in: known, limit: 3)))
    }
    return (file, id)
  }
}
