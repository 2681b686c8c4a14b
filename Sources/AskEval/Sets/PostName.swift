/// What a post is called in a set: `_id` in corpus.jsonl, the second column of qrels, the third of a run file.
package struct PostName: ByteOrderedName {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
}
