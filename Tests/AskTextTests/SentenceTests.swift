import AskText
import TestSupport
import Testing

struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    SentenceBreaker().sentences(of: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test func `sentences end at full stops, question and exclamation marks`() {
    #expect(sentences("Ask first. Why? Because! Good.") == ["Ask first.", "Why?", "Because!", "Good."])
    #expect(sentences("He said “no.” Then he left.") == ["He said “no.”", "Then he left."])
    #expect(sentences("これは文です。これも文です。") == ["これは文です。", "これも文です。"])
  }

  @Test func `abbreviations do not end one`() {
    for text in [
      "Use a queue, e.g. Kafka, for that.", "Ask Dr. Jones about it.", "It is Python vs. R again.",
      "That is, i.e. Monday.", "See Smith et al. They agree.", "See Fig. 3 for that.",
      "Mr. and Mrs. Smith came.",
      "(cf. Chapter 2) is long.", "Use No. 5 now.", "Ask Dr.\u{A0}Jones.",
    ] {
      #expect(sentences(text) == [text])
    }
    #expect(sentences("May I? No. Never.") == ["May I?", "No.", "Never."])
    #expect(
      sentences("Ask about pay, leave, etc. Then decide.") == ["Ask about pay, leave, etc.", "Then decide."])
  }

  @Test func `initials and list numbers do not end one`() {
    #expect(sentences("J. R. Smith wrote it.") == ["J. R. Smith wrote it."])
    #expect(sentences("George W. Bush spoke.") == ["George W. Bush spoke."])
    #expect(sentences("1. First do this. 2. Then that.") == ["1. First do this.", "2. Then that."])
    #expect(sentences("So did I. We left.") == ["So did I.", "We left."])
    #expect(sentences("We took option B. Then we left.") == ["We took option B.", "Then we left."])
  }

  @Test func `dots inside names and numbers do not end one`() {
    for text in ["We use .NET and node.js here.", "It grew 3.5 times.", "Write to ada@example.org now."] {
      #expect(sentences(text) == [text])
    }
  }

  @Test func `a line break ends one, also after an abbreviation`() {
    #expect(sentences("First line\nSecond line") == ["First line", "Second line"])
    #expect(sentences("See Dr.\nJones") == ["See Dr.", "Jones"])
  }

  @Test func `nothing has no sentences`() {
    #expect(sentences("") == [])
    #expect(sentences(" \n\u{A0}\u{3000}\t") == [])
    #expect(sentences("...") == ["..."])
  }

  @Test func `sentences tile random text but for the white space between them`() {
    let breaker = SentenceBreaker()
    withSeeds(0..<5_000) { generator in
      let text = String(decoding: NastyText.bytes(using: &generator), as: UTF8.self)
      let ranges = breaker.sentences(of: text)
      let bytes = Array(text.utf8)
      var last = 0
      for range in ranges + [bytes.count..<bytes.count] {
        let isTiling = range.lowerBound >= last && range.upperBound <= bytes.count
        guard isTiling, isWhiteSpace(bytes[last..<range.lowerBound]) else { return "\(bytes): \(ranges)" }
        if let first = text.utf8.dropFirst(range.lowerBound).first, !range.isEmpty, first == 0x20 {
          return "\(bytes): \(range) starts with a space"
        }
        last = range.upperBound
      }
      return nil
    }
  }

  private func isWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}
