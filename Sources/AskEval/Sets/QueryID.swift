/// What a query is called in a set: `_id` in queries.jsonl, the first column of qrels and of a run file.
package struct QueryID: ByteOrderedName {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
}
