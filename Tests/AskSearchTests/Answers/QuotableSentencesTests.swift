import AskSearch
import AskText
import Testing

@Suite struct QuotableSentencesTests {
  private func sentences(_ text: String) -> QuotableSentences {
    QuotableSentences(SentenceBreaker().sentences(of: text), of: Array(text.utf8))
  }

  private func texts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return sentences(text).ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `brackets, and what goes on in lower case, are not torn apart`() {
    #expect(texts("One. (Two. Three.) Four.") == ["One.", "(Two. Three.)", "Four."])
    #expect(
      texts("Rent it (Buy or rent? does the sum), or not. Then wait.") == [
        "Rent it (Buy or rent? does the sum), or not.", "Then wait.",
      ])
    #expect(texts("First: Buy or rent? says why. Then.") == ["First: Buy or rent? says why.", "Then."])
    #expect(texts("One. Two.") == ["One.", "Two."])
  }

  @Test func `a bracket that is never closed takes no more than a few sentences, and no other block`() {
    #expect(texts("Aa (bb. Cc cc. Dd dd. Ee ee. Ff ff. Gg gg.").count == 3)
    #expect(texts("A (b.\nC.") == ["A (b.", "C."])
  }

  @Test func `what reads badly at the beginning or the end costs`() {
    let text = "(An aside.) A whole sentence that stands alone. The topic. Next one.\nLow | High\n1 | 2"
    let found = sentences(text)
    #expect(found.ranges.count == 6)
    #expect(found.costOfOpening(with: 0) > 0 && found.costOfOpening(with: 1) == 0)
    #expect(found.costOfOpening(with: 4) > found.costOfOpening(with: 0))
    #expect(found.costOfEnding(with: 2, words: 2, isLonger: true) > 0)
    #expect(found.costOfEnding(with: 2, words: 2, isLonger: false) == 0)
    #expect(found.costOfEnding(with: 1, words: 5, isLonger: true) == 0)
    #expect(found.costOfEnding(with: 5, words: 2, isLonger: true) > 0)
    #expect(sentences("Cheap (see Rent").costOfEnding(with: 0, words: 3, isLonger: false) > 0)
  }
}
