package import AskNet

/// How far a batch of unit vectors is from the teacher's, one by one and in their similarities to each other.
///
/// With y the student's, t the teacher's and n texts:
///
/// - 1 − cosine: mean over i of 1 − yᵢ · tᵢ;
/// - softmax: mean over i of Σⱼ pᵢⱼ (log pᵢⱼ − log qᵢⱼ), p = softmax(tᵢ · tⱼ / temperature), q the same of yᵢ · tⱼ;
/// - squared difference: mean over i ≠ j of (yᵢ · yⱼ − tᵢ · tⱼ)².
package struct DistillationLoss<S: TransformerScalar> {
  private let options: DistillationOptions

  package init(_ options: DistillationOptions) { self.options = options }

  /// Returns the loss of the first `targets.rows` rows of `vectors` and adds its gradient to those of `gradient`.
  package func loss(_ vectors: Matrix<S>, targets: Matrix<S>, into gradient: Matrix<S>) -> Double {
    let n = targets.rows
    let width = targets.columns
    precondition(vectors.columns == width && vectors.rows >= n, "\(n) targets for \(vectors.rows) vectors")
    var along = 0.0
    let pull = S(options.cosine / Double(n))
    for i in 0..<n {
      along += Double(S.dot(vectors[i], targets[i], count: width))
      for c in 0..<width { gradient[i][c] -= pull * targets[i][c] }
    }
    var total = options.cosine * (1 - along / Double(n))
    guard options.similarityWeight != 0 else { return total }
    switch options.similarity {
    case .softmax(let temperature):
      total += softmaxLoss(vectors, targets, temperature: temperature, into: gradient)
    case .squaredDifference: total += squaredLoss(vectors, targets, into: gradient)
    }
    return total
  }

  private func softmaxLoss(
    _ vectors: Matrix<S>, _ targets: Matrix<S>, temperature: Double, into gradient: Matrix<S>
  ) -> Double {
    precondition(temperature > 0, "temperature \(temperature)")
    let n = targets.rows
    let wanted = similarities(targets, targets, count: n, factor: S(1 / temperature))
    let scores = similarities(vectors, targets, count: n, factor: S(1 / temperature))
    let p = Matrix<S>(rows: n, columns: n)
    let q = Matrix<S>(rows: n, columns: n)
    var total = 0.0
    for i in 0..<n {
      let wantedSum = S.softmax(wanted[i], count: n, factor: 1, into: p[i])
      let scoreSum = S.softmax(scores[i], count: n, factor: 1, into: q[i])
      for j in 0..<n {
        total += Double(p[i][j] * ((wanted[i][j] - wantedSum) - (scores[i][j] - scoreSum)))
        q[i][j] -= p[i][j]
      }
    }
    add(q, targets, factor: options.similarityWeight / (Double(n) * temperature), to: gradient)
    return options.similarityWeight * total / Double(n)
  }

  private func squaredLoss(_ vectors: Matrix<S>, _ targets: Matrix<S>, into gradient: Matrix<S>) -> Double {
    let n = targets.rows
    guard n > 1 else { return 0 }
    let wanted = similarities(targets, targets, count: n, factor: 1)
    let scores = similarities(vectors, vectors, count: n, factor: 1)
    var total = 0.0
    for i in 0..<n {
      for j in 0..<n {
        let difference = i == j ? 0 : scores[i][j] - wanted[i][j]
        total += Double(difference * difference)
        scores[i][j] = difference
      }
    }
    let pairs = Double(n * (n - 1))
    // Every difference has two vectors, and stands in the matrix twice.
    add(scores, vectors, factor: 4 * options.similarityWeight / pairs, to: gradient)
    return options.similarityWeight * total / pairs
  }

  /// factor · a · bᵀ of the first `count` rows.
  private func similarities(_ a: Matrix<S>, _ b: Matrix<S>, count: Int, factor: S) -> Matrix<S> {
    let result = Matrix<S>(rows: count, columns: count)
    S.product(
      a.base, transposed: false, stride: a.columns, b.base, transposed: true, stride: b.columns,
      into: result.base, stride: count, m: count, n: count, k: a.columns, alpha: factor, beta: 0)
    return result
  }

  private func add(_ d: Matrix<S>, _ vectors: Matrix<S>, factor: Double, to gradient: Matrix<S>) {
    S.product(
      d.base, transposed: false, stride: d.columns, vectors.base, transposed: false, stride: vectors.columns,
      into: gradient.base, stride: gradient.columns, m: d.rows, n: vectors.columns, k: d.columns,
      alpha: S(factor), beta: 1)
  }
}
