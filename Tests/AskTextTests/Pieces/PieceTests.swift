import AskText
import TestSupport
import Testing

struct PieceTests {
  private let small: PieceVocabulary

  init() throws {
    small = try PieceVocabulary(pieces: [
      "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "em", "##bar", "##b", "##ar", "##rass", "embarrass",
      "cafe", "日", "!", "a",
      "[", "sep", "]", "\u{1b44}", "##\u{302e}", "##\u{1d165}",
    ])
  }

  private func spelling(_ text: String) -> [String] { small.pieces(of: text).map(small.piece) }

  @Test func `pieces equal those of BertTokenizerFast on strings of many scripts`() throws {
    let golden = try PieceGolden.read()
    let vocabulary = try PieceVocabulary(pieces: golden.pieces)
    for (number, text) in golden.texts.enumerated() {
      let ids = vocabulary.pieces(of: text)
      let isEqual =
        number < golden.ids.count
        ? ids == golden.ids[number] : PieceGolden.digest(ids) == golden.digests[number]
      if !isEqual {
        Issue.record(
          "string \(number), \(text.debugDescription): \(ids.map(vocabulary.piece)), digest \(PieceGolden.digest(ids))"
        )
        return
      }
    }
    #expect(golden.digests.count >= 5_000)
  }

  @Test func `the longest piece is taken from the left`() {
    #expect(spelling("embar Embarrass") == ["em", "##bar", "embarrass"])
    #expect(spelling("embb") == ["em", "##b", "##b"])
  }

  @Test func `a word that cannot be cut is unknown as a whole`() {
    #expect(spelling("embarx a") == ["[UNK]", "a"])
    #expect(spelling("##bar") == ["[UNK]", "[UNK]", "[UNK]"])
  }

  @Test func `special pieces written in a text are words`() {
    #expect(spelling("[SEP]") == ["[", "sep", "]"])
  }

  @Test func `marks that stay come in canonical order`() {
    // Class 224 before class 216, and a letter of class 9 between letters.
    #expect(spelling("a\u{302e}\u{1d165}") == ["a", "##\u{1d165}", "##\u{302e}"])
    #expect(spelling("a\u{302e}\u{34f}\u{1d165}") == ["a", "##\u{302e}", "##\u{1d165}"])
  }

  @Test func `words know their bytes`() {
    var words: [(Range<Int>, [String])] = []
    var text = " Café, a\u{0}!日"
    text.withUTF8 { utf8 in
      small.forEachWord(in: utf8) { range, pieces in
        words.append((range, pieces.map(small.piece)))
        return true
      }
    }
    #expect(words.map(\.0) == [1..<6, 6..<7, 8..<9, 10..<11, 11..<14])
    #expect(words.map(\.1) == [["cafe"], ["[UNK]"], ["a"], ["!"], ["日"]])
  }

  @Test func `a limit cuts within a word`() {
    #expect(small.pieces(of: "embar a", limit: 1).map(small.piece) == ["em"])
    #expect(small.pieces(of: "embar a", limit: 0) == [])
    #expect(small.pieces(of: "embar a", limit: 9).count == 3)
  }

  @Test func `bytes that are no UTF-8 are left out`() {
    let bytes: [UInt8] = [0xff, 0x61, 0xc3, 0x21, 0xf0, 0x9f]
    #expect(bytes.withUnsafeBufferPointer { small.pieces(of: $0) }.map(small.piece) == ["a", "!"])
  }

  @Test func `no bytes make it read outside or trap`() {
    withSeeds(0..<20_000) { generator in
      let bytes = NastyText.bytes(using: &generator)
      bytes.withUnsafeBufferPointer { text in
        var last = 0
        small.forEachWord(in: text) { range, pieces in
          defer { last = range.upperBound }
          return range.lowerBound >= last && range.upperBound <= text.count && !pieces.isEmpty
        }
      }
      return nil
    }
  }
}
