import AskBase
import AskNet
import AskText
import Testing

@Suite struct BaseTests {
  private static let pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "team", "data", "##s", "a"]

  private static func bytes(name: String = "tiny") throws -> (bytes: [UInt8], network: Network) {
    let vocabulary = try PieceVocabulary(pieces: pieces)
    let network = Network(
      randomStart: NetworkShape(tokens: pieces.count, width: 8, hidden: 4, layers: 1),
      tokenWeights: pieces.indices.map { 1 + Float($0) }, seed: 3)
    let map = SpaceMap(rows: (0..<8 * 12).map { Float($0 % 13 == 0 ? 1 : 0) }, from: 12)
    return (
      Base.bytes(
        name: name, teacher: "someone", pieces: vocabulary, question: network, projection: map.rows,
        passages: []),
      network
    )
  }

  @Test func `a base is read as it was written, its rows within the rounding of four bits`() throws {
    let folder = try TemporaryFolder()
    let (bytes, network) = try Self.bytes()
    let path = folder.path + "/tiny.base"
    try WholeFile.write(bytes, to: path)
    let base = try Base(path: path)
    #expect(base.name == "tiny" && base.teacher == "someone" && base.width == 8)
    #expect(base.passageEncoder == nil)
    try base.verify()
    let read = base.network(of: Array(0..<Int32(Self.pieces.count)))
    let largest = network.table.map(abs).max() ?? 0
    // A code is at most half a step off, a step being about a seventh of the largest of its 32 values.
    let tolerance = largest / 13
    #expect(zip(read.table, network.table).allSatisfy { abs($0 - $1) <= tolerance })
    #expect(read.layers.count == network.layers.count)
    #expect(zip(read.layers, network.layers).allSatisfy { abs($0 - $1) <= abs($1) / 1000 + 1e-6 })
  }

  @Test func `another content has another fingerprint`() throws {
    func fingerprint(_ name: String) throws -> String {
      try Base(region: Region(copying: try Self.bytes(name: name).bytes), path: name).fingerprint
    }
    #expect(try fingerprint("one") != fingerprint("two"))
    #expect(try fingerprint("one") == fingerprint("one"))
  }

  @Test func `a damaged file is refused or found out, and never read outside`() throws {
    let (bytes, _) = try Self.bytes()
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: FileError.self) {
        try Base(region: Region(copying: bytes.prefix(length)), path: "cut")
      }
    }
    var generator = SeededGenerator(seed: 5, stream: 1)
    for _ in 0..<300 {
      var damaged = bytes
      let place = Int.random(in: damaged.indices, using: &generator)
      damaged[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
      let base: Base
      do {
        base = try Base(region: Region(copying: damaged), path: "damaged")
      } catch {
        continue
      }
      _ = base.network(of: [0, 5, 8])
      // Between sections lie bytes that nothing reads; all else is summed.
      if (try? base.verify()) != nil { #expect(bytes[place] == 0, "byte \(place) was changed unseen") }
    }
  }

  @Test func `the base that ships is whole, and at most 20 MB`() throws {
    let base = try #require(Base.shipped)
    try base.verify()
    #expect(base.file.region.bytes.count <= 20_000_000)
    #expect(base.passageEncoder != nil)
  }

  @Test func `the passage side that ships brings together what means the same`() throws {
    let encoder = try #require(Base.shipped?.passageEncoder)
    let texts = [
      "How do I ask for a raise?", "Negotiating a higher salary with your manager",
      "Sow tomatoes in early spring.",
      "", "\u{1F9C1}\u{1F9C1}",
    ]
    let vectors = encoder.mapped(try encoder.rawVectors(of: texts))
    let width = encoder.width
    func cosine(_ a: Int, _ b: Int) -> Float {
      (0..<width).reduce(0) { $0 + vectors[a * width + $1] * vectors[b * width + $1] }
    }
    #expect(cosine(0, 1) > cosine(0, 2) + 0.2)
    for text in texts.indices {
      #expect(abs(cosine(text, text) - 1) < 1e-4, "“\(texts[text])” has a direction")
    }
  }
}

@Suite struct BaseBuilderTests {
  @Test func `the reason for too little text names what is missing`() {
    let error = BaseError(path: "t.txt", .tooFew(kind: "passage", found: 3, wanted: 100))
    #expect(
      error.description
        == "t.txt: the texts hold 3 samples of kind passage, 100 are needed; name more text")
  }
}
