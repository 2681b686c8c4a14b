internal import COpenBLAS

/// The largest singular values of a sparse matrix and their right singular vectors, by random projection with
/// power iterations (Halko, Martinsson and Tropp 2011, algorithms 4.4 and 5.1).
///
/// The result depends on the seed but not on the number of threads. In double precision throughout: the products
/// with the sparse matrix, which `Float` would halve, are most of the time, yet that is under a second.
package struct TruncatedSVD: Sendable {
  /// Descending; as many as asked for, 0 beyond the rank of the matrix.
  package let singularValues: [Double]
  /// `[columns, rank]`, row after row: vector k is column k; zeros where its singular value is 0. The component of
  /// largest size of each is positive.
  package let rightVectors: [Double]

  /// - Parameters:
  ///   - oversampling: random directions beyond `rank`, which make the last vectors exact too.
  ///   - iterations: power iterations; each takes the error down by the square of the ratio of singular values.
  package init(
    of matrix: SparseMatrix, rank: Int, oversampling: Int = 16, iterations: Int = 4, seed: UInt64,
    threads: Int
  ) {
    precondition(rank >= 1 && oversampling >= 0 && iterations >= 0, "rank \(rank) + \(oversampling)")
    ask_blas_single_thread()
    let workers = Workers(threads: threads)
    let transposed = matrix.transposed
    let directions = max(1, min(rank + oversampling, matrix.rows, matrix.columns))
    var generator = SeededGenerator(seed: seed, stream: 20)
    let start = Matrix<Double>(rows: matrix.columns, columns: directions)
    for i in 0..<start.count { start.base[i] = generator.normal() }
    var left = matrix.product(start, workers: workers)
    orthonormalise(&left, workers: workers)
    for _ in 0..<iterations {
      var right = transposed.product(left, workers: workers)
      orthonormalise(&right, workers: workers)
      left = matrix.product(right, workers: workers)
      orthonormalise(&left, workers: workers)
    }
    // B = Qᵀ A is small on one side: its singular values are the roots of the eigenvalues of B Bᵀ.
    let projected = transposed.product(left, workers: workers)
    let eigen = SymmetricEigen(gram(projected, workers: workers))
    let largest = eigen.values.first ?? 0
    let factors = Matrix<Double>(rows: directions, columns: directions)
    var singular: [Double] = []
    for (k, value) in eigen.values.enumerated() {
      // An eigenvalue below the rounding of the largest is noise, and so is its vector.
      let isReal = value > 1e-13 * largest && value > 0
      singular.append(isReal ? value.squareRoot() : 0)
      guard isReal else { continue }
      for i in 0..<directions { factors[i][k] = eigen.vectors[k][i] / value.squareRoot() }
    }
    let right = multiply(projected, factors, workers: workers)
    let kept = min(rank, directions)
    var vectors = [Double](repeating: 0, count: matrix.columns * rank)
    for k in 0..<kept {
      var extreme = 0.0
      for row in 0..<matrix.columns where abs(right[row][k]) > abs(extreme) { extreme = right[row][k] }
      let sign: Double = extreme < 0 ? -1 : 1
      for row in 0..<matrix.columns { vectors[row * rank + k] = sign * right[row][k] }
    }
    singularValues = (0..<rank).map { $0 < kept ? singular[$0] : 0 }
    rightVectors = vectors
  }

  /// The right vectors as a token table `[columns, width]`, scaled so that rows that are not zero have length 1 in
  /// the mean square. Programmer error: another `width` than the rank.
  package func tokenTable(width: Int) -> [Float] {
    precondition(width == singularValues.count, "width \(width), rank \(singularValues.count)")
    var squares = 0.0
    var filled = 0
    for row in stride(from: 0, to: rightVectors.count, by: width) {
      let square = rightVectors[row..<row + width].reduce(0) { $0 + $1 * $1 }
      squares += square
      filled += square > 0 ? 1 : 0
    }
    let factor = squares > 0 ? (Double(filled) / squares).squareRoot() : 0
    return rightVectors.map { Float($0 * factor) }
  }
}

/// aᵀ · a, one block of its rows a thread.
private func gram(_ a: Matrix<Double>, workers: Workers) -> Matrix<Double> {
  let n = a.columns
  let result = Matrix<Double>(rows: n, columns: n)
  workers.run(over: n, by: Block.columns) { rows in
    Double.product(
      a.base + rows.lowerBound, transposed: true, stride: n, a.base, transposed: false, stride: n,
      into: result[rows.lowerBound], stride: n, m: rows.count, n: n, k: a.rows, alpha: 1, beta: 0)
  }
  return result
}

private func multiply(_ a: Matrix<Double>, _ b: Matrix<Double>, workers: Workers) -> Matrix<Double> {
  let result = Matrix<Double>(rows: a.rows, columns: b.columns)
  workers.run(over: a.rows, by: Block.rows) { rows in
    Double.product(
      a[rows.lowerBound], transposed: false, stride: a.columns, b.base, transposed: false, stride: b.columns,
      into: result[rows.lowerBound], stride: b.columns, m: rows.count, n: b.columns, k: a.columns, alpha: 1,
      beta: 0)
  }
  return result
}

/// Makes the columns orthonormal by two rounds of Cholesky QR (Yamamoto et al. 2015); columns that depend on those
/// before them become zeros.
private func orthonormalise(_ a: inout Matrix<Double>, workers: Workers) {
  for _ in 0..<2 { a = multiply(a, inverseCholesky(gram(a, workers: workers)), workers: workers) }
}

/// R⁻¹ with RᵀR = `gram`, upper triangular; a zero column where a pivot vanishes.
private func inverseCholesky(_ gram: Matrix<Double>) -> Matrix<Double> {
  let n = gram.rows
  let r = Matrix<Double>(rows: n, columns: n)
  let inverse = Matrix<Double>(rows: n, columns: n)
  for j in 0..<n {
    for c in j..<n { r[j][c] = gram[j][c] }
    for k in 0..<j {
      let factor = r[k][j]
      let source = r[k]
      let target = r[j]
      for c in j..<n { target[c] -= factor * source[c] }
    }
    let pivot = r[j][j]
    // What is left of a dependent column is rounding: about 1e-16 of its square.
    let factor = pivot > 1e-13 * gram[j][j] ? 1 / pivot.squareRoot() : 0
    for c in j..<n { r[j][c] *= factor }
  }
  for j in (0..<n).reversed() where r[j][j] > 0 {
    // Row j of R⁻¹ from R · R⁻¹ = 1, the rows below it known.
    let target = inverse[j]
    let scale = 1 / r[j][j]
    target[j] = 1
    for k in j + 1..<max(n, j + 1) {
      let factor = r[j][k]
      let source = inverse[k]
      for c in k..<n { target[c] -= factor * source[c] }
    }
    for c in j..<n { target[c] *= scale }
    for c in j + 1..<max(n, j + 1) where r[c][c] == 0 { target[c] = 0 }
  }
  return inverse
}
