import AskTeacher
import AskText
import Foundation
import Testing

/// The encoder beside transformers, on a model with random weights; see Tools/teacher/tiny.py.
struct TinyModelTests {
  private struct Expected: Decodable {
    let text: String
    let pieces: [Int32]
    let mean, first: [Double]
  }

  /// Sums in single precision on both sides, in another order.
  private static let tolerance = 1e-5

  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "../Golden/tiny")
  private let teacher: Teacher
  private let expected: [Expected]

  init() throws {
    teacher = try Teacher(folder: folder.path())
    expected = try JSONDecoder().decode(
      [Expected].self, from: Data(contentsOf: folder.appending(path: "expected.json")))
  }

  @Test func `vectors equal those of transformers`() {
    let vectors = rows(teacher.embed(expected.map(\.text)), width: teacher.shape.width)
    #expect(vectors.count == expected.count)
    for (vector, wanted) in zip(vectors, expected) {
      let difference = zip(vector, wanted.mean).map { abs(Double($0) - $1) }.max() ?? 1
      #expect(difference < Self.tolerance, "\(wanted.text.debugDescription)")
    }
  }

  @Test func `pooling may take the first piece alone`() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "ask-teacher-\(UUID())")
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(at: folder, to: copy)
    try Data(#"{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": false}"#.utf8).write(
      to: copy.appending(path: "1_Pooling/config.json"))
    let teacher = try Teacher(folder: copy.path())
    #expect(teacher.pooling == .first)
    let vectors = rows(teacher.embed(expected.map(\.text)), width: teacher.shape.width)
    for (vector, wanted) in zip(vectors, expected) {
      let difference = zip(vector, wanted.first).map { abs(Double($0) - $1) }.max() ?? 1
      #expect(difference < Self.tolerance, "\(wanted.text.debugDescription)")
    }
  }

  @Test func `texts are cut into the same pieces, and no more of them`() {
    for wanted in expected {
      let pieces = teacher.vocabulary.pieces(of: wanted.text, limit: teacher.maxPieces - 2)
      #expect([teacher.vocabulary.start] + pieces + [teacher.vocabulary.end] == wanted.pieces)
    }
    #expect(teacher.maxPieces == 32)
    #expect(expected.contains { $0.pieces.count == 32 })
  }
}
