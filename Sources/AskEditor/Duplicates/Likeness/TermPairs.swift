import AskSearch
import Glibc

/// Pairs of texts that say much of the same with the same words: the cosine of their tf-idf, over all pairs.
///
/// For columns without a network. Postings of each term are walked once, so that only texts with a rare word in common
/// are compared.
struct TermPairs {
  /// By text: its terms and weights, of length 1, ascending.
  private let rows: [[(term: UInt32, weight: Float)]]
  private let groups: [Int]

  /// A term in more of the texts than this says nothing, and would cost the square of their number.
  private static let commonest = 0.2
  private static let mostTexts = 400

  /// - Parameter groups: one a text; texts of one group are no pair.
  init(_ texts: [[TermID]], groups: [Int]) {
    precondition(texts.count == groups.count, "\(texts.count) texts, \(groups.count) groups")
    self.groups = groups
    var frequencies: [UInt32: Int] = [:]
    let counts = texts.map { text in
      text.reduce(into: [UInt32: Int]()) { $0[$1.rawValue, default: 0] += 1 }
    }
    for count in counts { for term in count.keys { frequencies[term, default: 0] += 1 } }
    let limit = max(4, min(Self.mostTexts, Int(Self.commonest * Double(texts.count))))
    rows = counts.map { count in
      let weights = count.compactMap { term, times -> (term: UInt32, weight: Float)? in
        guard let texts = frequencies[term], texts <= limit else { return nil }
        return (term, Float((1 + log(Double(times))) * log(Double(counts.count + 1) / Double(texts))))
      }.sorted { $0.term < $1.term }
      let length = weights.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
      return length > 0 ? weights.map { ($0.term, $0.weight / length) } : []
    }
  }

  /// The pairs that are at least `least` alike, by first text, then by second.
  func pairs(above least: Double) -> [Likeness] {
    var postings: [UInt32: [(text: Int, weight: Float)]] = [:]
    var sums = [Float](repeating: 0, count: rows.count)
    var pairs: [Likeness] = []
    // Each text is compared with those before it.
    for (text, row) in rows.enumerated() {
      var touched: [Int] = []
      for (term, weight) in row {
        for other in postings[term] ?? [] where groups[other.text] != groups[text] {
          if sums[other.text] == 0 { touched.append(other.text) }
          sums[other.text] += weight * other.weight
        }
        postings[term, default: []].append((text, weight))
      }
      for other in touched {
        if Double(sums[other]) >= least {
          pairs.append(Likeness(first: other, second: text, value: min(1, Double(sums[other]))))
        }
        sums[other] = 0
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
