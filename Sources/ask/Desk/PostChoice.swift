import AskCorpus
import AskSearch
import Glibc

/// Finds the posts that words on the command line name.
struct PostChoice {
  private let column: Column
  private let files: [PostFile]
  private let problems: [PostError]

  init(_ column: Column) {
    self.column = column
    (files, problems) = column.corpus.files()
  }

  /// Paths in the corpus of all that `names` name: ids, paths as they are printed, paths from here, folders; and of
  /// those that are named themselves, not by a folder.
  ///
  /// - Throws: `UsageError` for what lies outside the corpus; `SearchError` for a name of no post.
  func paths(named names: [String]) throws -> (all: Set<String>, posts: Set<String>) {
    var paths: Set<String> = []
    var posts: Set<String> = []
    let ids = PostIDs(paths: files.map(\.path), folder: column.corpus.name)
    for name in names {
      let known = files.map(\.path) + problems.map(\.path)
      if let path = known.first(where: {
        $0 == name || column.pathPrefix + $0 == name || ids[$0]?.rawValue == name
      }) {
        posts.insert(path)
        continue
      }
      let below = try inCorpus(name)
      let found =
        below.map { below in known.filter { below.isEmpty || $0 == below || $0.hasPrefix(below + "/") } }
        ?? []
      guard !found.isEmpty else {
        if below != nil {
          throw UsageError("\(name): there is no post; name a post, or a folder with posts in it")
        }
        let all = known.compactMap { ids[$0]?.rawValue }
        throw SearchError(
          reason: .unknownPost(name, nearest: NearestNames.nearest(to: name, in: all, limit: 3)))
      }
      if let below, found == [below] { posts.insert(below) } else { paths.formUnion(found) }
    }
    return (paths.union(posts), posts)
  }

  /// Where a path from here lies in the corpus; nil when there is nothing there.
  private func inCorpus(_ name: String) throws -> String? {
    guard let path = SystemFile.realPath(name) else { return nil }
    if path == column.corpus.root { return "" }
    guard path.hasPrefix(column.corpus.root + "/") else {
      throw UsageError(
        "\(name) lies outside the corpus \(column.corpus.root); name a post in it, or another corpus with --corpus"
      )
    }
    return String(path.dropFirst(column.corpus.root.count + 1))
  }
}
