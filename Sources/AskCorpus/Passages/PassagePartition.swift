/// Where to cut a row of units so that the pieces are about equally long.
enum PassagePartition {
  /// Where a unit begins.
  enum Place {
    case betweenBlocks, betweenItems, withinBlock
  }

  struct Unit {
    var words: Int
    let place: Place
  }

  /// Consecutive ranges that cover `units`. Each has at most `maxWords` words or is a single unit; the sum of
  /// squared differences from the mean length, plus what cuts in bad places cost, is the least possible.
  ///
  /// - Complexity: O(*n* `maxWords`).
  static func ranges(of units: [Unit], maxWords: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start < units.count {
      var end = start
      while end < units.count, units[end].words <= maxWords { end += 1 }
      if end > start { result += balanced(units, start..<end, maxWords: maxWords) }
      if end < units.count { result.append(end..<end + 1) }
      start = end + 1
    }
    return result
  }

  /// `range` in as few and as equal pieces as can be; none of its units is longer than `maxWords`.
  private static func balanced(_ units: [Unit], _ range: Range<Int>, maxWords: Int) -> [Range<Int>] {
    let total = units[range].reduce(0) { $0 + $1.words }
    if total <= maxWords { return [range] }
    let pieces = (total + maxWords - 1) / maxWords
    let target = Double(total) / Double(pieces)
    // best[i]: least cost of the units before i, and where the last of their pieces begins.
    var best: [(cost: Double, start: Int)] = [(0, 0)]
    for end in 1...range.count {
      var choice = (cost: Double.infinity, start: end - 1)
      var words = 0
      var start = end
      while start > 0 {
        start -= 1
        words += units[range.lowerBound + start].words
        if words > maxWords { break }
        let difference = Double(words) - target
        let place = start == 0 ? 0 : cost(of: units[range.lowerBound + start].place, maxWords: maxWords)
        let cost = best[start].cost + difference * difference + place
        if cost < choice.cost { choice = (cost, start) }
      }
      best.append(choice)
    }
    var result: [Range<Int>] = []
    var end = range.count
    while end > 0 {
      let start = best[end].start
      result.append(range.lowerBound + start..<range.lowerBound + end)
      end = start
    }
    return result.reversed()
  }

  /// In squared words: a cut within a block is worth avoiding when that costs less than a sixth of `maxWords` of
  /// difference in length, one between items less than a twelfth.
  private static func cost(of place: Place, maxWords: Int) -> Double {
    let limit = Double(maxWords)
    return switch place {
    case .betweenBlocks: 0
    case .betweenItems: limit * limit / 144
    case .withinBlock: limit * limit / 36
    }
  }
}
