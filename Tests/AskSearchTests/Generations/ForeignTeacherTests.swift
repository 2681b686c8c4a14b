import AskCorpus
import AskSearch
import AskText
import Foundation
import Testing

/// A teacher whose space is not the base's: the tiny encoder of random weights that AskTeacher's tests have.
@Suite struct ForeignTeacherTests {
  private let teacher = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../AskTeacherTests/Golden/tiny").path()
  private let column: TemporaryColumn

  init() throws {
    column = try TemporaryColumn()
    for topic in ["salary", "tomatoes", "swimming", "violins", "glaciers", "tents"] {
      try column.write(
        "# Questions about \(topic)\n\nStart with \(topic) early. Then write down what \(topic) cost.",
        as: topic)
    }
  }

  private func build(with teacher: String?, _ training: BuildOptions.Training = .whenDue) throws
    -> BuildReport
  {
    try column.build {
      $0.teacher = teacher
      $0.training = training
    }
  }

  private func hasSpace() throws -> Bool {
    FileManager.default.fileExists(atPath: try column.generation().space)
  }

  @Test func `the way into the base's space is kept with the generation`() throws {
    _ = try build(with: teacher)
    #expect(try hasSpace())
    let manifest = try Manifest(path: try column.generation().manifest)
    #expect(manifest.teacher?.name == "tiny")
    #expect(
      try column.engine().page(for: "what do violins cost").answers.first?.post.id.rawValue == "violins")
  }

  @Test func `it is carried over to the next generation, with the teacher and without`() throws {
    _ = try build(with: teacher)
    try column.write("# Questions about salary\n\nName a figure and wait for the answer.", as: "salary")
    let kept = try build(with: nil, .keep)
    #expect(kept.training == nil && kept.lostTeacher?.name == "tiny" && kept.lostTeacher?.isWhole == false)
    #expect(try hasSpace())
    try column.write("# Questions about tents\n\nAir the tent before it is folded.", as: "tents")
    let again = try build(with: teacher, .keep)
    #expect(again.training == nil && again.lostTeacher == nil)
    #expect(try hasSpace())
  }

  @Test func `training without it leaves nothing of it`() throws {
    _ = try build(with: teacher)
    let report = try build(with: nil, .always)
    #expect(report.lostTeacher?.isWhole == true)
    #expect(try !hasSpace())
    #expect(try Manifest(path: try column.generation().manifest).teacher == nil)
  }

  /// A question's reading with context lies in the base's space, and these passages do not.
  @Test func `questions are read by the network alone`() throws {
    func cosine() throws -> Double {
      let engine = try column.engine()
      let network = try #require(engine.network)
      let analyzer = Analyzer(language: .english)
      let query = try Query("when to start with tomatoes", analyzer: analyzer, language: .english)
      return try zip(network.reading(of: query), network.vector(of: query)).reduce(0) {
        $0 + Double($1.0 * $1.1)
      }
    }
    _ = try build(with: teacher)
    #expect(try cosine() > 0.99999)
    _ = try build(with: nil, .always)
    #expect(try cosine() < 0.999)
  }
}
