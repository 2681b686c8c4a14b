import Foundation

extension JudgedSet {
  /// Reads a set in the layout of BEIR (Thakur et al. 2021): corpus.jsonl, queries.jsonl and qrels.tsv.
  ///
  /// Where there is no qrels.tsv, qrels/test.tsv is read. `_id` may be a whole number, which stands for its digits.
  /// Lines of the qrels that name an unknown query or post are left out and counted in `unknown`.
  ///
  /// - Throws: for a missing or malformed file, and for a set without posts, queries or a relevant post.
  package init(folder: String) throws(EvaluationError) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let postsPath = base + "corpus.jsonl"
    let queriesPath = base + "queries.jsonl"
    let qrelsPath =
      ["qrels.tsv", "qrels/test.tsv"].map { base + $0 }.first(where: TextLine.isThere) ?? base
      + "qrels.tsv"

    let posts = try SetLine.lines(of: postsPath).map {
      Post(id: PostName($0.id), title: $0.title, text: $0.text, metadata: $0.metadata)
    }
    if posts.isEmpty { throw EvaluationError(path: postsPath, reason: .noPosts) }
    let queries = try Self.queries(of: queriesPath)
    if queries.isEmpty { throw EvaluationError(path: queriesPath, reason: .noQueries) }

    let (qrels, unknown) = JudgedSet.judgements(
      try QrelsLine.lines(of: qrelsPath), queries: Set(queries.map(\.id)), posts: Set(posts.map(\.id)))
    if qrels.queries.allSatisfy({ qrels[$0].relevantCount == 0 }) {
      throw EvaluationError(path: qrelsPath, reason: .noRelevantPost)
    }
    self.init(
      name: URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent, posts: posts,
      queries: queries,
      qrels: qrels, unknown: unknown)
  }

  /// The queries of a file in the layout of `queries.jsonl`, in its order.
  package static func queries(of path: String) throws(EvaluationError) -> [Query] {
    try SetLine.lines(of: path).map { line throws(EvaluationError) in
      if line.text.allSatisfy(\.isWhitespace) {
        throw EvaluationError(path: path, line: line.number, reason: .emptyQuery)
      }
      return Query(id: QueryID(line.id), text: line.text, metadata: line.metadata)
    }
  }

  private static func judgements(
    _ lines: [QrelsLine], queries: Set<QueryID>, posts: Set<PostName>
  ) -> (Qrels, Unknown) {
    var grades: [QueryID: [PostName: Int]] = [:]
    var unknown = Unknown()
    for line in lines {
      let knowsQuery = queries.contains(line.query)
      let knowsPost = posts.contains(line.post)
      if !knowsQuery { unknown.queryLines += 1 }
      if !knowsPost { unknown.postLines += 1 }
      if knowsQuery && knowsPost { grades[line.query, default: [:]][line.post] = line.grade }
    }
    return (Qrels(grades.mapValues { Grades($0) }), unknown)
  }
}
