extension HardNegatives {
  /// Ranks the pool by the network's own cosines and keeps for each pair the highest that may be its negatives, ties
  /// by place in the pool.
  ///
  /// A passage that has nothing to do with the question (cosine 0 or below) is not kept, nor one above the pair's
  /// own passage by more than `options.falseNegativeGuard`. Blocks are those of `HeldOut`: the result does not depend
  /// on the number of threads.
  package mutating func mine(_ encoders: BiEncoder, options: HardNegativeOptions, workers: Workers) {
    guard pool.count > 0, !pairs.isEmpty else { return }
    let width = encoders.question.width
    let vectors = Matrix<Float>(rows: pool.count, columns: width)
    workers.run(over: pool.count, by: Block.rows) {
      encoders.passage.embed(pool.passages, $0, into: vectors.base)
    }
    let depth = min(options.minedPerPair, pool.count)
    var found = [Int32](repeating: -1, count: pairs.count * depth)
    found.withUnsafeMutableBufferPointer { found in
      workers.run(over: pairs.count, by: Block.rows) { rows in
        let asked = Matrix<Float>(rows: rows.count, columns: width)
        let right = Matrix<Float>(rows: 1, columns: width)
        let scores = Matrix<Float>(rows: rows.count, columns: pool.count)
        for row in rows {
          encoders.question.embed(
            pairs[row].question,
            into: UnsafeMutableBufferPointer(start: asked[row - rows.lowerBound], count: width))
        }
        Float.product(
          asked.base, transposed: false, stride: width, vectors.base, transposed: true, stride: width,
          into: scores.base, stride: pool.count, m: rows.count, n: pool.count, k: width, alpha: 1, beta: 0)
        for row in rows {
          let place = row - rows.lowerBound
          encoders.passage.embed(
            pairs[row].passage, into: UnsafeMutableBufferPointer(start: right.base, count: width))
          let limit =
            Float.dot(asked[place], right.base, count: width) + Float(options.falseNegativeGuard)
          let best = highest(
            depth, of: UnsafeBufferPointer(start: scores[place], count: pool.count), limit: limit,
            for: pairs[row])
          for (i, passage) in best.enumerated() { found[row * depth + i] = passage }
        }
      }
    }
    replaceMined(
      pairs.indices.map { pair in found[pair * depth..<(pair + 1) * depth].filter { $0 >= 0 } })
  }

  private func highest(
    _ depth: Int, of scores: UnsafeBufferPointer<Float>, limit: Float, for pair: TrainingPair
  ) -> [Int32] {
    var best: [(score: Float, row: Int32)] = []
    for (row, score) in scores.enumerated() where score > 0 && score <= limit {
      if best.count == depth, score <= best[depth - 1].score { continue }
      guard mayBe(row, negativeOf: pair) else { continue }
      if best.count == depth { best.removeLast() }
      // Behind its equals: those came earlier in the pool.
      let place = best.firstIndex { $0.score < score } ?? best.count
      best.insert((score, Int32(row)), at: place)
    }
    return best.map(\.row)
  }
}
