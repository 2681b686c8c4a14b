import AskCorpus
import AskEditor
import AskSearch

/// The review queue of a column, with all that it is made of.
struct ReviewDesk {
  let queue: ReviewQueue

  /// What is wrong with a file is one line on stderr, and the others count.
  init(_ options: CommonOptions) throws {
    let column = try Place(options).column()
    let posts = ColumnPosts(column)
    let tags = Tags(in: column.corpus, pathPrefix: column.pathPrefix)
    let votes = try Votes(column)
    for problem in posts.problems { Output.warn("\(problem)") }
    for problem in tags.problems { Output.warn("\(problem)") }
    for problem in votes.problems { Output.warn("\(problem)") }
    queue = ReviewQueue(
      posts.entries.map(\.post), tags: tags, votes: votes, deadLinks: DeadLinks(column).byPost,
      today: Today.date)
  }
}
