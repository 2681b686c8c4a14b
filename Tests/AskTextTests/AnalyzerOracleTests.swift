import AskText
import TestSupport
import Testing

/// The fast way (scanner, folding by hand, cache) against the slow one (ICU for everything, no cache).
struct AnalyzerOracleTests {
  private let analyzer = Analyzer()

  /// nil when both ways agree on `bytes`.
  private func difference(in bytes: [UInt8], analyzer: Analyzer) -> String? {
    bytes.withUnsafeBufferPointer { utf8 in
      var tokens: [Token] = []
      analyzer.forEachToken(in: utf8) { byteRange, term in
        tokens.append(Token(byteRange: byteRange, term: String(decoding: term, as: UTF8.self)))
        return true
      }
      let expected = Analyzer.oracleTokens(of: utf8, language: analyzer.language)
      if tokens == expected { return nil }
      let first = zip(tokens, expected).first { $0 != $1 }
      return """
        \(String(reflecting: String(decoding: bytes.prefix(300), as: UTF8.self))) \(bytes.prefix(300)): \
        \(tokens.count) tokens, not \(expected.count); first difference \(String(describing: first))
        """
    }
  }

  @Test func `the fast way equals ICU on random strings`() {
    withSeeds(0..<60_000) { generator in
      difference(in: NastyText.bytes(using: &generator), analyzer: analyzer)
    }
  }

  @Test func `the fast way equals ICU on random bytes`() {
    withSeeds(0..<5_000) { generator in
      let bytes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      return difference(in: bytes, analyzer: analyzer)
    }
  }

  @Test func `the fast way equals ICU for every character of the first two planes`() {
    for block in stride(from: UInt32(0x80), to: 0x20000, by: 64) {
      let scalars = (block..<block + 64).compactMap(Unicode.Scalar.init)
      let text = scalars.map { "a\($0)b 1\($0)2 \($0)x a.\($0)b \($0)\u{301}'a 1,\($0)" }.joined(
        separator: " ")
      if let difference = difference(in: Array(text.utf8), analyzer: analyzer) {
        Issue.record("block \(String(block, radix: 16)): \(difference)")
        return
      }
    }
  }

  @Test func `the fast way equals ICU in other corpus languages`() throws {
    for name in ["german", "french", "russian", "serbian", "turkish"] {
      let analyzer = Analyzer(language: try #require(Language(name: name)))
      withSeeds(100_000..<102_000) { generator in
        difference(in: NastyText.bytes(using: &generator), analyzer: analyzer)
      }
    }
  }

  @Test func `the fast way equals ICU on real text, whole and with bytes changed`() throws {
    for (name, bytes) in try SharedText.samples(limit: 200_000) {
      if let difference = difference(in: bytes, analyzer: analyzer) { Issue.record("\(name): \(difference)") }
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      withSeeds(0..<1_000) { generator in
        var line = Array(lines[Int.random(in: 0..<lines.count, using: &generator)].prefix(400))
        for _ in 0..<3 {
          let at = Int.random(in: 0...line.count, using: &generator)
          line.insert(contentsOf: NastyText.bytes(using: &generator).prefix(4), at: at)
        }
        return difference(in: line, analyzer: analyzer)
      }
    }
  }

  @Test func `what the cache holds changes nothing`() {
    // More words than it has slots, so that every slot is used again.
    let words = (0..<40_000).map { "word\($0 % 20_000) running\($0 % 17)" }.joined(separator: " ")
    #expect(difference(in: Array(words.utf8), analyzer: analyzer) == nil)
  }
}
