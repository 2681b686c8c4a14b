internal import CKernels

/// The weighted mean of the rows of a bag's tokens, with one learned weight a token.
///
/// mean = Σ wᵢ eᵢ / Σ wᵢ with wᵢ = exp(sᵢ): the logarithm sᵢ is what is learned, so a weight stays positive and a step
/// changes it by a share. A repeated token counts as often as it stands. An empty bag gives zero.
package enum EmbeddingBag {
  /// Writes the means of bags `rows`, and each place's share wᵢ / Σ w to `shares`.
  package static func forward<S: Scalar>(
    _ bags: Bags, table: Matrix<S>, logWeights: UnsafePointer<S>, into mean: Matrix<S>,
    shares: UnsafeMutablePointer<S>, rows: Range<Int>
  ) {
    bags.tokens.withUnsafeBufferPointer { tokens in
      for r in rows {
        let places = bags.offsets[r]..<bags.offsets[r + 1]
        guard let first = tokens.baseAddress, !places.isEmpty else {
          mean[r].update(repeating: 0, count: mean.columns)
          continue
        }
        for i in places { shares[i] = logWeights[Int(tokens[i])] }
        let start = shares + places.lowerBound
        _ = S.softmax(start, count: places.count, factor: 1, into: start)
        S.weightedRows(
          table.base, width: table.columns, indices: first + places.lowerBound, weights: start,
          count: places.count, into: mean[r])
      }
    }
  }

  /// along[r] = dmean · mean for bags `rows`: what `backward` needs of each bag for the weights.
  package static func project<S: Scalar>(
    _ dMean: Matrix<S>, mean: Matrix<S>, into along: UnsafeMutablePointer<S>, rows: Range<Int>
  ) {
    for r in rows { along[r] = S.dot(dMean[r], mean[r], count: mean.columns) }
  }

  /// For the distinct tokens `slots` of `places`: de = Σ share · dmean over the token's places, and
  /// ds = Σ share · dmean · (e − mean) = de · e − Σ share · along.
  package static func backward<S: Scalar>(
    _ places: TokenPlaces, dMean: Matrix<S>, along: UnsafePointer<S>, shares: UnsafePointer<S>,
    table: Matrix<S>,
    slots: Range<Int>, into dRows: Matrix<S>, dLogWeights: UnsafeMutablePointer<S>
  ) {
    let longest = slots.map { places.starts[$0 + 1] - places.starts[$0] }.max() ?? 0
    guard longest > 0 else { return }
    withUnsafeTemporaryAllocation(of: S.self, capacity: longest) { scratch in
      places.bags.withUnsafeBufferPointer { bags in
        guard let weights = scratch.baseAddress, let bag = bags.baseAddress else { return }
        for slot in slots {
          // Most tokens have one place, so it takes a few of them until a row has come.
          if slot + 4 < slots.upperBound {
            let next = table[Int(places.tokens[slot + 4])]
            ask_fetch(next, table.columns * MemoryLayout<S>.stride)
          }
          let range = places.starts[slot]..<places.starts[slot + 1]
          var back: S = 0
          for (i, place) in range.enumerated() {
            weights[i] = shares[places.positions[place]]
            back += weights[i] * along[Int(bag[place])]
          }
          S.weightedRows(
            dMean.base, width: dMean.columns, indices: bag + range.lowerBound, weights: weights,
            count: range.count, into: dRows[slot])
          let row = table[Int(places.tokens[slot])]
          dLogWeights[slot] = S.dot(dRows[slot], row, count: table.columns) - back
        }
      }
    }
  }
}
