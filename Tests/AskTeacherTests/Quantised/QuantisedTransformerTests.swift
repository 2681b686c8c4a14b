import AskNet
import AskTeacher
import TestSupport
import Testing

struct QuantisedTransformerTests {
  /// Codes of 8 bits on both sides, weights by chance.
  private static let eightBits = 0.995
  /// Token rows in 4 bits besides.
  private static let fourBits = 0.98

  private func opened(_ bytes: [UInt8]) throws(QuantisedError) -> QuantisedTransformer {
    let region = Region(copying: bytes)
    return try QuantisedTransformer(region: region.bytes, owner: region)
  }

  private func vectors(_ weights: some TransformerWeights, threads: Int = 2) -> [[Float]] {
    let encoder = TransformerEncoder(weights, pooling: .mean, start: 1, end: 2, maxPieces: 130)
    return rows(
      encoder.embed(pieces: EncoderTests.texts(seed: 3), threads: threads) { (_) throws(Never) in },
      width: weights.shape.width)
  }

  @Test func `vectors are near those of the weights in float`() throws {
    // A width of 7 is too narrow for codes to say much.
    for shape in EncoderTests.shapes where shape.width >= 30 {
      let parameters = TransformerParameters(chance: shape, seed: 4)
      let exact = vectors(PackedTransformer(parameters))
      for (codes, bound) in [(TokenCodes.eightBits, Self.eightBits), (.fourBits, Self.fourBits)] {
        let near = vectors(try opened(parameters.quantised(tokenCodes: codes)))
        let smallest = zip(exact, near).map { cosine($0, $1) }.min() ?? 0
        #expect(smallest > bound, "\(shape), \(codes)")
      }
    }
  }

  @Test func `threads change nothing`() throws {
    let parameters = TransformerParameters(chance: EncoderTests.shapes[0], seed: 4)
    let encoder = try opened(parameters.quantised(tokenCodes: .fourBits))
    #expect(vectors(encoder, threads: 1) == vectors(encoder, threads: 3))
  }

  @Test func `token rows come back within half a step`() throws {
    for shape in EncoderTests.shapes {
      let parameters = TransformerParameters(chance: shape, seed: 5)
      for codes in TokenCodes.allCases {
        let encoder = try opened(parameters.quantised(tokenCodes: codes))
        var row = [Float](repeating: .nan, count: shape.width)
        for id in [0, 17, shape.vocabulary - 1] {
          encoder.token(id, into: &row)
          let exact = parameters.tokens[id * shape.width..<(id + 1) * shape.width]
          // Of 255 or of 15 steps over at most -1...1; in 4 bits the largest may be cut, to lessen the error of the rest.
          let bound: Float = codes == .eightBits ? 0.5 / 127 + 1e-6 : 0.16
          #expect(zip(row, exact).allSatisfy { abs($0 - $1) <= bound }, "\(shape), \(codes)")
        }
      }
    }
  }

  @Test func `the shape and the bytes are as they were laid out`() throws {
    let parameters = TransformerParameters(chance: EncoderTests.shapes[2], seed: 6)
    let bytes = parameters.quantised(tokenCodes: .fourBits)
    let encoder = try opened(bytes)
    #expect(encoder.shape == parameters.shape && encoder.epsilon == parameters.epsilon)
    #expect(parameters.quantised(tokenCodes: .fourBits) == bytes)
  }

  @Test func `bytes that are no encoder are refused, damaged ones never lead outside`() throws {
    let shape = TransformerShape(vocabulary: 40, width: 8, heads: 2, inner: 12, layers: 1, positions: 130)
    let bytes = TransformerParameters(chance: shape, seed: 7).quantised(tokenCodes: .eightBits)
    #expect(throws: QuantisedError.self) { try opened([]) }
    for count in [1, 39, 40, 100, bytes.count - 1] {
      #expect(throws: QuantisedError.self) { try opened(Array(bytes.prefix(count))) }
    }
    for seed in 0..<400 as Range<UInt64> {
      var generator = TestSupport.SeededGenerator(seed: seed)
      var damaged = bytes
      for _ in 0..<4 {
        // Half of them in the header.
        let most = Bool.random(using: &generator) ? 44 : damaged.count
        damaged[Int.random(in: 0..<most, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let encoder = try? opened(damaged), encoder.shape.vocabulary >= 40, encoder.shape.positions >= 130
      else { continue }
      let isFinite = vectors(encoder).allSatisfy { $0.allSatisfy { $0.isFinite } }
      #expect(isFinite, "seed \(seed)")
    }
  }
}
