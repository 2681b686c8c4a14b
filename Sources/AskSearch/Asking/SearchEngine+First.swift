import AskText
import Synchronization

extension SearchEngine {
  /// The id of the post that a page would show first for each of `texts`; nil where nothing is found, or the text
  /// cannot be asked.
  ///
  /// - Parameter progress: called before each text with its number.
  package func firstPosts(
    for texts: [String], options: Options = Options(), progress: (Int) throws -> Void = { _ in }
  ) throws -> [String?] {
    try analyzer.withLock { analyzer in
      let names = try forward.names()
      var first: [String?] = []
      for (number, text) in texts.enumerated() {
        try progress(number)
        do {
          let asked = try asked(plain: text, options: options, analyzer: analyzer)
          first.append(asked.led.first.map { names[$0.ranked.post.rawValue] })
        } catch let error as SearchError {
          switch error.reason {
          case .emptyQuestion, .questionTooLong: first.append(nil)
          default: throw error
          }
        }
      }
      return first
    }
  }
}
