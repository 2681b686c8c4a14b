import AskNet
import Glibc
import Synchronization

/// How far an encoding has come.
public struct EncodingProgress: Equatable, Sendable {
  /// Texts, of `totalTexts`. The longest come first.
  public let texts, totalTexts: Int
  /// Pieces, of `totalPieces`: time goes with these.
  public let pieces, totalPieces: Int
}

/// Turns texts, cut into pieces, into vectors.
package struct TransformerEncoder<Weights: TransformerWeights>: Sendable {
  package let weights: Weights
  package let pooling: Pooling
  /// The pieces that mark the ends of a text.
  package let start, end: Int32
  /// The most pieces of a text, those two counted in.
  package let maxPieces: Int

  /// Pieces that go through the layers together: enough rows for the products to be fast, few enough for the caches.
  private static var blockPieces: Int { 192 }
  /// Blocks between two calls of `progress`.
  private static var round: Int { 16 }

  package init(_ weights: Weights, pooling: Pooling, start: Int32, end: Int32, maxPieces: Int) {
    precondition(
      maxPieces >= 2 && maxPieces <= weights.shape.positions,
      "\(maxPieces) pieces for \(weights.shape.positions) positions")
    self.weights = weights
    self.pooling = pooling
    self.start = start
    self.end = end
    self.maxPieces = maxPieces
  }

  /// The vectors of `texts`, one after the other in their order: `[texts, width]`, of unit length; zeros where weights are so large that
  /// sums overflow.
  ///
  /// A text's vector is the same, to the last bit, whatever the other texts and the number of threads. A text without
  /// pieces has the vector of its two ends. Only pieces that fit `maxPieces` count.
  ///
  /// - Parameters:
  ///   - texts: without the pieces that mark the ends.
  ///   - progress: is called on this thread; what it throws ends the work.
  package func embed<E: Error>(
    pieces texts: [[Int32]], threads: Int, progress: (EncodingProgress) throws(E) -> Void
  ) throws(E) -> [Float] {
    let width = weights.shape.width
    var vectors = [Float](repeating: 0, count: texts.count * width)
    let blocks = blocks(of: texts)
    let total = texts.reduce(0) { $0 + length($1) }
    // One question needs neither a second thread nor room for a whole block, and is answered the sooner.
    let threads = min(threads, max(1, blocks.count))
    let rows = blocks.map { $0.reduce(0) { $0 + length(texts[$1]) } }.max() ?? 0
    let passes = (0..<threads).map { _ in TransformerPass(weights, rows: rows) }
    let workers = Workers(threads: threads)
    var done = (texts: 0, pieces: 0)
    for first in stride(from: 0, to: blocks.count, by: Self.round) {
      let some = blocks[first..<min(blocks.count, first + Self.round)]
      let next = Atomic(some.startIndex)
      vectors.withUnsafeMutableBufferPointer { vectors in
        guard let base = vectors.baseAddress else { return }
        // A pass for each thread; which takes which block changes nothing.
        workers.run(blocks: threads) { thread in
          while true {
            let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard block < some.endIndex else { return }
            encode(some[block], of: texts, with: passes[thread], into: base)
          }
        }
      }
      for text in some.joined() {
        done.texts += 1
        done.pieces += length(texts[text])
      }
      try progress(
        EncodingProgress(
          texts: done.texts, totalTexts: texts.count, pieces: done.pieces, totalPieces: total))
    }
    return vectors
  }

  /// Of a text with its ends.
  private func length(_ text: [Int32]) -> Int { min(text.count + 2, maxPieces) }

  /// Numbers of texts, the longest first, so that the threads end together.
  private func blocks(of texts: [[Int32]]) -> [[Int]] {
    let order = texts.indices.sorted { (length(texts[$0]), $1) > (length(texts[$1]), $0) }
    var blocks: [[Int]] = []
    var filled = Self.blockPieces
    for text in order {
      let count = length(texts[text])
      if filled + count > Self.blockPieces {
        blocks.append([])
        filled = 0
      }
      blocks[blocks.count - 1].append(text)
      filled += count
    }
    return blocks
  }

  private func encode(
    _ block: [Int], of texts: [[Int32]], with pass: TransformerPass<Weights>,
    into vectors: UnsafeMutablePointer<Float>
  ) {
    let inputs = block.map { text in
      ArraySlice([start] + texts[text].prefix(maxPieces - 2) + [end])
    }
    let rows = pass.forward(inputs)
    var row = 0
    for (text, input) in zip(block, inputs) {
      let vector = vectors + text * weights.shape.width
      pool(rows, row..<row + input.count, into: vector)
      row += input.count
    }
  }

  private func pool(_ rows: Matrix<Float>, _ range: Range<Int>, into vector: UnsafeMutablePointer<Float>) {
    let width = weights.shape.width
    let kept = pooling == .mean ? range : range.lowerBound..<range.lowerBound + 1
    for row in kept {
      let values = rows[row]
      for c in 0..<width { vector[c] += values[c] }
    }
    // The length of the sum is that of the mean but for a factor.
    var squares: Float = 0
    for c in 0..<width { squares += vector[c] * vector[c] }
    // Weights that are finite but huge may overflow: such a text is like no other.
    let factor = squares > 0 && squares.isFinite ? 1 / squares.squareRoot() : 0
    for c in 0..<width { vector[c] = factor > 0 ? vector[c] * factor : 0 }
  }
}
