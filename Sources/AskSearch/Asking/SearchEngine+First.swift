import AskText
import Synchronization

extension SearchEngine {
  /// The ids of the `limit` posts that a page would show first for each of `texts`, best first; none where the text
  /// cannot be asked.
  ///
  /// - Parameter progress: called before each text with its number.
  package func firstPosts(
    for texts: [String], limit: Int, options: Options = Options(), progress: (Int) throws -> Void = { _ in }
  ) throws -> [[String]] {
    try analyzer.withLock { analyzer in
      let names = try forward.names()
      var first: [[String]] = []
      for (number, text) in texts.enumerated() {
        try progress(number)
        do {
          let asked = try asked(plain: text, options: options, analyzer: analyzer)
          first.append(asked.led.prefix(limit).map { names[$0.ranked.post.rawValue] })
        } catch let error as SearchError {
          switch error.reason {
          case .emptyQuestion, .questionTooLong: first.append([])
          default: throw error
          }
        }
      }
      return first
    }
  }
}
