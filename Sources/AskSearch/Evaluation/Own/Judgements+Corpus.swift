package import AskCorpus
package import AskEval

extension Judgements {
  /// The judgements of a corpus; nil when it has none.
  ///
  /// - Throws: `PostError` or `EvaluationError`, with the path inside the corpus.
  package init?(of corpus: CorpusFolder) throws {
    guard let folder = try corpus.judgements() else { return nil }
    do {
      try self.init(folder: folder)
    } catch {
      // As every other problem, with its path inside the corpus.
      guard error.path.hasPrefix(folder) else { throw error }
      throw EvaluationError(
        path: CorpusFolder.judgementsName + error.path.dropFirst(folder.count), line: error.line,
        reason: error.reason)
    }
  }
}
