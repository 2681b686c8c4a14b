import AskBase
import AskNet
import AskText
import Testing

struct PieceSelectionTests {
  private static let marks = ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[unused1]"]
  private static let singles = (33...126).map { String(UnicodeScalar(UInt8($0))) }.filter {
    $0.lowercased() == $0
  }
  private static let continuing = (Array("abcdefghijklmnopqrstuvwxyz0123456789")).map { "##\($0)" }
  private static let words = ["the", "of", "bread", "##ing", "crumb", "oven", "##ness"]

  private let pieces = marks + singles + ["ж", "é"] + words + continuing

  private func whole() throws -> PieceVocabulary { try PieceVocabulary(pieces: pieces) }

  private func counts(_ some: [String: Int]) -> [Int] { pieces.map { some[$0] ?? 0 } }

  @Test func `what every word can be cut with is kept however few pieces are asked for`() throws {
    let whole = try whole()
    let selection = PieceSelection(of: whole, counts: counts(["oven": 5]), keeping: 0)
    let small = try selection.vocabulary(from: whole)
    #expect(small.count == 5 + Self.singles.count + Self.continuing.count)
    for seed in 1..<20 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let word = String((0..<12).map { _ in "abcxyz0189".randomElement(using: &generator) ?? "a" })
      #expect(!small.pieces(of: word).contains(small.unknown), "seed \(seed): \(word)")
    }
  }

  @Test func `pieces of the texts come before others, by their counts`() throws {
    let whole = try whole()
    let forced = PieceSelection(of: whole, counts: counts([:]), keeping: 0).kept.count
    let selection = PieceSelection(
      of: whole, counts: counts(["oven": 9, "##ness": 8, "é": 7, "bread": 1]), keeping: forced + 3,
      priorShare: 0)
    let small = try selection.vocabulary(from: whole)
    #expect(["oven", "##ness", "é"].allSatisfy { small.id(of: $0) != nil })
    #expect(["bread", "the", "ж"].allSatisfy { small.id(of: $0) == nil })
  }

  @Test func `the teacher's order decides where the texts say nothing`() throws {
    let whole = try whole()
    let forced = PieceSelection(of: whole, counts: counts([:]), keeping: 0).kept.count
    let selection = PieceSelection(
      of: whole, counts: counts(["a": 1000]), keeping: forced + 2, priorShare: 0.5)
    let small = try selection.vocabulary(from: whole)
    #expect(small.id(of: "the") != nil && small.id(of: "of") != nil)
  }

  @Test func `neither unused pieces nor scripts that no text has are kept`() throws {
    let whole = try whole()
    let small = try PieceSelection(of: whole, counts: counts(["é": 1]), keeping: 10_000).vocabulary(
      from: whole)
    #expect(["[unused0]", "[unused1]", "ж"].allSatisfy { small.id(of: $0) == nil })
    #expect(small.id(of: "é") != nil && small.count == pieces.count - 3)
  }

  @Test func `ids are those of the teacher in its order`() throws {
    let whole = try whole()
    let selection = PieceSelection(of: whole, counts: counts(["oven": 5]), keeping: 90)
    #expect(selection.kept == selection.kept.sorted())
    let small = try selection.vocabulary(from: whole)
    for (id, of) in selection.kept.enumerated() { #expect(small.piece(Int32(id)) == whole.piece(of)) }
  }

  @Test func `counts are those of the pieces in all texts`() throws {
    let counts = PieceSelection.counts(of: [[1, 1, 3], [], [3]], vocabulary: try whole())
    #expect(counts[1] == 2 && counts[3] == 2 && counts.reduce(0, +) == 4)
  }
}
