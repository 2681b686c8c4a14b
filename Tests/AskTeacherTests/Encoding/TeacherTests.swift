import AskTeacher
import AskText
import TestSupport
import Testing

struct TeacherTests {
  private struct Enough: Error {}

  private func texts(_ count: Int) -> [String] {
    var chance = SeededGenerator(seed: 5)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...9, using: &chance)).map { _ in
        ["a", "b", "ab", "!"].randomElement(using: &chance) ?? ""
      }
      .joined(separator: " ")
    }
  }

  @Test func `a vector depends neither on the other texts nor on threads`() throws {
    let teacher = try SampleModel().inFolder { try Teacher(folder: $0) }
    let texts = texts(800)
    let together = teacher.embed(texts, threads: 1)
    #expect(teacher.embed(texts, threads: 2) == together)
    #expect(teacher.embed(texts, threads: 5) == together)
    #expect(Array(texts.reversed().flatMap { teacher.embed([$0]).reversed() }.reversed()) == together)
  }

  @Test func `every text has a vector of unit length`() throws {
    let teacher = try SampleModel().inFolder { try Teacher(folder: $0) }
    let texts =
      ["", " ", "\u{0}", "unknown words", "日", "a", String(repeating: "ab ", count: 500)] + texts(50)
    for (text, vector) in zip(texts, rows(teacher.embed(texts), width: 8)) {
      #expect(abs(cosine(vector, vector) - 1) < 1e-6, "\(text.debugDescription)")
    }
    #expect(teacher.embed([]) == [])
    // Nothing but the ends in all three.
    #expect(teacher.embed(["", " ", "\u{0}"]) == teacher.embed(["", "", ""]))
  }

  @Test func `pieces give what their text gives`() throws {
    let teacher = try SampleModel().inFolder { try Teacher(folder: $0) }
    let pieces = ["ab a!", "b"].map { teacher.vocabulary.pieces(of: $0) }
    #expect(teacher.embed(pieces: pieces) { (_) throws(Never) in } == teacher.embed(["ab a!", "b"]))
  }

  @Test func `progress goes to the end and can end the work`() throws {
    let teacher = try SampleModel().inFolder { try Teacher(folder: $0) }
    let texts = texts(2_000)
    var seen: [EncodingProgress] = []
    _ = teacher.embed(texts) { (progress) throws(Never) in seen.append(progress) }
    #expect(seen.count > 1)
    #expect(seen.last?.texts == 2_000 && seen.last?.pieces == seen.last?.totalPieces)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.pieces < $1.pieces && $0.texts < $1.texts })
    var calls = 0
    #expect(throws: Enough.self) {
      try teacher.embed(texts) { (_) throws(Enough) in
        calls += 1
        throw Enough()
      }
    }
    #expect(calls == 1)
  }
}
