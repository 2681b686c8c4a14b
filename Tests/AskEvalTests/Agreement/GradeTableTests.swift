import AskEval
import Testing

@Suite struct GradeTableTests {
  /// Figures are worked by hand below; rounding of a Double is all that may differ.
  private static let tolerance = 1e-12

  private func table(_ counts: [(Int, Int, Int)]) -> GradeTable {
    var table = GradeTable()
    for (first, second, times) in counts { for _ in 0..<times { table.add(first, second) } }
    return table
  }

  @Test func `kappa of two grades is that worked by hand`() throws {
    // 20 times yes–yes, 5 yes–no, 10 no–yes, 15 no–no: observed .7; by chance .5 · .6 + .5 · .4 = .5; kappa .2 / .5.
    let table = table([(1, 1, 20), (1, 0, 5), (0, 1, 10), (0, 0, 15)])
    #expect(table.count == 50 && table.same == 35)
    #expect(abs(try #require(table.kappa) - 0.4) < Self.tolerance)
    // With two grades the square of a difference is the difference.
    #expect(abs(try #require(table.weightedKappa) - 0.4) < Self.tolerance)
  }

  @Test func `weighted kappa of four grades is that worked by hand`() throws {
    // One pair each of (0,0), (1,2), (3,1), (3,3). First: 0, 1, 3, 3; second: 0, 2, 1, 3.
    // Observed squares: 0 + 1 + 4 + 0 = 5, over 4 pairs 1.25.
    // Expected: of all 16 pairings of first with second: 0: 0+4+1+9 = 14; 1: 1+1+0+4 = 6; 3: 9+1+4+0 = 14, twice.
    // 48 / 16 = 3; kappa 1 − 1.25 / 3 = 7 / 12.
    let table = table([(0, 0, 1), (1, 2, 1), (3, 1, 1), (3, 3, 1)])
    #expect(abs(try #require(table.weightedKappa) - 7 / 12) < Self.tolerance)
    // Unweighted: the same 2 of 4; by chance 1/4·1/4 + 1/4·1/4 + 2/4·1/4 = 1/4; (1/2 − 1/4) / (3/4) = 1/3.
    #expect(abs(try #require(table.kappa) - 1 / 3) < Self.tolerance)
  }

  @Test func `raters who always agree have 1, who always differ less than chance`() throws {
    #expect(table([(0, 0, 3), (2, 2, 4)]).kappa == 1)
    #expect(try #require(table([(0, 3, 5), (3, 0, 5)]).weightedKappa) == -1)
  }

  @Test func `one and the same grade throughout says nothing of agreement beyond chance`() {
    #expect(table([(0, 0, 9)]).kappa == nil)
    #expect(table([(0, 0, 9)]).weightedKappa == nil)
    #expect(GradeTable().kappa == nil)
  }
}

@Suite struct RaterAgreementTests {
  private func rating(_ query: String, _ post: String, _ rater: String, _ grade: Int) -> Judgements.Rating {
    Judgements.Rating(query: QueryID(query), rater: rater, post: PostName(post), grade: grade)
  }

  @Test func `each two raters are compared on the pairs that both graded`() throws {
    let agreement = RaterAgreement([
      rating("q1", "a", "ann", 3), rating("q1", "a", "bob", 3), rating("q1", "b", "bob", 0),
      rating("q2", "a", "bob", 1), rating("q2", "a", "ann", 0), rating("q2", "b", "cyd", 2),
      rating("q2", "a", "cyd", 0), rating("q3", "a", "ann", 0), rating("q3", "a", "bob", 0),
    ])
    #expect(agreement.sharedPairs == 3)
    #expect(
      agreement.raters.map { [$0.first, $0.second] } == [["ann", "bob"], ["ann", "cyd"], ["bob", "cyd"]])
    #expect(agreement.raters.map(\.all.count) == [3, 1, 1])
    #expect(agreement.raters.map(\.all.same) == [2, 1, 0])
    // Without q3, which both found plainly wrong.
    #expect(agreement.raters.map(\.aboveZero.count) == [2, 0, 1])
  }

  @Test func `pairs two or more apart are named, the farthest first`() {
    let agreement = RaterAgreement([
      rating("q1", "a", "ann", 1), rating("q1", "a", "bob", 3), rating("q2", "a", "ann", 0),
      rating("q2", "a", "bob", 3), rating("q3", "a", "ann", 2), rating("q3", "a", "bob", 3),
    ])
    #expect(agreement.apart.map(\.query.rawValue) == ["q2", "q1"])
    #expect(agreement.apart[1].grades.map(\.grade) == [1, 3])
  }

  @Test func `the mean weighs two raters by what they have in common`() throws {
    // ann and bob: 50 pairs with .4; ann and cyd: ten that agree, with 1.
    var ratings: [Judgements.Rating] = []
    for (first, second, times) in [(1, 1, 20), (1, 0, 5), (0, 1, 10), (0, 0, 15)] {
      for _ in 0..<times {
        let query = "q\(ratings.count)"
        ratings += [rating(query, "a", "ann", first), rating(query, "a", "bob", second)]
      }
    }
    for number in 0..<10 {
      ratings += [rating("r\(number)", "a", "ann", number % 2), rating("r\(number)", "a", "cyd", number % 2)]
    }
    let mean = try #require(RaterAgreement(ratings).mean { $0.all.kappa })
    #expect(abs(mean - (0.4 * 50 + 1 * 10) / 60) < 1e-12)
  }
}
