import AskNet
import Testing

struct DecompositionTests {
  func bags(_ count: Int, tokens: Int, using rng: inout SeededGenerator) -> Bags {
    Bags((0..<count).map { _ in (0..<12).map { _ in Int32(Double(tokens) * rng.unit() * rng.unit()) } })
  }

  @Test func `right vectors are orthonormal and the same for any number of threads`() {
    withSeeds(1..<3) { seed, rng in
      let matrix = SparseMatrix(
        logarithmicCountsOf: bags(150, tokens: 90, using: &rng), columns: 90,
        weights: Array(repeating: 1, count: 90))
      let one = TruncatedSVD(of: matrix, rank: 20, seed: seed, threads: 1)
      let two = TruncatedSVD(of: matrix, rank: 20, seed: seed, threads: 2)
      #expect(
        one.rightVectors == two.rightVectors && one.singularValues == two.singularValues, "seed \(seed)")
      #expect(zip(one.singularValues, one.singularValues.dropFirst()).allSatisfy { $0 >= $1 }, "seed \(seed)")
      for a in 0..<20 {
        for b in 0...a {
          let dot = (0..<90).reduce(0) { $0 + one.rightVectors[$1 * 20 + a] * one.rightVectors[$1 * 20 + b] }
          // Vectors are orthogonal up to the squared condition of the projected matrix.
          #expect(abs(dot - (a == b ? 1 : 0)) < 1e-8, "seed \(seed), \(a) and \(b)")
        }
      }
    }
  }

  @Test func `beyond the rank of the matrix there are zeros`() {
    // Two kinds of rows only.
    let bags = Bags((0..<10).map { $0 % 2 == 0 ? [0, 1] : [2, 3, 4] })
    let matrix = SparseMatrix(logarithmicCountsOf: bags, columns: 8, weights: Array(repeating: 2, count: 8))
    let svd = TruncatedSVD(of: matrix, rank: 5, seed: 3, threads: 1)
    let root = Double(5).squareRoot()  // of five rows of length 1 each
    #expect(distance(Array(svd.singularValues.prefix(2)), [root, root]) < 1e-9)
    #expect(svd.singularValues.dropFirst(2).allSatisfy { $0 == 0 })
    #expect(svd.rightVectors[25...].allSatisfy { $0 == 0 })
    #expect(svd.rightVectors.allSatisfy { $0.isFinite })
  }

  @Test func `an empty corpus gives zeros`() {
    let network = Network(
      decomposing: Bags(), shape: NetworkShape(tokens: 3, width: 4), tokenWeights: [1, 1, 1], seed: 1)
    #expect(network.table.allSatisfy { $0 == 0 })
    #expect(Encoder(network).embed([0, 1]) == [0, 0, 0, 0])
  }
}
