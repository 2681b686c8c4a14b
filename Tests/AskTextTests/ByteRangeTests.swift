import AskText
import TestSupport
import Testing

struct ByteRangeTests {
  private let analyzer = Analyzer()

  private func tokens(of bytes: [UInt8]) -> [Token] {
    bytes.withUnsafeBufferPointer { utf8 in
      var tokens: [Token] = []
      analyzer.forEachToken(in: utf8) { byteRange, term in
        tokens.append(Token(byteRange: byteRange, term: String(decoding: term, as: UTF8.self)))
        return true
      }
      return tokens
    }
  }

  /// Scripts without spaces: ICU's dictionary cuts a word by what stands beside it.
  private func needsDictionary(_ word: String) -> Bool {
    word.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xAC00...0xD7A3,
        0xFF66...0xFF9F:
        true
      default: false
      }
    }
  }

  @Test func `ranges are in bounds and ascend without overlap`() {
    withSeeds(0..<20_000) { generator in
      let bytes = NastyText.bytes(using: &generator)
      var last = 0..<0
      for token in tokens(of: bytes) {
        let range = token.byteRange
        // The terms of one word share its range.
        guard range == last || range.lowerBound >= last.upperBound, range.upperBound <= bytes.count,
          !range.isEmpty,
          !token.term.isEmpty, token.term.utf8.count <= Analyzer.maxTermBytes
        else { return "\(bytes): \(token) after \(last)" }
        last = range
      }
      return nil
    }
  }

  @Test func `the word of a token, alone, has the same term`() {
    withSeeds(0..<20_000) { generator in
      let bytes = NastyText.bytes(using: &generator)
      let tokens = tokens(of: bytes)
      for token in tokens {
        let word = Array(bytes[token.byteRange])
        if needsDictionary(String(decoding: word, as: UTF8.self)) { continue }
        let expected = tokens.filter { $0.byteRange == token.byteRange }.map(\.term)
        let alone = self.tokens(of: word)
        guard alone.map(\.term) == expected, alone.allSatisfy({ $0.byteRange == 0..<word.count }) else {
          return "\(String(decoding: bytes, as: UTF8.self)) \(bytes): \(token) becomes \(alone)"
        }
      }
      return nil
    }
  }

  @Test func `a range is that of the word as written`() {
    let text = "The ﬁrst reader’s “C++”, Straße; ½ of H₂O."
    let words = analyzer.tokens(of: text).map {
      String(decoding: Array(text.utf8)[$0.byteRange], as: UTF8.self)
    }
    #expect(words == ["The", "ﬁrst", "reader’s", "C++", "Straße", "½", "½", "of", "H₂O"])
  }

  @Test func `tokens stop when the body says so, also inside a word of several terms`() {
    var text = "one ½ two"
    for limit in 1...4 {
      var count = 0
      text.withUTF8 { utf8 in
        analyzer.forEachToken(in: utf8) { _, _ in
          count += 1
          return count < limit
        }
      }
      #expect(count == limit)
      #expect(analyzer.tokens(of: text).map(\.term) == ["one", "1", "2", "two"])
    }
  }
}
