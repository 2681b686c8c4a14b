import AskSearch

/// Pairs of texts that have runs of words in common: copied, or copied and touched up.
///
/// Both texts are cut into all runs of four terms (shingles: Broder 1997, On the Resemblance and Containment of
/// Documents); the likeness is the share of the shorter one's runs that the other has too.
struct CopiedText {
  private struct Run {
    let hash: UInt64
    let text: Int32
  }

  /// All runs, those with one hash side by side, each once a text.
  private var runs: [Run] = []
  /// By text.
  private var counts: [Int]
  private let groups: [Int]

  private static let terms = 4
  /// A text with fewer runs is a heading or a link.
  private static let leastRuns = 8
  /// A run that stands in more texts is a turn of phrase, or something that stands below every post.
  private static let mostTexts = 12

  /// - Parameter groups: one a text; texts of one group are no pair.
  init(_ texts: [[TermID]], groups: [Int]) {
    precondition(texts.count == groups.count, "\(texts.count) texts, \(groups.count) groups")
    self.groups = groups
    counts = Array(repeating: 0, count: texts.count)
    for (text, terms) in texts.enumerated() where terms.count >= Self.terms + Self.leastRuns - 1 {
      let hashes = Set((0...terms.count - Self.terms).map { Self.hash(terms[$0..<$0 + Self.terms]) })
      counts[text] = hashes.count
      for hash in hashes { runs.append(Run(hash: hash, text: Int32(text))) }
    }
    runs.sort { ($0.hash, $0.text) < ($1.hash, $1.text) }
  }

  /// The pairs with at least this share in common, by first text, then by second.
  func pairs(above least: Double) -> [Likeness] {
    struct Pair: Hashable {
      let first, second: Int32
    }
    var shared: [Pair: Int] = [:]
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].hash == runs[start].hash { end += 1 }
      if end - start > 1, end - start <= Self.mostTexts {
        for place in start..<end {
          for other in place + 1..<end
          where groups[Int(runs[place].text)] != groups[Int(runs[other].text)] {
            shared[Pair(first: runs[place].text, second: runs[other].text), default: 0] += 1
          }
        }
      }
      start = end
    }
    return shared.compactMap { pair, count in
      let (first, second) = (Int(pair.first), Int(pair.second))
      let share = Double(count) / Double(min(counts[first], counts[second]))
      return share >= least ? Likeness(first: first, second: second, value: share) : nil
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private static func hash(_ terms: ArraySlice<TermID>) -> UInt64 {
    terms.reduce(UInt64(0)) { hash, term in
      ((hash ^ UInt64(term.rawValue)) &* 0x9e37_79b9_7f4a_7c15) ^ (hash >> 29)
    }
  }
}
