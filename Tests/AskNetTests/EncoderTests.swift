import AskNet
import Testing

struct EncoderTests {
  /// Single precision.
  let tolerance = 1e-5

  @Test func `an untrained network is the weighted mean at unit length`() {
    let weights: [Float] = [1, 2, 0.5, 3]
    let network = Network(
      randomStart: NetworkShape(tokens: 4, width: 8, hidden: 16, layers: 2), tokenWeights: weights, seed: 3)
    let bag: [Int32] = [3, 0, 1, 1]
    var mean = [Float](repeating: 0, count: 8)
    for token in bag {
      for c in 0..<8 { mean[c] += weights[Int(token)] * network.table[Int(token) * 8 + c] }
    }
    let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(distance(Encoder(network).embed(bag), mean.map { $0 / length }) < tolerance)
  }

  @Test func `vectors have length one, and bags without a known token give zeros`() {
    withSeeds { seed, rng in
      let encoder = Encoder(smallNetwork(using: &rng))
      let vector = encoder.embed([1, 2, 3])
      #expect(abs(Double(vector.reduce(0) { $0 + $1 * $1 }) - 1) < tolerance, "seed \(seed)")
      #expect(encoder.embed([]) == Array(repeating: 0, count: 6), "seed \(seed)")
      #expect(encoder.embed([-1, 12, .max]) == Array(repeating: 0, count: 6), "seed \(seed)")
      #expect(encoder.embed([1, 99, 2, 3]) == vector, "seed \(seed)")
    }
  }

  @Test func `numbers that are none do not spread`() {
    var rng = SeededGenerator(seed: 1)
    var network = smallNetwork(using: &rng)
    network.table[0] = .nan
    #expect(Encoder(network).embed([0]) == Array(repeating: 0, count: 6))
  }

  @Test func `nearest agrees with sorting all rows, filtered or not`() {
    withSeeds { seed, rng in
      let count = Int.random(in: 1..<3000, using: &rng)
      var builder = VectorTable.Builder(width: 8)
      // Few different vectors, so that there are ties.
      let kinds = (0..<40).map { _ in (0..<8).map { _ in Float(rng.normal()) } }
      for _ in 0..<count { builder.append(kinds[Int.random(in: 0..<40, using: &rng)]) }
      let table = builder.table()
      let query = kinds[0]
      let all = zip(0..<count, table.similarities(of: query, to: 0..<count)).map { Neighbour($0, $1) }
        .sorted { $0.similarity != $1.similarity ? $0.similarity > $1.similarity : $0.row < $1.row }
      for limit in [0, 1, 10, count + 5] {
        #expect(table.nearest(to: query, limit: limit) == Array(all.prefix(limit)), "seed \(seed), \(limit)")
        let even = Array(all.filter { $0.row % 2 == 0 }.prefix(limit))
        #expect(table.nearest(to: query, limit: limit) { $0 % 2 == 0 } == even, "seed \(seed), \(limit)")
      }
    }
  }

  @Test func `similarity of unit vectors is their cosine within the codes' rounding`() {
    withSeeds { seed, rng in
      let network = Network(
        randomStart: NetworkShape(tokens: 50, width: 64), tokenWeights: Array(repeating: 1, count: 50),
        seed: seed)
      let encoder = Encoder(network)
      let bags = Bags((0..<20).map { i in [Int32(i), Int32(i + 20)] })
      let table = VectorTable(embedding: bags, with: encoder)
      let query = encoder.embed([3, 30])
      for (row, similarity) in table.similarities(of: query, to: 0..<20).enumerated() {
        let vector = encoder.embed(Array(bags[row]))
        let cosine = zip(vector, query).reduce(Float(0)) { $0 + $1.0 * $1.1 }
        // Half a step of about 0.4 / 127 in each of 64 values, at random signs on both sides.
        #expect(abs(similarity - cosine) < 0.01, "seed \(seed), row \(row)")
      }
    }
  }

  @Test func `rows taken over from another table stay as they are`() {
    var first = VectorTable.Builder(width: 3)
    for vector in [[1, 0, 0], [0.3, -0.2, 0.1], [.nan, 1, 1]] as [[Float]] { first.append(vector) }
    let table = first.table()
    var second = VectorTable.Builder(width: 3)
    for row in [1, 0, 2] { second.append(row, of: table) }
    let copy = second.table()
    #expect((0..<3).map { copy.vector($0) } == [1, 0, 2].map { table.vector($0) })
    #expect(table.vector(2) == [0, 0, 0])
  }
}

extension Neighbour {
  init(_ row: Int, _ similarity: Float) { self.init(row: row, similarity: similarity) }
}
