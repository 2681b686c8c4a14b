/// Posts, queries and the judgements that say which posts answer which query.
///
/// The measured queries are `qrels.queries`. A query without a judgement is not measured. One that is judged but has
/// no relevant post is measured and scores 0, as with trec_eval's `-c`: its averages are over all queries of the qrels.
package struct JudgedSet: Equatable, Sendable {
  package struct Post: Equatable, Sendable {
    package let id: PostName
    /// May be empty, as may the text.
    package let title: String
    package let text: String
    /// Those entries whose value is text; others are left out.
    package let metadata: [String: String]

    package init(id: PostName, title: String, text: String, metadata: [String: String] = [:]) {
      self.id = id
      self.title = title
      self.text = text
      self.metadata = metadata
    }
  }

  package struct Query: Equatable, Sendable {
    package let id: QueryID
    package let text: String
    /// Those entries whose value is text; others are left out.
    package let metadata: [String: String]

    package init(id: QueryID, text: String, metadata: [String: String] = [:]) {
      self.id = id
      self.text = text
      self.metadata = metadata
    }
  }

  /// Lines of the qrels that name what the set does not hold, and were left out. A line may count in both.
  package struct Unknown: Equatable, Sendable {
    package var queryLines = 0
    package var postLines = 0

    package init() {}
  }

  /// Such as `stackfaq`: the last component of the folder's path.
  package let name: String
  /// In the order of the file.
  package let posts: [Post]
  /// In the order of the file; judged or not.
  package let queries: [Query]
  package let qrels: Qrels
  /// With such lines in the qrels, trec_eval gives other figures for the original file than we do.
  package let unknown: Unknown

  /// - Precondition: no two posts, and no two queries, have the same id.
  package init(name: String, posts: [Post], queries: [Query], qrels: Qrels, unknown: Unknown = Unknown()) {
    precondition(Set(posts.map(\.id)).count == posts.count, "two posts of \(name) have the same id")
    precondition(Set(queries.map(\.id)).count == queries.count, "two queries of \(name) have the same id")
    self.name = name
    self.posts = posts
    self.queries = queries
    self.qrels = qrels
    self.unknown = unknown
  }

  /// Queries without a judgement. They are not measured.
  package var unjudgedQueryCount: Int { queries.count { !qrels.isJudged($0.id) } }

  /// Judged queries that no post answers. They are measured and score 0.
  package var unanswerableQueryCount: Int { qrels.queries.count { qrels[$0].relevantCount == 0 } }
}
