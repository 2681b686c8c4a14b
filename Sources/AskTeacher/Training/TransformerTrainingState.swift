internal import AskNet

/// All that a training needs to go on where it was: weights, Adam's moments and step counts.
package struct TransformerTrainingState: Equatable, Sendable {
  /// Steps of the trainer, then those of Adam: of all, of each token's row, of each position's row.
  package var counts: [Int32]
  /// Weights, then first and second moments, each part after the other; moments of frozen parts are empty.
  package var values: [Float]

  package init(counts: [Int32], values: [Float]) {
    self.counts = counts
    self.values = values
  }
}

extension TransformerTrainer {
  /// A copy of the state after the last step.
  package var state: TransformerTrainingState {
    let matrices = stateMatrices
    let values = [Float](unsafeUninitializedCapacity: matrices.reduce(0) { $0 + $1.count }) { buffer, count in
      for matrix in matrices {
        buffer.baseAddress.map { ($0 + count).update(from: matrix.base, count: matrix.count) }
        count += matrix.count
      }
    }
    return TransformerTrainingState(counts: [Int32(steps)] + adam.counts, values: values)
  }

  /// Goes on from a state of a trainer of the same shape and the same frozen parts: the steps to come are, to the last
  /// bit, those that it would have made.
  ///
  /// Programmer error: a state of another size.
  package func resume(from state: TransformerTrainingState) {
    let matrices = stateMatrices
    precondition(
      state.values.count == matrices.reduce(0) { $0 + $1.count }
        && state.counts.count == 1 + adam.counts.count,
      "a state of \(state.values.count) values and \(state.counts.count) counts")
    var start = 0
    state.values.withUnsafeBufferPointer { values in
      for matrix in matrices {
        values.baseAddress.map { matrix.base.update(from: $0 + start, count: matrix.count) }
        start += matrix.count
      }
    }
    adam.counts = Array(state.counts.dropFirst())
    steps = Int(state.counts[0])
  }

  private var stateMatrices: [Matrix<Float>] {
    [weights.tokens, weights.positions, weights.norm, weights.projection] + weights.layers + adam.moments
  }
}
