import AskNet

/// The way from a teacher's space to a smaller one: the teacher's own main directions, then unit length.
///
/// Principal components of the vectors as they are, not centred, so that cosines are kept as well as so few values can
/// (Eckart and Young 1936).
package struct SpaceMap: Equatable, Sendable {
  /// Values of a vector before and after.
  package let from, to: Int
  /// `[to, from]`, orthonormal rows.
  package let rows: [Float]

  /// Programmer error: not `to` rows.
  package init(rows: [Float], from: Int) {
    precondition(from > 0 && !rows.isEmpty && rows.count % from == 0, "\(rows.count) values, rows of \(from)")
    self.rows = rows
    self.from = from
    to = rows.count / from
  }

  /// The directions in which `vectors`, `[count, from]`, are longest.
  package init(mainDirectionsOf vectors: [Float], from: Int, to: Int) {
    precondition(to > 0 && to <= from && vectors.count % from == 0, "\(to) directions of \(from)")
    let source = Matrix<Double>(rows: vectors.count / from, columns: from, values: vectors.map(Double.init))
    let moment = Matrix<Double>(rows: from, columns: from)
    Double.product(
      source.base, transposed: true, stride: from, source.base, transposed: false, stride: from,
      into: moment.base,
      stride: from, m: from, n: from, k: source.rows, alpha: 1, beta: 0)
    let directions = SymmetricEigen(moment).vectors
    var rows: [Float] = []
    for direction in 0..<to {
      let vector = UnsafeBufferPointer(start: directions[direction], count: from)
      // A direction has no sign: the largest value is taken to be positive, so that equal texts give equal bases.
      let sign: Double = (vector.max { abs($0) < abs($1) } ?? 1) < 0 ? -1 : 1
      rows += vector.map { Float(sign * $0) }
    }
    self.init(rows: rows, from: from)
  }

  /// The turn of another encoder's space, without stretching it, that brings `vectors`, `[count, from]`, closest to
  /// `others`, `[count, to]`, which are those of the same texts in the space to go to.
  ///
  /// The orthogonal Procrustes problem (Schönemann 1966): the answer is the orthogonal polar factor of vectorsᵀ · others,
  /// found here by X ← ½ X (3 − XᵀX) (Björck and Bowie 1971). Directions that the texts leave open stay zero.
  package init(turning vectors: [Float], from: Int, onto others: [Float], to: Int) {
    let count = vectors.count / from
    precondition(
      count > 0 && vectors.count == count * from && others.count == count * to,
      "\(vectors.count) values of \(from), \(others.count) of \(to)")
    let a = Matrix<Double>(rows: count, columns: from, values: vectors.map(Double.init))
    let b = Matrix<Double>(rows: count, columns: to, values: others.map(Double.init))
    func product(_ a: Matrix<Double>, transposed: Bool, _ b: Matrix<Double>) -> Matrix<Double> {
      let rows = transposed ? a.columns : a.rows
      let c = Matrix<Double>(rows: rows, columns: b.columns)
      Double.product(
        a.base, transposed: transposed, stride: a.columns, b.base, transposed: false, stride: b.columns,
        into: c.base,
        stride: b.columns, m: rows, n: b.columns, k: b.rows, alpha: 1, beta: 0)
      return c
    }
    let x = product(a, transposed: true, b)
    let norm = Double.dot(x.base, x.base, count: x.count).squareRoot()
    if norm > 0 { for i in 0..<x.count { x.base[i] /= norm } }
    for _ in 0..<Self.rounds {
      let cube = product(x, transposed: false, product(x, transposed: true, x))
      for i in 0..<x.count { x.base[i] = 1.5 * x.base[i] - 0.5 * cube.base[i] }
    }
    var rows: [Float] = []
    for j in 0..<to { for i in 0..<from { rows.append(Float(x[i][j])) } }
    self.init(rows: rows, from: from)
  }

  /// A direction of a millionth of the whole grows to its full length in 40 rounds, half as much again each.
  private static var rounds: Int { 60 }

  /// `[count, to]`, of unit length; zeros stay zeros.
  package func mapped(_ vectors: [Float]) -> [Float] {
    precondition(vectors.count % from == 0, "\(vectors.count) values, vectors of \(from)")
    let count = vectors.count / from
    return [Float](unsafeUninitializedCapacity: count * to) { buffer, initialized in
      vectors.withUnsafeBufferPointer { source in
        guard let y = buffer.baseAddress, let x = source.baseAddress else { return }
        rows.withUnsafeBufferPointer { rows in
          guard let w = rows.baseAddress else { return }
          Float.product(
            x, transposed: false, stride: from, w, transposed: true, stride: from, into: y, stride: to,
            m: count,
            n: to, k: from, alpha: 1, beta: 0)
        }
        for i in 0..<count {
          let length = Float.dot(y + i * to, y + i * to, count: to).squareRoot()
          guard length > 0 else { continue }
          for j in 0..<to { y[i * to + j] /= length }
        }
      }
      initialized = count * to
    }
  }
}
