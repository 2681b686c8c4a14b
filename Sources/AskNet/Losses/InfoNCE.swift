/// In-batch InfoNCE (van den Oord et al. 2018) in both directions, over unit vectors.
///
/// Question i of B belongs to passage i of N ≥ B; passages from B on are extra negatives (a hard negative, or the rest
/// of the corpus). With s = q · p / temperature:
///
/// loss = ½ mean over i of −log softmax over passages (sᵢ·)[i] + ½ mean over i of −log softmax over questions (s·ᵢ)[i].
///
/// A passage of the same positive as the question is no negative of it: those places are left out of both sums. So is
/// an extra passage of the question's near-duplicate group, when groups are given.
package struct InfoNCE<S: Scalar> {
  package var temperature: S
  private let scores, gradient: Matrix<S>
  private let losses: Matrix<S>

  /// Room for batches of up to `questions` and `passages`.
  package init(questions: Int, passages: Int, temperature: Double) {
    precondition(temperature > 0, "temperature \(temperature)")
    self.temperature = S(temperature)
    scores = Matrix(rows: questions, columns: passages)
    gradient = Matrix(rows: questions, columns: passages)
    losses = Matrix(rows: 1, columns: 2 * questions)
  }

  /// Returns the loss and writes the gradients with respect to `vectors`, whose first `positives.count` rows are the
  /// questions and whose next `candidates.count` rows the passages, to the same rows of `dVectors`.
  ///
  /// `positives[i]` and `candidates[j]` name the positive of question i and of passage j; `groups[i]` and
  /// `extraGroups[j]` the group of question i and of passage B + j.
  package func loss(
    _ vectors: Matrix<S>, positives: [Int32], candidates: [Int32], groups: [Int32] = [],
    extraGroups: [Int32] = [], into dVectors: Matrix<S>, workers: Workers
  ) -> Double {
    let b = positives.count
    let n = candidates.count
    let width = vectors.columns
    precondition(b >= 1 && n >= b, "\(b) questions and \(n) passages")
    precondition(
      extraGroups.isEmpty || groups.count == b && extraGroups.count == n - b,
      "\(groups.count) and \(extraGroups.count) groups for \(b) questions and \(n) passages")
    precondition(b <= scores.rows && n <= scores.columns, "\(b) x \(n) in \(scores.rows) x \(scores.columns)")
    let half = 1 / S(2 * b)
    let stride = scores.columns
    workers.run(over: b, by: Block.rows) { rows in
      S.product(
        vectors[rows.lowerBound], transposed: false, stride: width, vectors[b], transposed: true,
        stride: width,
        into: scores[rows.lowerBound], stride: stride, m: rows.count, n: n, k: width, alpha: 1 / temperature,
        beta: 0)
      for i in rows {
        let s = scores[i]
        let g = gradient[i]
        for j in 0..<n where j != i && candidates[j] == positives[i] { s[j] = -.infinity }
        for j in extraGroups.indices where extraGroups[j] == groups[i] { s[b + j] = -.infinity }
        losses.base[i] = S.softmax(s, count: n, factor: half, into: g) - s[i]
        losses.base[b + i] = s[i]
      }
    }
    workers.run(over: b, by: Block.columns) { columns in
      backDirection(count: b, columns: columns, half: half)
    }
    workers.run(over: b, by: Block.rows) { rows in
      S.product(
        gradient[rows.lowerBound], transposed: false, stride: stride, vectors[b], transposed: false,
        stride: width,
        into: dVectors[rows.lowerBound], stride: width, m: rows.count, n: width, k: n, alpha: 1 / temperature,
        beta: 0)
    }
    workers.run(over: n, by: Block.rows) { rows in
      S.product(
        gradient.base + rows.lowerBound, transposed: true, stride: stride, vectors.base, transposed: false,
        stride: width, into: dVectors[b + rows.lowerBound], stride: width, m: rows.count, n: width, k: b,
        alpha: 1 / temperature, beta: 0)
    }
    var total = 0.0
    for i in 0..<2 * b { total += Double(losses.base[i]) }
    return total / Double(2 * b)
  }

  /// The softmax over the questions for passages `columns`, added to the gradient, and the −1 of both directions.
  private func backDirection(count b: Int, columns: Range<Int>, half: S) {
    let first = columns.lowerBound
    withUnsafeTemporaryAllocation(of: S.self, capacity: columns.count) { sums in
      guard let sum = sums.baseAddress else { return }
      S.addColumnSoftmax(
        scores.base + first, stride: scores.columns, rows: b, columns: columns.count, factor: half, sums: sum,
        to: gradient.base + first)
      for i in columns {
        gradient[i][i] -= 2 * half
        // The row's own score lies there.
        losses.base[b + i] = sum[i - first] - losses.base[b + i]
      }
    }
  }
}
