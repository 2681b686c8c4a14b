import AskNet

/// Rows for words that a corpus has never seen, by the character n-grams that they share with its words.
///
/// After the bags of subwords of Zhao, Mudgal and Liang (2018): a network over whole terms is trained as ever, and each
/// n-gram then gets the mean of the rows of the words that it stands in. So a compound, an inflection that the stemmer
/// misses or a misspelt word lies near the words that it is made like, and known words keep their own rows. N-grams are
/// hashed into buckets (Bojanowski et al. 2017), whose number bounds the file.
package enum Subwords {
  private static let lengths = 3...5
  private static let buckets: UInt32 = 1 << 14
  /// Of a term's characters; a shorter one has n-grams that say too little.
  private static let shortest = 4

  /// The keys in a network's vocabulary of the n-grams of `term` with its two ends; none for a short term.
  package static func keys(of term: String) -> [TermID] {
    guard term.count >= shortest else { return [] }
    let characters = Array("<" + term + ">")
    var keys: Set<TermID> = []
    for length in lengths where length <= characters.count {
      for start in 0...characters.count - length {
        let bucket = TermID(of: String(characters[start..<start + length])).rawValue % buckets
        keys.insert(TermID(of: "n-gram \(bucket)"))
      }
    }
    return keys.sorted()
  }

  /// `network` and its vocabulary with a row for each n-gram of `terms`; its weight is its rarity among them,
  /// 1 + ln(terms / terms with it).
  static func adding(
    to network: Network, _ vocabulary: Vocabulary, terms: [String]
  ) -> (network: Network, vocabulary: Vocabulary) {
    let width = network.shape.width
    var sums: [TermID: (row: [Float], count: Int)] = [:]
    var known = 0
    for term in terms {
      guard let row = vocabulary.row(of: TermID(of: term)).map(Int.init) else { continue }
      known += 1
      for key in keys(of: term) where vocabulary.row(of: key) == nil {
        var sum = sums[key] ?? ([Float](repeating: 0, count: width), 0)
        for i in 0..<width { sum.row[i] += network.table[row * width + i] }
        sum.count += 1
        sums[key] = sum
      }
    }
    let extended = Vocabulary(vocabulary.terms + sums.keys)
    var table: [Float] = []
    var logWeights: [Float] = []
    table.reserveCapacity(extended.count * width)
    for term in extended.terms {
      if let row = vocabulary.row(of: term).map(Int.init) {
        table += network.table[row * width..<(row + 1) * width]
        logWeights.append(network.logWeights[row])
      } else if let (row, count) = sums[term] {
        table += row.map { $0 / Float(count) }
        logWeights.append(Float.logarithm(1 + Float.logarithm(Float(known) / Float(count))))
      }
    }
    var shape = network.shape
    shape.tokens = extended.count
    return (
      Network(
        shape: shape, table: table, logWeights: logWeights, layers: network.layers,
        runningMean: network.runningMean, runningVariance: network.runningVariance),
      extended
    )
  }
}
