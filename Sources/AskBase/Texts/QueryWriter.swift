internal import AskNet

/// Makes short keyword queries of sentences.
///
/// Not `Sendable`: it holds an analyzer.
package struct QueryWriter {
  static let words = 2...6

  private let filter = ProseFilter()

  package init() {}

  /// 2 to 6 content words of `sentence` in their order, in lower case; nil when it has fewer than two.
  ///
  /// - Parameter chance: decides how many and which; the same number, the same query.
  package func query(from sentence: String, chance: UInt64) -> String? {
    let words = filter.contentWords(of: sentence)
    guard words.count >= Self.words.lowerBound else { return nil }
    var generator = SeededGenerator(seed: chance)
    let count = Int.random(
      in: Self.words.lowerBound...min(words.count, Self.words.upperBound), using: &generator)
    let places = Array(words.indices).shuffled(using: &generator).prefix(count).sorted()
    return places.map { words[$0] }.joined(separator: " ")
  }
}
