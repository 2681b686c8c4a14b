import AskEval
import AskSearch

/// The queries that `--train-queries` names.
struct TrainQueries {
  /// In id order, each once.
  let queries: [QueryID]

  /// A file of ids, one a line; blank lines are passed over.
  ///
  /// - Throws: `SearchError` when it cannot be read; `UsageError` for an id that is no judged query of `set`.
  init(path: String, set: JudgedSet) throws {
    let text = try InputText(path: path).text
    // A carriage return and a line feed are one character.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var queries: Set<QueryID> = []
    for (place, line) in lines.enumerated() {
      let id = String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      if id.isEmpty { continue }
      guard set.qrels.isJudged(QueryID(id)) else {
        let isQuery = set.queries.contains { $0.id == QueryID(id) }
        throw UsageError(
          "\(path):\(place + 1): \(set.name) has no \(isQuery ? "judgement of the query" : "query") \(id); take the "
            + "line out")
      }
      queries.insert(QueryID(id))
    }
    guard !queries.isEmpty else {
      throw UsageError("\(path): it names no query; give one id a line, or leave --train-queries out")
    }
    self.queries = queries.sorted()
  }
}
