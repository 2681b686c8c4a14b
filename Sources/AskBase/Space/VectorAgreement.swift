internal import AskNet

/// How near vectors come to others, and how well questions find their passages by them.
package enum VectorAgreement {
  /// The mean cosine of unit vectors, one by one. Zero vectors count as 0.
  package static func meanCosine(_ a: [Float], _ b: [Float], width: Int) -> Double {
    precondition(a.count == b.count && !a.isEmpty && a.count % width == 0, "\(a.count) and \(b.count) values")
    var sum = 0.0
    for (x, y) in zip(a, b) { sum += Double(x * y) }
    return sum / Double(a.count / width)
  }

  /// The mean of 1 / rank of passage i for question i among all passages by cosine; an equal score counts as better.
  package static func meanReciprocalRank(questions: [Float], passages: [Float], width: Int) -> Double {
    let count = questions.count / width
    precondition(
      passages.count == questions.count && count > 0, "\(questions.count) and \(passages.count) values")
    let scores = Matrix<Float>(rows: count, columns: count)
    Float.product(
      questions, transposed: false, stride: width, passages, transposed: true, stride: width,
      into: scores.base, stride: count, m: count, n: count, k: width, alpha: 1, beta: 0)
    var sum = 0.0
    for i in 0..<count {
      let row = UnsafeBufferPointer(start: scores[i], count: count)
      sum += 1 / Double(row.reduce(0) { $0 + ($1 >= row[i] ? 1 : 0) })
    }
    return sum / Double(count)
  }
}
