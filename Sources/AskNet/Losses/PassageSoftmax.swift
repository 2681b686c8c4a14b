/// The softmax over all passages of a corpus, whose vectors are fixed, over unit vectors.
///
/// Question i belongs to passage aᵢ of P. With s = q · p / temperature:
///
/// loss = mean over i of −log softmax over passages (sᵢ·)[aᵢ].
///
/// Other passages of the positive of aᵢ are left out of the sum: they are neither wrong nor what was asked for. Scores
/// are one matrix product `[questions, width] · [width, passages]` a batch.
package struct PassageSoftmax<S: Scalar> {
  package var temperature: S
  private let passages: Matrix<S>
  private let positives: [Int32]
  /// The passages of each positive.
  private let rows: [Int32: [Int]]
  private let scores, losses: Matrix<S>

  /// Room for batches of up to `questions`; `passages` is `[passages, width]`.
  package init(_ passages: Matrix<S>, positives: [Int32], questions: Int, temperature: Double) {
    precondition(temperature > 0, "temperature \(temperature)")
    precondition(positives.count == passages.rows, "\(positives.count) positives, \(passages.rows) passages")
    self.passages = passages
    self.positives = positives
    self.temperature = S(temperature)
    rows = Dictionary(grouping: positives.indices) { positives[$0] }
    scores = Matrix(rows: questions, columns: passages.rows)
    losses = Matrix(rows: 1, columns: questions)
  }

  /// Returns the loss and writes the gradients with respect to the first `answers.count` rows of `vectors`, which are
  /// the questions, to the same rows of `dVectors`; `answers[i]` is the passage of question i.
  package func loss(
    _ vectors: Matrix<S>, answers: [Int32], into dVectors: Matrix<S>, workers: Workers
  ) -> Double {
    let b = answers.count
    let n = passages.rows
    let width = vectors.columns
    precondition(width == passages.columns, "widths \(width) and \(passages.columns)")
    precondition(b >= 1 && b <= scores.rows, "\(b) questions in \(scores.rows)")
    workers.run(over: b, by: Block.rows) { block in
      S.product(
        vectors[block.lowerBound], transposed: false, stride: width, passages.base, transposed: true,
        stride: width, into: scores[block.lowerBound], stride: n, m: block.count, n: n, k: width,
        alpha: 1 / temperature, beta: 0)
      for i in block {
        losses.base[i] = softmax(scores[i], answer: Int(answers[i]), share: 1 / S(b))
      }
      // The scores have become their gradient.
      S.product(
        scores[block.lowerBound], transposed: false, stride: n, passages.base, transposed: false,
        stride: width, into: dVectors[block.lowerBound], stride: width, m: block.count, n: width, k: n,
        alpha: 1 / temperature, beta: 0)
    }
    var total = 0.0
    for i in 0..<b { total += Double(losses.base[i]) }
    return total / Double(b)
  }

  /// −log softmax of one line of scores at `answer`; the line becomes `share` times its gradient.
  private func softmax(_ s: UnsafeMutablePointer<S>, answer: Int, share: S) -> S {
    let n = passages.rows
    let own = s[answer]
    for row in rows[positives[answer]] ?? [] where row != answer { s[row] = -.infinity }
    var largest = own
    for j in 0..<n { largest = max(largest, s[j]) }
    var sum: S = 0
    for j in 0..<n {
      s[j] = S.exponential(s[j] - largest)
      sum += s[j]
    }
    for j in 0..<n { s[j] *= share / sum }
    s[answer] -= share
    return S.logarithm(sum) + largest - own
  }
}
