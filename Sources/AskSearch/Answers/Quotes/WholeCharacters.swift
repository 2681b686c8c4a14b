/// Widens ranges of a text to whole characters, as readers see them: a mark is never cut from its letter.
struct WholeCharacters {
  private let text: String
  private let isASCII: Bool

  init(of text: String) {
    self.text = text
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// `ranges` (UTF-8 offsets, in any order) so widened; ascending, and joined where they overlap.
  func ranges(covering ranges: [Range<Int>]) -> [Range<Int>] {
    let wide = isASCII ? ranges : ranges.map(widened)
    var disjoint: [Range<Int>] = []
    for range in wide.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = disjoint.last, range.lowerBound < last.upperBound {
        disjoint[disjoint.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        disjoint.append(range)
      }
    }
    return disjoint
  }

  private func widened(_ range: Range<Int>) -> Range<Int> {
    let lower = start(ofCharacterAt: range.lowerBound)
    let upper = start(ofCharacterAt: range.upperBound)
    guard upper < range.upperBound else { return lower..<range.upperBound }
    let end = text.index(after: index(upper))
    return lower..<text.utf8.distance(from: text.startIndex, to: end)
  }

  private func index(_ offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }

  private func start(ofCharacterAt offset: Int) -> Int {
    guard offset > 0, offset < text.utf8.count else { return offset }
    // `index(after:)` rounds down to a character first (SE-0180), so that the one before its result is the right one.
    let start = text.index(before: text.index(after: index(offset)))
    return text.utf8.distance(from: text.startIndex, to: start)
  }
}
