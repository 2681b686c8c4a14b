import AskTeacher
import Foundation

/// `ask-bench teacher MODEL compare FOLDER`: vectors beside those of Tools/teacher/reference.py.
/// `ask-bench teacher MODEL race FOLDER`: started by Tools/teacher/race.py.
/// `ask-bench teacher MODEL int8 FOLDER-OF-TEXT`: see QuantisedBench.
struct TeacherBench {
  private let teacher: Teacher
  private let folder: URL
  private let mode: String

  /// The smallest cosine that is taken for agreement.
  private static let agreement: Float = 0.9999

  init?(_ words: some Collection<String>) throws {
    let words = Array(words)
    guard words.count == 3, ["compare", "race", "int8"].contains(words[1]) else { return nil }
    teacher = try Teacher(folder: words[0])
    mode = words[1]
    folder = URL(filePath: words[2])
  }

  /// Whether all is as it should be.
  func run() throws -> Bool {
    if mode == "compare" { return try compare() }
    if mode == "race" { try race() } else { try QuantisedBench(teacher, text: folder).run() }
    return true
  }

  private func read<T: Decodable>(_ type: T.Type, _ name: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
  }

  private func compare() throws -> Bool {
    let texts = try read([String].self, "texts.json")
    let start = ContinuousClock.now
    let vectors = teacher.embed(texts)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let width = teacher.shape.width
    let bytes = try Data(contentsOf: folder.appending(path: "vectors.f32"))
    guard bytes.count == 4 * vectors.count else {
      throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: folder.path()])
    }
    let expected = bytes.withUnsafeBytes { raw in
      (0..<vectors.count).map { raw.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self) }
    }
    let cosines = texts.indices.map { text in
      (text * width..<(text + 1) * width).reduce(Float(0)) { $0 + vectors[$1] * expected[$1] }
    }
    let least = texts.indices.min { cosines[$0] < cosines[$1] } ?? 0
    print(
      "\(texts.count) texts in \(String(format: "%.1f", seconds)) s; smallest cosine "
        + "\(String(format: "%.7f", cosines[least])), of \(texts[least].prefix(60).debugDescription)")
    return cosines.allSatisfy { $0 >= Self.agreement }
  }

  private struct Window: Encodable {
    let seconds, processorSeconds: Double
  }

  /// Encodes the pieces of NAME.json for each NAME that comes in, writes the vectors to NAME.f32 and answers with the
  /// time it took.
  private func race() throws {
    while let name = readLine() {
      let texts = try read([[Int32]].self, "\(name).json")
      let start = ContinuousClock.now
      let processor = clock()
      let vectors = teacher.embed(pieces: texts, threads: 2) { (_) throws(Never) in }
      let window = Window(
        seconds: (ContinuousClock.now - start) / .seconds(1),
        processorSeconds: Double(clock() - processor) / Double(CLOCKS_PER_SEC))
      try vectors.withUnsafeBytes { try Data($0).write(to: folder.appending(path: "\(name).f32")) }
      FileHandle.standardOutput.write(try JSONEncoder().encode(window) + Data("\n".utf8))
    }
  }
}
