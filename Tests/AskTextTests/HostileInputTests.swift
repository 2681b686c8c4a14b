import AskText
import Testing

struct HostileInputTests {
  private let analyzer = Analyzer()

  private func terms(of bytes: some Sequence<UInt8>) -> [String] {
    Array(bytes).withUnsafeBufferPointer { utf8 in
      var terms: [String] = []
      analyzer.forEachToken(in: utf8) { _, term in
        terms.append(String(decoding: term, as: UTF8.self))
        return true
      }
      return terms
    }
  }

  @Test func `bytes that are not UTF-8 separate words`() {
    #expect(terms(of: [0x61, 0xFF, 0x62]) == ["a", "b"])
    #expect(terms(of: [0x61, 0xED, 0xA0, 0x80, 0x62]) == ["a", "b"])
    #expect(terms(of: [0x61, 0xC0, 0xAF, 0x62]) == ["a", "b"])
    // A character cut off at the end of the buffer.
    #expect(terms(of: [0x61, 0xC3]) == ["a"])
    #expect(terms(of: [0x61, 0xE2, 0x80]) == ["a"])
    #expect(terms(of: [0x61, 0xF0, 0x9F, 0x9A]) == ["a"])
  }

  @Test func `nothing is read beyond the buffer`() {
    // What stands after the end would continue the word, or make it another one.
    for (text, length, term) in [
      ("C++", 1, "c"), ("R&D", 2, "r"), ("don’t", 5, "don"), ("node.js", 5, "node"),
    ] {
      #expect(terms(of: text.utf8.prefix(length)) == [term])
      let whole = Array(text.utf8)
      whole.withUnsafeBufferPointer { utf8 in
        var found: [String] = []
        analyzer.forEachToken(in: UnsafeBufferPointer(rebasing: utf8[..<length])) { _, term in
          found.append(String(decoding: term, as: UTF8.self))
          return true
        }
        #expect(found == [term])
      }
    }
    // A null base address.
    analyzer.forEachToken(in: UnsafeBufferPointer(start: nil, count: 0)) { _, _ in
      Issue.record("a token of nothing")
      return true
    }
  }

  @Test func `NUL separates words`() {
    #expect(terms(of: "a\0b \0 c\0".utf8) == ["a", "b", "c"])
    #expect(terms(of: "é\0日本語\0".utf8) == ["e", "日本語"])
  }

  @Test func `a word of a megabyte has one term, cut short`() {
    #expect(terms(of: String(repeating: "x", count: 1 << 20).utf8) == [String(repeating: "x", count: 256)])
    // Two bytes a character, and a first one that moves the cut into the middle of one.
    #expect(terms(of: ("x" + String(repeating: "й", count: 1 << 19)).utf8).map(\.utf8.count) == [255])
    #expect(terms(of: String(repeating: "ab.", count: 1 << 18).utf8).map(\.utf8.count) == [256])
  }

  @Test func `a word at the limit is stemmed, one beyond is not`() {
    let word = String(repeating: "ax", count: 126) + "x"
    #expect(terms(of: (word + "ing").utf8) == [word])
    #expect(terms(of: ("o" + word + "ing").utf8) == ["o" + word + "in"])
  }

  @Test func `a megabyte of marks or of Thai ends`() {
    #expect(terms(of: ("a" + String(repeating: "\u{301}", count: 1 << 19)).utf8) == ["a"])
    #expect(terms(of: String(repeating: "ภาษาไทย", count: 1 << 14).utf8).count == 1 << 15)
    #expect(terms(of: String(repeating: "!", count: 1 << 20).utf8).isEmpty)
  }
}
