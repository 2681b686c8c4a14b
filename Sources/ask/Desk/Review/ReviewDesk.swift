import AskCorpus
import AskEditor
import AskSearch

/// The review queue of a column, with all that it is made of.
struct ReviewDesk {
  let queue: ReviewQueue
  /// Of posts, and those that tags.yaml names.
  private let tags: [String]

  /// What is wrong with a file is one line on stderr, and the others count.
  init(_ options: CommonOptions) throws {
    let column = try Place(options).column()
    let posts = ColumnPosts(column)
    let tags = Tags(in: column.corpus, pathPrefix: column.pathPrefix)
    let votes = try Votes(column)
    for problem in posts.problems { Output.warn("\(problem)") }
    for problem in tags.problems { Output.warn("\(problem)") }
    for problem in votes.problems { Output.warn("\(problem)") }
    self.tags = Set(posts.entries.flatMap(\.post.tags) + tags.entries.map(\.name)).sorted()
    queue = ReviewQueue(
      posts.entries.map(\.post), tags: tags, votes: votes, deadLinks: DeadLinks(column).byPost,
      today: Today.date)
  }

  /// - Throws: `UsageError` for a tag that neither a post nor tags.yaml has.
  func check(_ tag: String) throws {
    guard !tags.contains(tag) else { return }
    let nearest = NearestNames.nearest(to: tag, in: tags, limit: 1).first
    throw UsageError(
      "--tag \(tag): no post has this tag; "
        + (nearest.map { "the nearest one is \($0)" } ?? "`ask list` shows what there is"))
  }
}
