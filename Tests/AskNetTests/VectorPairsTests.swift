import AskNet
import TestSupport
import Testing

@Suite struct VectorPairsTests {
  /// Codes of one byte: a product of two differs from that of the vectors by about a hundredth.
  private static let tolerance: Float = 0.02

  private func table(rows: Int, width: Int, seed: UInt64) -> VectorTable {
    var rng = TestSupport.SeededGenerator(seed: seed)
    let vectors = (0..<rows).flatMap { _ -> [Float] in
      let vector = (0..<width).map { _ in Float.random(in: -1...1, using: &rng) }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return vector.map { $0 / length }
    }
    return VectorTable(quantising: vectors, width: width)
  }

  @Test func `all pairs are those that a search for each row finds`() {
    // More rows than one block and one tile hold, so that their edges are crossed.
    let table = table(rows: 1200, width: 8, seed: 7)
    let least: Float = 0.9
    let pairs = table.pairs(above: least, groups: Array(0..<1200), limit: 1200)
    var found = Set(pairs.map { [$0.first, $0.second] })
    #expect(found.count == pairs.count && pairs.count > 100)
    #expect(pairs.allSatisfy { $0.first < $0.second && $0.similarity >= least })
    for row in 0..<1200 {
      for (other, cosine) in table.similarities(of: table.vector(row)).enumerated() where other > row {
        // A row is coded anew when it is searched for, so that what lies at the edge may fall either way.
        if abs(cosine - least) < Self.tolerance {
          found.remove([row, other])
        } else if cosine > least {
          #expect(found.remove([row, other]) != nil, "\(row) and \(other): \(cosine)")
        }
      }
    }
    #expect(found.isEmpty)
  }

  @Test func `one thread finds the same as two`() {
    let table = table(rows: 300, width: 16, seed: 3)
    let groups = (0..<300).map { $0 / 3 }
    let one = table.pairs(above: 0.5, groups: groups, threads: 1)
    #expect(one == table.pairs(above: 0.5, groups: groups, threads: 2))
    #expect(!one.isEmpty && one.allSatisfy { groups[$0.first] != groups[$0.second] })
  }

  @Test func `of many copies each row keeps so many, and zeros are like nothing`() {
    var vectors = [Float](repeating: 0, count: 4 * 50)
    for row in 0..<40 { vectors[4 * row] = 1 }
    let pairs = VectorTable(quantising: vectors, width: 4).pairs(above: 0.5, groups: Array(0..<50), limit: 5)
    #expect(pairs.count == 35 * 5 + 4 + 3 + 2 + 1)
    #expect(pairs.allSatisfy { $0.second < 40 })
  }
}
