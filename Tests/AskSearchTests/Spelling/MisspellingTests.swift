import AskSearch
import TestSupport
import Testing

@Suite struct MisspellingTests {
  private func cost(_ typed: String, _ meant: String, limit: Int = 1000) -> Int? {
    var misspelling = Misspelling(WordLetters(typed))
    return misspelling.cost(of: WordLetters(meant).scalars, limit: limit)
  }

  @Test func `slips of the hand cost less than any other edit`() throws {
    let other = try #require(cost("modsl", "model").map { _ in cost("modql", "model") } ?? nil)
    for (typed, meant) in [
      ("mdoel", "model"), ("modell", "model"), ("modrl", "model"), ("modal", "model"), ("modl", "model"),
      ("succes", "success"), ("moddel", "model"),
    ] {
      let slip = try #require(cost(typed, meant))
      #expect(slip > 0 && slip < other, "\(typed) costs \(slip), another letter \(other)")
    }
    #expect(cost("model", "model") == 0)
  }

  @Test func `a wrong first letter costs more than the same further on`() throws {
    #expect(try #require(cost("nodel", "model")) > #require(cost("mofel", "model")))
    #expect(try #require(cost("odel", "model")) > #require(cost("mdel", "model")))
    #expect(try #require(cost("omdel", "model")) > #require(cost("moedl", "model")))
  }

  @Test func `what costs more than the limit, or differs by three letters, has no cost`() throws {
    let swap = try #require(cost("mdoel", "model"))
    #expect(cost("mdoel", "model", limit: swap) == swap)
    #expect(cost("mdoel", "model", limit: swap - 1) == nil)
    #expect(cost("modelling", "modell") == nil)
  }

  /// A measurer keeps its room from word to word: what one leaves there must not reach the next.
  @Test func `the cost of a word does not depend on those before it`() {
    for seed in UInt64(1)...50 {
      var generator = SeededGenerator(seed: seed)
      func word() -> String {
        let length = Int.random(in: 4...12, using: &generator)
        return String((0..<length).map { _ in "abcde".randomElement(using: &generator) ?? "a" })
      }
      let typed = word()
      var kept = Misspelling(WordLetters(typed))
      for _ in 0..<40 {
        let meant = word()
        let limit = Int.random(in: 50...500, using: &generator)
        #expect(
          kept.cost(of: WordLetters(meant).scalars, limit: limit) == cost(typed, meant, limit: limit),
          "seed \(seed): \(typed), \(meant), \(limit)")
      }
    }
  }

  @Test func `the variants of a word are those one edit away`() {
    let variants = WordLetters("abcd").variants
    for near in ["bcd", "abd", "bacd", "abdc", "xabcd", "abcdx", "abxcd", "xbcd", "abcx"] {
      #expect(variants.contains(near))
    }
    #expect(!variants.contains("abcd") && !variants.contains("abdcx"))
    #expect(WordLetters("größe").variants.isEmpty)
  }
}
