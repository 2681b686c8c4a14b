import AskNet
import AskSearch
import Foundation
import TestSupport
import Testing

/// The confidence of a column's pages, with what ships and with what its own judgements say.
@Suite struct ColumnConfidenceTests {
  /// Twelve posts of everyday questions, and judgements over them.
  private static func column(judgements: Bool) throws -> TemporaryColumn {
    let column = try TemporaryColumn()
    for post in TinySet.posts {
      try column.write("---\ntitle: \(post.title)\n---\n\n\(post.text)\n", as: post.id)
    }
    if judgements { try Self.judge(column) }
    return column
  }

  private static func judge(_ column: TemporaryColumn) throws {
    let folder = column.folder.appending(path: "corpus/judgements")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ lines: [String], _ name: String) throws {
      try (lines.joined(separator: "\n") + "\n").write(
        to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let halves = TinySet.queries.map {
      "\($0.id)\tdevelopment\t\($0.id)\tplain\thome\t\($0.text)"
    }
    try write(["id\thalf\tgroup\tregister\tarea\ttext"] + halves, "questions.tsv")
    try write(
      ["id\trater\tpost\tgrade"] + TinySet.judgements.map { "\($0.query)\tr1\t\($0.post)\t\($0.grade + 1)" },
      "qrels.tsv")
    let strange = (1...30).map {
      "u\($0)\tdevelopment\tfar\tWhich tax form number \($0) does a freight harbour need for container \($0)?"
    }
    try write(["id\thalf\tkind\ttext"] + strange, "unanswerable.tsv")
  }

  private static let strange = "Does parliament need a quorum for the constitutional amendment?"

  @Test func `every page with an answer says how sure it is, by reasons that add up`() throws {
    let column = try Self.column(judgements: false)
    try column.build { $0.training = .always }
    let engine = try column.engine()
    for question in TinySet.queries.map(\.text) + [Self.strange] {
      let page = try engine.page(for: question)
      guard let confidence = page.confidence else {
        #expect(page.answers.isEmpty, "\(question)")
        continue
      }
      let odds = confidence.reasons.reduce(confidence.bias) { $0 + $1.contribution }
      let value = 1 / (1 + exp(-(confidence.slope * odds + confidence.offset)))
      #expect(abs(value - confidence.value) < 1e-9, "\(question)")
      #expect(page.outcome == confidence.thresholds.outcome(at: confidence.value))
    }
  }

  @Test(arguments: [BuildOptions.Training.always, .none])
  func `what a column answers is surer than what it has nothing to do with`(
    training: BuildOptions.Training
  ) throws {
    let column = try Self.column(judgements: false)
    try column.build { $0.training = training }
    let engine = try column.engine()
    let own = try TinySet.queries.filter { $0.id.hasSuffix("b") }.map {
      try engine.page(for: $0.text).confidence?.value ?? 0
    }
    let other = try engine.page(for: Self.strange).confidence?.value ?? 0
    #expect(own.reduce(0, +) / Double(own.count) > 2 * other)
    #expect(try engine.page(for: Self.strange).outcome == .none)
  }

  @Test func `function words alone have no confidence and no answer`() throws {
    let column = try Self.column(judgements: false)
    try column.build { $0.training = .none }
    let page = try column.engine().page(for: "what is it?")
    #expect(page.confidence == nil && page.outcome == .none)
  }

  @Test func `thresholds of the settings decide the outcome`() throws {
    let column = try Self.column(judgements: false)
    try column.build { $0.training = .none }
    let engine = try column.engine()
    var options = SearchEngine.Options()
    options.answeredFrom = 1
    options.maybeFrom = 0
    #expect(try engine.page(for: "How much water does a cactus need?", options: options).outcome == .maybe)
    options.answeredFrom = 0
    #expect(try engine.page(for: Self.strange + " water", options: options).outcome == .answered)
  }

  @Test func `judgements give a column a confidence of its own, which a small change takes over`() throws {
    let column = try Self.column(judgements: true)
    let report = try column.build { $0.training = .always }
    #expect(report.judgedQuestions == TinySet.queries.count + 30)
    let first = try column.generation()
    let text = try String(contentsOfFile: first.confidence, encoding: .utf8)
    let engine = try column.engine()
    #expect(engine.confidence == ConfidenceModel(text: text))
    #expect(engine.confidence.direction.count == engine.network?.model.encoders.question.width)
    try column.write("---\ntitle: A new one about soap\n---\n\nSoap dries hands out.\n", as: "p99")
    try column.build { $0.training = .keep }
    let second = try column.generation()
    #expect(second != first)
    #expect(try String(contentsOfFile: second.confidence, encoding: .utf8) == text)
    #expect(try Manifest(path: second.manifest).files["confidence.txt"] != nil)
  }

  @Test func `broken judgements are named, and the confidence that ships is used`() throws {
    let column = try Self.column(judgements: true)
    let path = column.folder.appending(path: "corpus/judgements/qrels.tsv")
    try "id\trater\tpost\tgrade\nq01a\tr1\tp01\t9\n".write(to: path, atomically: true, encoding: .utf8)
    let report = try column.build { $0.training = .none }
    #expect(report.problems.contains { $0.hasPrefix("judgements/qrels.tsv:2: ") }, "\(report.problems)")
    #expect(try column.engine().page(for: "How much water does a cactus need?").outcome == .answered)
  }

  @Test func `a confidence that was damaged is no reason to answer`() throws {
    let column = try Self.column(judgements: true)
    try column.build { $0.training = .none }
    let generation = try column.generation()
    try "bias 1\n".write(toFile: generation.confidence, atomically: false, encoding: .utf8)
    #expect(throws: SearchError.self) { try column.engine() }
  }
}
