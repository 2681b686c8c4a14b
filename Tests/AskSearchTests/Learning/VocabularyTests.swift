import AskSearch
import TestSupport
import Testing

@Suite struct VocabularyTests {
  @Test func `every term has its row and no other term has one`() {
    for seed in UInt64(1)...20 {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 0...400, using: &random)
      // Evenly spread, as hashes are, and crowded at either end, as they are not.
      let shift = [0, 8, 20, 28][Int(seed % 4)]
      let terms = Set(
        (0..<count).map { _ in
          let value = UInt32.random(in: 0...UInt32.max, using: &random) >> UInt32(shift)
          return TermID(rawValue: seed % 8 < 4 ? value : UInt32.max - value)
        })
      let vocabulary = Vocabulary(units: [Unit(kind: .title, tokens: Array(terms))])
      let sorted = terms.sorted()
      for (row, term) in sorted.enumerated() {
        #expect(vocabulary.row(of: term) == Int32(row), "seed \(seed)")
      }
      for _ in 0..<400 {
        let other = TermID(rawValue: UInt32.random(in: 0...UInt32.max, using: &random) >> UInt32(shift))
        if !terms.contains(other) { #expect(vocabulary.row(of: other) == nil, "seed \(seed)") }
      }
    }
  }
}
