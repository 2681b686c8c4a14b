/// How far vectors are from those of a teacher, each by itself and as the teacher's likenesses order others.
///
/// Question i has the target tᵢ; the competitors are C. With s = q · c / temperature and p = softmax(t · c / temperature)
///
/// loss = mean over i of direct · (1 − qᵢ · tᵢ) − order · Σ over C of p · log softmax(sᵢ·).
///
/// The second part is distillation (Hinton et al. 2015) of the teacher's ranking of the competitors.
package struct VectorMatch<S: Scalar> {
  package let temperature, direct, order: S
  private let scores, wanted, losses: Matrix<S>

  /// Room for batches of up to `questions` against up to `competitors`.
  package init(questions: Int, competitors: Int, temperature: Double, direct: Double, order: Double) {
    precondition(temperature > 0, "temperature \(temperature)")
    precondition(direct >= 0 && order >= 0, "weights \(direct), \(order)")
    self.temperature = S(temperature)
    self.direct = S(direct)
    self.order = S(order)
    let room = order > 0 ? questions : 0
    scores = Matrix(rows: room, columns: competitors)
    wanted = Matrix(rows: room, columns: competitors)
    losses = Matrix(rows: 1, columns: questions)
  }

  /// Returns the loss and writes the gradients with respect to the first `count` rows of `vectors`, which are the
  /// questions, to the same rows of `dVectors`.
  ///
  /// - Parameters:
  ///   - targets: `[count, width]`, unit vectors, or zeros for a question that only has to be passed through.
  ///   - competitors: `[competitors, width]`, as many as there is room for, or fewer.
  package func loss(
    _ vectors: Matrix<S>, count: Int, targets: Matrix<S>, among competitors: Matrix<S>, rows n: Int,
    into dVectors: Matrix<S>, workers: Workers
  ) -> Double {
    let width = vectors.columns
    precondition(count <= losses.columns && count <= targets.rows, "\(count) questions")
    precondition(order == 0 || n <= scores.columns, "\(n) competitors in \(scores.columns)")
    let share = 1 / S(max(1, count))
    workers.run(over: count, by: Block.rows) { block in
      let first = block.lowerBound
      for i in block {
        losses.base[i] = direct * (1 - S.dot(vectors[i], targets[i], count: width))
      }
      if order > 0, n > 0 {
        for (source, scores) in [(vectors, scores), (targets, wanted)] {
          S.product(
            source[first], transposed: false, stride: width, competitors.base, transposed: true,
            stride: width,
            into: scores[first], stride: scores.columns, m: block.count, n: n, k: width,
            alpha: 1 / temperature,
            beta: 0)
        }
        for i in block { losses.base[i] += order * crossEntropy(i, count: n, share: order * share) }
        S.product(
          scores[first], transposed: false, stride: scores.columns, competitors.base, transposed: false,
          stride: width, into: dVectors[first], stride: width, m: block.count, n: width, k: n,
          alpha: 1 / temperature, beta: 0)
      } else {
        dVectors[first].update(repeating: 0, count: block.count * width)
      }
      for i in block {
        let gradient = dVectors[i]
        let target = targets[i]
        for j in 0..<width { gradient[j] -= direct * share * target[j] }
      }
    }
    var total = 0.0
    for i in 0..<count { total += Double(losses.base[i]) }
    return total / Double(max(1, count))
  }

  /// The cross entropy of one line; the line of scores becomes `share` times its gradient.
  private func crossEntropy(_ i: Int, count: Int, share: S) -> S {
    let s = scores[i]
    let p = wanted[i]
    _ = S.softmax(p, count: count, factor: 1, into: p)
    let expected = S.dot(p, s, count: count)
    let logSum = S.softmax(s, count: count, factor: share, into: s)
    for j in 0..<count { s[j] -= share * p[j] }
    return logSum - expected
  }
}
