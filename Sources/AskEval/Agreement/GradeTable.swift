/// How often two raters gave which grades to the same pairs of question and post.
package struct GradeTable: Equatable, Sendable {
  /// By the grade of the first and that of the second, each in 0...`Judgements.highestGrade`.
  private var counts: [[Int]]

  private static let grades = 0...Judgements.highestGrade

  package init() {
    counts = Array(repeating: Array(repeating: 0, count: Self.grades.count), count: Self.grades.count)
  }

  package mutating func add(_ first: Int, _ second: Int) {
    precondition(Self.grades.contains(first) && Self.grades.contains(second), "grades \(first) and \(second)")
    counts[first][second] += 1
  }

  /// Pairs that both have graded.
  package var count: Int { counts.joined().reduce(0, +) }

  /// Those that both gave the same grade.
  package var same: Int { Self.grades.reduce(0) { $0 + counts[$1][$1] } }

  /// Cohen's kappa: agreement beyond chance, 1 at most, 0 for chance (Cohen 1960, A Coefficient of Agreement for
  /// Nominal Scales).
  ///
  /// Nil without a pair, and where both gave nothing but one and the same grade: chance would agree as well.
  package var kappa: Double? { kappa { $0 == $1 ? 0 : 1 } }

  /// The same where a difference weighs by its square, so that 0 beside 3 is worse than 2 beside 3 (Cohen 1968,
  /// Weighted Kappa).
  package var weightedKappa: Double? { kappa { Double(($0 - $1) * ($0 - $1)) } }

  private func kappa(_ weight: (Int, Int) -> Double) -> Double? {
    let total = Double(count)
    let rows = Self.grades.map { first in Double(counts[first].reduce(0, +)) }
    let columns = Self.grades.map { second in Double(Self.grades.reduce(0) { $0 + counts[$1][second] }) }
    var observed = 0.0
    var expected = 0.0
    for first in Self.grades {
      for second in Self.grades {
        observed += weight(first, second) * Double(counts[first][second])
        expected += weight(first, second) * rows[first] * columns[second]
      }
    }
    return expected > 0 ? 1 - observed * total / expected : nil
  }
}
