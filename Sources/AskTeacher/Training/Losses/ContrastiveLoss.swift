package import AskNet

/// In-batch InfoNCE of texts with questions that are texts of the same batch or fixed vectors: see `TrainingTarget`.
package struct ContrastiveLoss<S: TransformerScalar> {
  private let temperature: Double
  private let workers: Workers

  package init(temperature: Double, workers: Workers) {
    self.temperature = temperature
    self.workers = workers
  }

  /// Returns the loss of the first `count` rows of `vectors` and adds its gradient to those of `gradient`.
  ///
  /// - Parameter questions: fixed ones, which come before the rows as questions; without any, the first
  ///   `count - positives.count` rows are the questions.
  package func loss(
    _ vectors: Matrix<S>, count: Int, fixed questions: [S] = [], positives: [Int32],
    into gradient: Matrix<S>
  ) -> Double {
    let width = vectors.columns
    let fixed = questions.count / width
    let asked = questions.isEmpty ? count - positives.count : fixed
    precondition(
      questions.count == fixed * width && asked >= 1 && asked <= positives.count
        && fixed + count == asked + positives.count,
      "\(questions.count) values and \(count) texts for \(positives.count) passages")
    let all = Matrix<S>(rows: fixed + count, columns: width)
    for (i, value) in questions.enumerated() { all.base[i] = value }
    all[fixed].update(from: vectors.base, count: count * width)
    let d = Matrix<S>(rows: fixed + count, columns: width)
    let loss = InfoNCE<S>(questions: asked, passages: positives.count, temperature: temperature)
    let value = loss.loss(
      all, positives: Array(positives[..<asked]), candidates: positives, into: d, workers: workers)
    S.addBias(gradient.base, d[fixed], rows: 1, width: count * width)
    return value
  }
}
