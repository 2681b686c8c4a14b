import AskBase
import Foundation
import TestSupport
import Testing

struct EmbeddingCacheTests {
  private struct Killed: Error {}

  private static let width = 5
  private let texts = (0..<10).map { "text \($0)" }

  /// Values that float16 must round.
  private func embeddings(_ texts: [String]) -> [Float] {
    texts.flatMap { text in
      (0..<Self.width).map { Float(text.utf8.reduce($0) { $0 * 31 % 1009 + Int($1) }) / 777 }
    }
  }

  private func cache(_ folder: TemporaryFolder, teacher: String = "t", size: Int = 4) throws -> EmbeddingCache
  {
    try EmbeddingCache(folder: folder.path, width: Self.width, teacher: teacher, segmentSize: size)
  }

  @Test func `a run that is killed goes on after its last whole segment`() throws {
    let whole = try TemporaryFolder()
    var first = try cache(whole)
    let wanted = try first.vectors(for: texts, embed: embeddings)

    let folder = try TemporaryFolder()
    var killed = try cache(folder)
    var calls = 0
    #expect(throws: Killed.self) {
      try killed.vectors(for: texts) { batch in
        calls += 1
        if calls == 3 { throw Killed() }
        return embeddings(batch)
      }
    }
    _ = try folder.write("half a segment", to: "000002.embeddings.unfinished")

    var again = try cache(folder)
    #expect(again.count == 8 && again.warnings.isEmpty)
    var asked: [String] = []
    var progress: [[Int]] = []
    let vectors = try again.vectors(
      for: texts,
      embed: { batch in
        asked += batch
        return embeddings(batch)
      }, progress: { progress.append([$0, $1]) })
    #expect(asked == ["text 8", "text 9"])
    #expect(progress == [[2, 2]])
    #expect(vectors == wanted)
    #expect(try folder.contents() == whole.contents())
  }

  @Test func `a damaged or truncated segment is found, told of and made again`() throws {
    for damage in ["flip", "cut", "empty", "other"] {
      let folder = try TemporaryFolder()
      var first = try cache(folder)
      let wanted = try first.vectors(for: texts, embed: embeddings)
      let whole = try folder.contents()
      let path = folder.path + "/000001.embeddings"
      var bytes = try #require(whole["000001.embeddings"])
      switch damage {
      case "flip": bytes[bytes.count - 3] ^= 1
      case "cut": bytes.removeLast(7)
      case "empty": bytes = Data()
      default: bytes[0] ^= 1
      }
      try bytes.write(to: URL(filePath: path))

      var again = try cache(folder)
      #expect(again.warnings.map(\.path) == [path], "\(damage)")
      #expect(again.warnings.allSatisfy { $0.description.hasSuffix("; its texts are embedded again") })
      var asked: [String] = []
      let vectors = try again.vectors(for: texts) { batch in
        asked += batch
        return embeddings(batch)
      }
      #expect(asked == ["text 4", "text 5", "text 6", "text 7"], "\(damage)")
      #expect(vectors == wanted, "\(damage)")
      #expect(try folder.contents() == whole, "\(damage)")
      #expect(try cache(folder).warnings.isEmpty)
    }
  }

  @Test func `a text has the same vector in any order, and repeated texts are embedded once`() throws {
    let folder = try TemporaryFolder()
    var cache = try cache(folder)
    let vectors = try cache.vectors(for: texts, embed: embeddings)
    let reversed = try cache.vectors(for: texts.reversed()) { _ in throw Killed() }
    for i in texts.indices {
      let there = (texts.count - 1 - i) * Self.width
      #expect(
        Array(vectors[i * Self.width..<(i + 1) * Self.width]) == Array(reversed[there..<there + Self.width]))
    }
    var asked: [String] = []
    let twice = try cache.vectors(for: ["new", "text 1", "new"]) { batch in
      asked += batch
      return embeddings(batch)
    }
    #expect(asked == ["new"])
    #expect(Array(twice.prefix(Self.width)) == embeddings(["new"]).map { Float(Float16($0)) })
    #expect(Array(twice.suffix(Self.width)) == Array(twice.prefix(Self.width)))
  }

  @Test func `another teacher or width finds nothing and harms nothing`() throws {
    let folder = try TemporaryFolder()
    var first = try cache(folder)
    let wanted = try first.vectors(for: texts, embed: embeddings)
    var other = try cache(folder, teacher: "u")
    let others = try other.vectors(for: texts) { batch in embeddings(batch).map { -$0 } }
    #expect(others == wanted.map { -$0 })
    var narrow = try EmbeddingCache(folder: folder.path, width: 1, teacher: "t")
    #expect(try narrow.vectors(for: ["text 0"]) { _ in [0.5] } == [0.5])
    var again = try cache(folder)
    #expect(again.warnings.isEmpty)
    #expect(try again.vectors(for: texts) { _ in throw Killed() } == wanted)
  }

  @Test func `values are rounded to the nearest float16, ties to even`() throws {
    let folder = try TemporaryFolder()
    var cache = try EmbeddingCache(folder: folder.path, width: 6, teacher: "t")
    // Between 1 and 2, float16 has steps of 2⁻¹⁰.
    let values: [Float] = [1 + 0x1p-11, 1 + 3 * 0x1p-11, 1 + 0x1.8p-11, -0.1, 0x1p-25, 65504]
    #expect(
      try cache.vectors(for: ["a"]) { _ in values }
        == [1, 1 + 0x1p-9, 1 + 0x1p-10, -0.0999755859375, 0, 65504])
  }

  @Test func `rounding is off by at most a part in 2048`() throws {
    let folder = try TemporaryFolder()
    var cache = try EmbeddingCache(folder: folder.path, width: 1000, teacher: "t")
    for seed: UInt64 in 0..<5 {
      var generator = SeededGenerator(seed: seed)
      let values = (0..<1000).map { _ in Float.random(in: -1...1, using: &generator) }
      let rounded = try cache.vectors(for: ["text \(seed)"]) { _ in values }
      for (a, b) in zip(values, rounded) {
        // Half a step: 2⁻¹¹ of the value, and 2⁻²⁵ where float16 is subnormal.
        #expect(abs(a - b) <= max(abs(a) * 0x1p-11, 0x1p-25), "seed \(seed)")
      }
    }
  }

  @Test func `a value that is not finite or too large is named by its text, and nothing is written`() throws {
    let folder = try TemporaryFolder()
    var cache = try cache(folder)
    for value in [Float.nan, .infinity, 70_000] {
      #expect(throws: BaseError(path: folder.path, .notFinite(text: 1))) {
        try cache.vectors(for: ["a", "b"]) { _ in [Float](repeating: 1, count: 7) + [value, 1, 1] }
      }
    }
    #expect(throws: BaseError(path: folder.path, .wrongCount(found: 3, wanted: 10))) {
      try cache.vectors(for: ["a", "b"]) { _ in [1, 2, 3] }
    }
    #expect(try folder.contents().isEmpty)
  }
}
