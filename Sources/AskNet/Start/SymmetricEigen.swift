internal import Glibc

/// Eigenvalues and vectors of a symmetric matrix without negative eigenvalues, by one-sided Jacobi rotations
/// (Hestenes 1958): the rows of the matrix are turned until they are orthogonal; their lengths are then the eigenvalues
/// and their directions the vectors.
package struct SymmetricEigen {
  /// Descending.
  package let values: [Double]
  /// Row k is the unit vector of value k; zeros where the value is 0.
  package let vectors: Matrix<Double>

  /// Programmer error: a matrix that is not square.
  package init(_ matrix: Matrix<Double>) {
    precondition(matrix.rows == matrix.columns, "\(matrix.rows) x \(matrix.columns) is not square")
    let n = matrix.rows
    let work = matrix.copy()
    let tolerance = 1e-13
    var squares = (0..<n).map { Double.dot(work[$0], work[$0], count: n) }
    for _ in 0..<40 {
      var turned = false
      let negligible = (squares.max() ?? 0) * 1e-32
      for p in 0..<n {
        for q in p + 1..<max(n, p + 1) {
          guard squares[p] > negligible, squares[q] > negligible else { continue }
          let a = work[p]
          let b = work[q]
          let along = Double.dot(a, b, count: n)
          guard abs(along) > tolerance * (squares[p] * squares[q]).squareRoot() else { continue }
          turned = true
          let zeta = (squares[q] - squares[p]) / (2 * along)
          let tangent = (zeta >= 0 ? 1.0 : -1.0) / (abs(zeta) + (1 + zeta * zeta).squareRoot())
          let cosine = 1 / (1 + tangent * tangent).squareRoot()
          let sine = cosine * tangent
          for i in 0..<n {
            let x = a[i]
            let y = b[i]
            a[i] = cosine * x - sine * y
            b[i] = sine * x + cosine * y
          }
          squares[p] = Double.dot(a, a, count: n)
          squares[q] = Double.dot(b, b, count: n)
        }
      }
      if !turned { break }
    }
    let order = (0..<n).sorted { squares[$0] != squares[$1] ? squares[$0] > squares[$1] : $0 < $1 }
    let sorted = Matrix<Double>(rows: n, columns: n)
    for (k, row) in order.enumerated() where squares[row] > 0 {
      let length = squares[row].squareRoot()
      for i in 0..<n { sorted[k][i] = work[row][i] / length }
    }
    values = order.map { squares[$0].squareRoot() }
    vectors = sorted
  }
}
