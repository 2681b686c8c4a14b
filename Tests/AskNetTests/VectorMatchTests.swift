import AskNet
import Testing

@Suite struct VectorMatchTests {
  private func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix<Double> {
    var generator = SeededGenerator(seed: seed, stream: 1)
    let matrix = Matrix<Double>(rows: rows, columns: columns)
    for r in 0..<rows {
      let values = (0..<columns).map { _ in generator.normal() }
      let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for c in 0..<columns { matrix[r][c] = values[c] / length }
    }
    return matrix
  }

  @Test func `its gradient agrees with central differences`() {
    let (q, t, c) = (matrix(3, 5, seed: 1), matrix(3, 5, seed: 2), matrix(7, 5, seed: 3))
    let workers = Workers(threads: 1)
    let match = VectorMatch<Double>(questions: 3, competitors: 7, temperature: 0.2, direct: 0.7, order: 1.3)
    let gradient = Matrix<Double>(rows: 3, columns: 5)
    let unused = Matrix<Double>(rows: 3, columns: 5)
    func loss(_ d: Matrix<Double>) -> Double {
      match.loss(q, count: 3, targets: t, among: c, rows: 7, into: d, workers: workers)
    }
    _ = loss(gradient)
    // Rounding of a difference of values near 1 at steps of 1e-5.
    let tolerance = 1e-8
    for i in 0..<15 {
      let value = q.base[i]
      q.base[i] = value + 1e-5
      let up = loss(unused)
      q.base[i] = value - 1e-5
      let down = loss(unused)
      q.base[i] = value
      #expect(abs((up - down) / 2e-5 - gradient.base[i]) < tolerance)
    }
  }

  @Test func `it is least where the vectors are the targets`() {
    let (t, c) = (matrix(4, 6, seed: 4), matrix(9, 6, seed: 5))
    let match = VectorMatch<Double>(questions: 4, competitors: 9, temperature: 0.1, direct: 0, order: 1)
    let workers = Workers(threads: 1)
    let gradient = Matrix<Double>(rows: 4, columns: 6)
    let least = match.loss(t, count: 4, targets: t, among: c, rows: 9, into: gradient, workers: workers)
    #expect(gradient.values.allSatisfy { abs($0) < 1e-12 })
    let other = match.loss(
      matrix(4, 6, seed: 6), count: 4, targets: t, among: c, rows: 9, into: gradient, workers: workers)
    #expect(other > least + 0.1)
  }
}
