import AskEval
import TestSupport
import Testing

@Suite struct TypingErrorsTests {
  private let question = "How should Hannah structure node.js services, R2D2 and e-mail for scientists?"

  @Test func `the same seed makes the same errors`() {
    var first = SeededGenerator(seed: 3)
    var second = SeededGenerator(seed: 3)
    let errors = TypingErrors(.anywhere) { _ in true }
    for _ in 0..<20 {
      #expect(
        errors.misspelt(question, errors: 2, using: &first)
          == errors.misspelt(question, errors: 2, using: &second))
    }
  }

  @Test func `each error changes one content word of five letters or more, and inside it where so asked`()
    throws
  {
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      let errors = TypingErrors(.inside) { $0 != "should" }
      let misspelt = try #require(errors.misspelt(question, errors: 1 + Int(seed % 2), using: &generator))
      #expect(misspelt.errors.count == 1 + Int(seed % 2))
      var text = question
      for slip in misspelt.errors {
        #expect(["Hannah", "structure", "services", "scientists"].contains(slip.meant), "seed \(seed)")
        #expect(slip.typed != slip.meant || slip.kind == .insertion, "seed \(seed): \(slip)")
        #expect(slip.typed.first == slip.meant.first && slip.typed.last == slip.meant.last, "seed \(seed)")
        let length = slip.meant.count + (slip.kind == .insertion ? 1 : slip.kind == .deletion ? -1 : 0)
        #expect(slip.typed.count == length, "seed \(seed): \(slip)")
        text.replace(slip.meant, with: slip.typed, maxReplacements: 1)
      }
      #expect(text == misspelt.text, "seed \(seed)")
    }
  }

  @Test func `every kind of error is made`() {
    var generator = SeededGenerator(seed: 1)
    let errors = TypingErrors(.anywhere) { _ in true }
    let kinds = (0..<100).flatMap { _ in
      errors.misspelt(question, errors: 1, using: &generator)?.errors.map(\.kind) ?? []
    }
    #expect(Set(kinds) == Set(TypingErrors.Kind.allCases))
  }

  @Test func `a question without such a word has none`() {
    var generator = SeededGenerator(seed: 1)
    #expect(TypingErrors(.inside) { _ in true }.misspelt("who am I?", errors: 1, using: &generator) == nil)
    #expect(TypingErrors(.inside) { _ in false }.misspelt(question, errors: 1, using: &generator) == nil)
  }
}
