/// How far a typed word is from one that was meant, in hundredths of a plain slip: the weighted distance of Damerau
/// (1964) between strings, where no letter takes part in two edits.
///
/// What happens more often costs less: letters in the wrong order, one doubled or not, a key beside the right one, a
/// vowel for another. A first letter is seldom wrong. The weights were set by hand, looking at the development half of
/// the judgements.
package struct Misspelling {
  /// Words whose lengths differ by more are not compared.
  package static let edits = 2

  private let typed: [UInt32]
  /// What it costs that the letter at a place of `typed` was not meant.
  private let extra: [Int]
  private var rows: [Int]

  private enum Cost {
    static let swap = 70, swapAtStart = 100
    static let doubled = 60, missing = 90, extra = 100, extraBesideKey = 80
    static let neighbour = 90, vowel = 80, alike = 100, other = 150
    static let atStart = 40
    static let none = 100_000
  }

  package init(_ typed: WordLetters) {
    let letters = typed.scalars
    self.typed = letters
    extra = letters.indices.map { place in
      let letter = letters[place]
      if place == 0 { return Cost.extra + Cost.atStart }
      if letters[place - 1] == letter { return Cost.doubled }
      let isBesideKey =
        Keyboard.areNeighbours(letters[place - 1], letter)
        || place + 1 < letters.count && Keyboard.areNeighbours(letter, letters[place + 1])
      return isBesideKey ? Cost.extraBesideKey : Cost.extra
    }
    rows = [Int](repeating: Cost.none, count: 3 * (WordList.lengths.upperBound + 1))
  }

  /// Nil above `limit`.
  package mutating func cost(of meant: [UInt32], limit: Int) -> Int? {
    let (n, m) = (typed.count, meant.count)
    let width = WordList.lengths.upperBound + 1
    guard m < width, abs(n - m) <= Self.edits else { return nil }
    let (typed, extra) = (typed, extra)
    return rows.withUnsafeMutableBufferPointer { rows in
      for i in 0...n {
        let row = (i % 3) * width
        let above = ((i + 2) % 3) * width
        let twoAbove = ((i + 1) % 3) * width
        var least = Cost.none
        let first = max(0, i - Self.edits)
        let last = min(m, i + Self.edits)
        guard first <= last else { return nil }
        // The band's edges hold what another word left there.
        if first > 0 { rows[row + first - 1] = Cost.none }
        for j in first...last {
          var best = i == 0 && j == 0 ? 0 : Cost.none
          if i > 0, j < i + Self.edits { best = min(best, rows[above + j] + extra[i - 1]) }
          if j > 0 { best = min(best, rows[row + j - 1] + Self.missing(j - 1, of: meant)) }
          if i > 0, j > 0 {
            let isStart = i == 1 || j == 1
            best = min(
              best, rows[above + j - 1] + Self.replacement(typed[i - 1], meant[j - 1], isStart: isStart))
          }
          if i > 1, j > 1, typed[i - 1] == meant[j - 2], typed[i - 2] == meant[j - 1] {
            best = min(best, rows[twoAbove + j - 2] + (i == 2 ? Cost.swapAtStart : Cost.swap))
          }
          rows[row + j] = best
          least = min(least, best)
        }
        // A swap reaches over one row, at no less than this.
        if least > limit + Cost.swap { return nil }
      }
      let cost = rows[(n % 3) * width + m]
      return cost <= limit ? cost : nil
    }
  }

  private static func missing(_ place: Int, of meant: [UInt32]) -> Int {
    if place == 0 { return Cost.missing + Cost.atStart }
    return meant[place - 1] == meant[place] ? Cost.doubled : Cost.missing
  }

  private static func replacement(_ typed: UInt32, _ meant: UInt32, isStart: Bool) -> Int {
    if typed == meant { return 0 }
    let cost =
      Keyboard.isVowel(typed) && Keyboard.isVowel(meant)
      ? Cost.vowel
      : Keyboard.areNeighbours(typed, meant)
        ? Cost.neighbour : Keyboard.soundAlike(typed, meant) ? Cost.alike : Cost.other
    return cost + (isStart ? Cost.atStart : 0)
  }
}
