/// The margin (hinge, triplet) loss on hard negatives, over unit vectors.
///
/// weight · mean over pairs (i, n) of max(0, margin − qᵢ · pᵢ + qᵢ · n), with a pair for each negative n of question i,
/// on cosines and so without a temperature. Without negatives it is 0. At the kink the gradient is 0.
package struct MarginLoss<S: Scalar> {
  package let margin: S
  package let weight: S
  private let losses: Matrix<S>
  /// The hinge of each negative; 0 passes no gradient.
  private var hinges: Matrix<S>
  private var places: TokenPlaces

  /// Room for batches of up to `questions`, with columns of negatives below `passages`.
  package init(questions: Int, passages: Int, margin: Double, weight: Double) {
    self.margin = S(margin)
    self.weight = S(weight)
    losses = Matrix(rows: 1, columns: questions)
    hinges = Matrix(rows: 1, columns: 0)
    places = TokenPlaces(vocabulary: passages)
  }

  /// Returns the loss and *adds* its gradients to the rows of `dVectors`, which are laid out as for `InfoNCE`:
  /// question i in row i of B, the passage of column j in row B + j.
  ///
  /// - Parameter negatives: for each question the columns of its negatives, none of them its own.
  package mutating func loss(
    _ vectors: Matrix<S>, negatives: Bags, into dVectors: Matrix<S>, workers: Workers
  ) -> Double {
    let b = negatives.count
    let count = negatives.tokens.count
    precondition(b <= losses.columns, "\(b) questions in \(losses.columns)")
    guard count > 0 else { return 0 }
    let share = weight / S(count)
    if hinges.count < count { hinges = Matrix(rows: 1, columns: count * 5 / 4) }
    workers.run(over: b, by: Block.rows) { rows in
      for i in rows { losses.base[i] = forward(i, vectors, negatives, into: dVectors, share: share) }
    }
    places.update(negatives)
    workers.run(over: places.tokens.count, by: Block.rows) { slots in
      for slot in slots { backward(slot, vectors, questions: b, into: dVectors, share: share) }
    }
    var total = 0.0
    for i in 0..<b { total += Double(losses.base[i]) }
    return Double(weight) * total / Double(count)
  }

  /// Question i: its sum of hinges, and the gradients of itself and its own passage.
  private func forward(
    _ i: Int, _ vectors: Matrix<S>, _ negatives: Bags, into dVectors: Matrix<S>, share: S
  ) -> S {
    let b = negatives.count
    let width = vectors.columns
    let question = vectors[i]
    let right = vectors[b + i]
    let dQuestion = dVectors[i]
    let dRight = dVectors[b + i]
    let score = S.dot(question, right, count: width)
    var sum: S = 0
    for place in negatives.offsets[i]..<negatives.offsets[i + 1] {
      let wrong = vectors[b + Int(negatives.tokens[place])]
      let hinge = margin - score + S.dot(question, wrong, count: width)
      // What is no number is above 0 here, so that it comes out in the loss.
      hinges.base[place] = hinge <= 0 ? 0 : hinge
      if hinge <= 0 { continue }
      sum += hinge
      for c in 0..<width {
        dQuestion[c] += share * (wrong[c] - right[c])
        dRight[c] -= share * question[c]
      }
    }
    return sum
  }

  /// The gradient of one negative, from all questions that have it, in order: a row belongs to one thread.
  private func backward(
    _ slot: Int, _ vectors: Matrix<S>, questions b: Int, into dVectors: Matrix<S>, share: S
  ) {
    let dWrong = dVectors[b + Int(places.tokens[slot])]
    for place in places.starts[slot]..<places.starts[slot + 1]
    where hinges.base[places.positions[place]] != 0 {
      let question = vectors[Int(places.bags[place])]
      for c in 0..<vectors.columns { dWrong[c] += share * question[c] }
    }
  }
}
