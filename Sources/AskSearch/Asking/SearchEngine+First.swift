import AskText
import Synchronization

extension SearchEngine {
  /// What `read` makes of a question that is asked as plain text; nil for one that cannot be asked.
  ///
  /// - Throws: `SearchError` when the index is damaged.
  func ask<Outcome: Sendable>(
    plain question: String, options: Options, read: (AskedQuestion) throws -> Outcome
  ) throws -> Outcome? {
    do {
      return try analyzer.withLock { try read(asked(plain: question, options: options, analyzer: $0)) }
    } catch let error as SearchError {
      switch error.reason {
      case .emptyQuestion, .questionTooLong: return nil
      default: throw error
      }
    }
  }

  /// The ids of the `limit` posts that a page would show first for each of `texts`, best first; none where the text
  /// cannot be asked.
  ///
  /// - Parameter progress: called before each text with its number.
  package func firstPosts(
    for texts: [String], limit: Int, options: Options = Options(), progress: (Int) throws -> Void = { _ in }
  ) throws -> [[String]] {
    let names = try forward.names()
    return try texts.enumerated().map { number, text in
      try progress(number)
      return try ask(plain: text, options: options) { asked in
        asked.led.prefix(limit).map { names[$0.ranked.post.rawValue] }
      } ?? []
    }
  }
}
