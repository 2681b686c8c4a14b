import AskBase
import AskNet
import Testing

@Suite struct SpaceMapTests {
  private static func vectors(_ count: Int, _ width: Int, seed: UInt64, decay: Double = 1) -> [Float] {
    var generator = SeededGenerator(seed: seed, stream: 1)
    var vectors: [Float] = []
    for _ in 0..<count {
      var scale = 1.0
      let values = (0..<width).map { _ -> Double in
        defer { scale *= decay }
        return scale * generator.normal()
      }
      let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      vectors += values.map { Float($0 / length) }
    }
    return vectors
  }

  private static func cosine(_ a: ArraySlice<Float>, _ b: ArraySlice<Float>) -> Float {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  @Test func `the main directions keep the cosines of vectors that lie along them`() {
    // Each value is three quarters of the one before it, so eight of twelve hold nearly all there is.
    let vectors = Self.vectors(300, 12, seed: 1, decay: 0.75)
    let map = SpaceMap(mainDirectionsOf: vectors, from: 12, to: 8)
    let mapped = map.mapped(vectors)
    for i in 0..<50 {
      let before = Self.cosine(vectors[12 * i..<12 * i + 12], vectors[12 * i + 12..<12 * i + 24])
      let after = Self.cosine(mapped[8 * i..<8 * i + 8], mapped[8 * i + 8..<8 * i + 16])
      #expect(abs(before - after) < 0.1)
    }
  }

  @Test func `mapped vectors have length 1 and zeros stay zeros`() {
    let vectors = Self.vectors(5, 6, seed: 2) + [Float](repeating: 0, count: 6)
    let mapped = SpaceMap(mainDirectionsOf: vectors, from: 6, to: 3).mapped(vectors)
    for i in 0..<5 {
      #expect(abs(Self.cosine(mapped[3 * i..<3 * i + 3], mapped[3 * i..<3 * i + 3]) - 1) < 1e-5)
    }
    #expect(mapped[15...].allSatisfy { $0 == 0 })
  }

  @Test func `a space that was turned is turned back`() {
    let vectors = Self.vectors(400, 10, seed: 3)
    // Any orthonormal rows do for a turn: here those that another set of vectors happens to have.
    let turn = SpaceMap(mainDirectionsOf: Self.vectors(100, 10, seed: 4), from: 10, to: 10)
    let back = SpaceMap(turning: turn.mapped(vectors), from: 10, onto: vectors, to: 10)
    let returned = back.mapped(turn.mapped(vectors))
    for i in 0..<400 {
      #expect(Self.cosine(vectors[10 * i..<10 * i + 10], returned[10 * i..<10 * i + 10]) > 0.9999)
    }
  }

  @Test func `a wider space is turned onto the part that the narrower one knows`() {
    let wide = Self.vectors(400, 12, seed: 5, decay: 0.8)
    let map = SpaceMap(mainDirectionsOf: wide, from: 12, to: 6)
    let narrow = map.mapped(wide)
    let found = SpaceMap(turning: wide, from: 12, onto: narrow, to: 6).mapped(wide)
    var sum: Float = 0
    for i in 0..<400 { sum += Self.cosine(narrow[6 * i..<6 * i + 6], found[6 * i..<6 * i + 6]) }
    #expect(sum / 400 > 0.98)
  }
}
