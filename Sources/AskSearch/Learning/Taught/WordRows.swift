import AskBase
import AskNet

/// Words of a corpus that pieces describe badly, each with a row of its own to start from: the mean of the vectors of
/// the texts that it stands in, which is where folding a word into a decomposition of the texts would put it
/// (Deerwester et al. 1990), only that these vectors know English.
struct WordRows {
  /// Unit vectors in the base's space.
  let vectors: [TermID: [Float]]

  /// A word of fewer posts says no more of one than its passages do.
  private static let leastPosts = 2

  /// - Parameter texts: with their vectors in `encoded`.
  init(_ texts: [(text: String, post: Int32)], cutter: WordCutter, encoded: EncodedTexts) {
    var textsWith: [TermID: [Int]] = [:]
    for (place, (text, _)) in texts.enumerated() {
      cutter.forEachWord(of: text) { word in
        if let whole = word.whole, textsWith[whole]?.last != place {
          textsWith[whole, default: []].append(place)
        }
      }
    }
    vectors = textsWith.filter { Set($0.value.map { texts[$0].post }).count >= Self.leastPosts }
      .mapValues { Self.mean(encoded.vectors(of: $0.map { texts[$0].text }), width: encoded.encoder.width) }
  }

  /// Of `vectors`, `[count, width]`, at unit length; zeros where they cancel out.
  private static func mean(_ vectors: [Float], width: Int) -> [Float] {
    var sum = [Float](repeating: 0, count: width)
    for start in stride(from: 0, to: vectors.count, by: width) {
      for i in 0..<width { sum[i] += vectors[start + i] }
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? sum.map { $0 / length } : sum
  }

  /// The base's question side with a row for each term of `vocabulary`, which has no other words than these.
  ///
  /// They are as long, and weigh as much, as a piece's row does in the mean.
  func network(from base: Base, vocabulary: Vocabulary) -> Network {
    var network = base.network(of: vocabulary.terms.compactMap(\.piece))
    let pieces = Float(max(1, network.shape.tokens))
    let length = (network.table.reduce(0) { $0 + $1 * $1 } / pieces).squareRoot()
    let weight = network.logWeights.reduce(0, +) / pieces
    // The keys of words are above those of pieces, so their rows follow.
    for word in vocabulary.terms where word.piece == nil {
      guard let vector = vectors[word] else { preconditionFailure("a word without a vector") }
      network.table += vector.map { $0 * length }
      network.logWeights.append(weight)
    }
    var shape = network.shape
    shape.tokens = vocabulary.count
    return Network(
      shape: shape, table: network.table, logWeights: network.logWeights, layers: network.layers,
      runningMean: network.runningMean, runningVariance: network.runningVariance)
  }
}
