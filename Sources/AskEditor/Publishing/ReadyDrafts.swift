import AskCorpus
import AskSearch

/// The drafts that are to be published: those marked ready, or those that an editor names.
struct ReadyDrafts {
  private(set) var drafts: [ReadyDraft] = []
  /// Why drafts cannot be published.
  private(set) var problems: [PostError] = []
  /// Drafts whose `ready` says neither yes nor no, a message each.
  private(set) var unclear: [String] = []

  /// - Parameter names: ids or paths; empty for all that are marked.
  /// - Throws: `SearchError` for a name that no post has, or a post that is no draft.
  init(in column: Column, named names: [String], today: CalendarDate) throws {
    let posts = ColumnPosts(column)
    for entry in try Self.chosen(names, of: posts, in: column) {
      let post = entry.post
      if names.isEmpty {
        switch post.isReady {
        case true?: break
        case false?: continue
        case nil:
          let line = post.keyLines[Post.readyKey].map { ":\($0)" } ?? ""
          unclear.append("\(post.path)\(line): ready is neither true nor false; write one of them")
          continue
        }
      }
      do throws(PostError) {
        let draft = try ReadyDraft(
          post, path: entry.file.path, bytes: column.corpus.bytes(of: entry.file), shownPath: post.path,
          today: today)
        drafts.append(draft)
      } catch {
        problems.append(error)
      }
    }
    problems += try DraftChecks.problems(of: drafts, in: column, today: today)
  }

  private static func chosen(
    _ names: [String], of posts: ColumnPosts, in column: Column
  ) throws -> [ColumnPosts.Entry] {
    if names.isEmpty { return posts.entries }
    var chosen: [ColumnPosts.Entry] = []
    for name in names {
      let found = posts.entries.first {
        [$0.post.id.rawValue, $0.file.path, column.pathPrefix + $0.file.path].contains(name)
      }
      guard let found else {
        if let problem = posts.problems.first(where: {
          $0.path == name || $0.path == column.pathPrefix + name
        }) {
          throw problem
        }
        let known = posts.entries.map(\.post.id.rawValue)
        throw SearchError(
          reason: .unknownPost(name, nearest: NearestNames.nearest(to: name, in: known, limit: 3)))
      }
      guard found.post.status == .draft else {
        throw SearchError(
          path: found.post.path,
          reason: .publishing(
            "it is no draft: it is published already; `ask publish` without a name brings changed posts in"))
      }
      if !chosen.contains(where: { $0.file == found.file }) { chosen.append(found) }
    }
    return chosen
  }
}
