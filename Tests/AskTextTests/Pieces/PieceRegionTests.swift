import AskText
import TestSupport
import Testing

struct PieceRegionTests {
  private static let ends = ["[UNK]", "[CLS]", "[SEP]"]

  private func opened(_ bytes: [UInt8]) throws(PieceError) -> PieceVocabulary {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    memory.copyBytes(from: bytes)
    return try PieceVocabulary(region: UnsafeRawBufferPointer(memory), owner: Owner(memory))
  }

  /// Lets the memory go with the last vocabulary that uses it.
  private final class Owner {
    let memory: UnsafeMutableRawBufferPointer
    init(_ memory: UnsafeMutableRawBufferPointer) { self.memory = memory }
    deinit { memory.deallocate() }
  }

  @Test func `a vocabulary used in place is the one that was laid out`() throws {
    let golden = try PieceGolden.read()
    let made = try PieceVocabulary(pieces: golden.pieces)
    let used = try opened(made.bytes)
    #expect(used.count == golden.pieces.count)
    #expect(golden.pieces.indices.allSatisfy { used.piece(Int32($0)) == golden.pieces[$0] })
    #expect(golden.pieces.indices.allSatisfy { used.id(of: golden.pieces[$0]) == Int32($0) })
    #expect(used.id(of: "##nothing of the kind") == nil)
    #expect(golden.texts.prefix(500).allSatisfy { used.pieces(of: $0) == made.pieces(of: $0) })
    #expect(used.bytes == made.bytes)
    #expect(used.padding == 0 && used.mask == 4)
    #expect((used.unknown, used.start, used.end) == (1, 2, 3))
  }

  @Test func `what a vocabulary lacks is named`() {
    #expect(throws: PieceError.missing(piece: "[CLS]")) { try PieceVocabulary(pieces: ["[UNK]", "[SEP]"]) }
    #expect(throws: PieceError.repeated(piece: "a")) { try PieceVocabulary(pieces: Self.ends + ["a", "a"]) }
    #expect(throws: PieceError.empty(id: 3)) { try PieceVocabulary(pieces: Self.ends + [""]) }
    // Equal to Swift's strings, not to readers of bytes.
    #expect(throws: Never.self) { try PieceVocabulary(pieces: Self.ends + ["é", "e\u{301}"]) }
  }

  @Test func `damaged bytes are refused or give other pieces`() throws {
    let bytes = try PieceVocabulary(pieces: Self.ends + ["a", "##b", "ab", "!", "é"]).bytes
    for count in 0..<bytes.count {
      #expect(throws: PieceError.self) { try opened(Array(bytes.prefix(count))) }
    }
    withSeeds(0..<20_000) { generator in
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let vocabulary = try? opened(damaged) else { return nil }
      let pieces = vocabulary.pieces(of: "abb ab! é c [UNK]")
      return pieces.allSatisfy { $0 >= 0 && $0 < vocabulary.count } ? nil : "\(pieces)"
    }
  }
}
