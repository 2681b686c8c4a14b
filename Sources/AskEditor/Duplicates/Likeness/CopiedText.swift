import AskSearch

/// Pairs of texts that have runs of words in common: copied, or copied and touched up.
///
/// Both texts are cut into all runs of four terms (shingles: Broder 1997, On the Resemblance and Containment of
/// Documents); the likeness is the share of the shorter one's runs that the other has too.
struct CopiedText {
  private let shingles: [[UInt64]]
  private let groups: [Int]

  private static let terms = 4
  /// A text with fewer runs is a heading or a link.
  private static let leastShingles = 8
  /// A run that stands in more texts is a turn of phrase or something that stands below every post.
  private static let commonest = 12

  /// - Parameter groups: one a text; texts of one group are no pair.
  init(_ texts: [[TermID]], groups: [Int]) {
    precondition(texts.count == groups.count, "\(texts.count) texts, \(groups.count) groups")
    self.groups = groups
    shingles = texts.map { text in
      guard text.count >= Self.terms + Self.leastShingles - 1 else { return [] }
      let all = (0...text.count - Self.terms).map { start in
        text[start..<start + Self.terms].reduce(UInt64(0)) { hash, term in
          (hash ^ UInt64(term.rawValue)) &* 0x9e37_79b9_7f4a_7c15 ^ (hash >> 29)
        }
      }
      return Array(Set(all))
    }
  }

  /// The pairs with at least this share in common, by first text, then by second.
  func pairs(above least: Double) -> [Likeness] {
    var postings: [UInt64: [Int32]] = [:]
    for (text, runs) in shingles.enumerated() {
      for run in runs { postings[run, default: []].append(Int32(text)) }
    }
    var pairs: [Likeness] = []
    var shared: [Int: Int] = [:]
    for (text, runs) in shingles.enumerated() where !runs.isEmpty {
      shared.removeAll(keepingCapacity: true)
      for run in runs {
        guard let texts = postings[run], texts.count > 1, texts.count <= Self.commonest else { continue }
        for other in texts where Int(other) > text && groups[Int(other)] != groups[text] {
          shared[Int(other), default: 0] += 1
        }
      }
      for (other, count) in shared {
        let share = Double(count) / Double(min(runs.count, shingles[other].count))
        if share >= least { pairs.append(Likeness(first: text, second: other, value: share)) }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
