import AskNet
import AskSearch
import TestSupport
import Testing

@Suite struct LexicalNegativesTests {
  private func pool(_ passages: [(tokens: [Int32], group: Int32)]) -> PassagePool {
    var pool = PassagePool()
    for (number, passage) in passages.enumerated() {
      pool.append(passage.tokens, group: passage.group, positive: Int32(number))
    }
    return pool
  }

  @Test func `passages that share rarer and more words come first, ties in order`() {
    let negatives = LexicalNegatives(
      pool([([0, 2], 0), ([1, 2], 1), ([0, 1], 2), ([0, 2], 3), ([3, 4], 4)]), idf: [1, 3, 0.1, 1, 1])
    #expect(negatives.rows(for: [0, 1], group: 9, limit: 10) == [2, 1, 0, 3])
    #expect(negatives.rows(for: [0, 1], group: 9, limit: 2) == [2, 1])
    #expect(negatives.rows(for: [0], group: 9, limit: 10) == [0, 2, 3])
    #expect(negatives.rows(for: [0, 0, 0], group: 9, limit: 10) == [0, 2, 3], "a word counts once")
    #expect(negatives.rows(for: [], group: 9, limit: 10) == [])
    #expect(negatives.rows(for: [0, 1], group: 9, limit: 0) == [])
  }

  @Test func `of two passages with a word the shorter one comes first`() {
    let negatives = LexicalNegatives(pool([([0, 1, 1, 1, 1, 1], 0), ([0, 1], 1)]), idf: [1, 1])
    #expect(negatives.rows(for: [0], group: 9, limit: 2) == [1, 0])
  }

  @Test func `words of half the corpus find nothing by themselves`() {
    let passages = (0..<200).map { (tokens: [0, Int32(1 + $0 % 100)], group: Int32($0)) }
    let negatives = LexicalNegatives(pool(passages), idf: Array(repeating: 1, count: 101))
    #expect(negatives.rows(for: [0], group: 999, limit: 10) == [])
    #expect(negatives.rows(for: [0, 5], group: 999, limit: 10) == [4, 104])
  }

  @Test func `the own group is never among them, and the result is that of a full scan`() {
    for seed in UInt64(1)...20 {
      var random = TestSupport.SeededGenerator(seed: seed)
      let passages = (0..<40).map { _ in
        (
          tokens: (0..<Int.random(in: 0...12, using: &random)).map { _ in
            Int32.random(in: 0..<15, using: &random)
          },
          group: Int32.random(in: 0..<6, using: &random)
        )
      }
      let idf = (0..<15).map { _ in Float.random(in: 0.1...3, using: &random) }
      let negatives = LexicalNegatives(pool(passages), idf: idf)
      let question = (0..<4).map { _ in Int32.random(in: 0..<15, using: &random) }
      for group in Int32(0)..<6 {
        let rows = negatives.rows(for: question, group: group, limit: 40)
        let expected = passages.indices.filter { number in
          passages[number].group != group && passages[number].tokens.contains(where: question.contains)
        }
        #expect(rows.sorted() == expected.map { Int32($0) }, "seed \(seed), group \(group)")
        #expect(
          negatives.rows(for: question, group: group, limit: 5) == Array(rows.prefix(5)), "seed \(seed)")
      }
    }
  }
}
