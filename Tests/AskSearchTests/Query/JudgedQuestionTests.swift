import AskEval
import AskSearch
import AskText
import Foundation
import TestSupport
import Testing

/// Questions that readers asked, none of which has an operator.
@Suite struct JudgedQuestionTests {
  private let parser = QuestionParser(analyzer: Analyzer(), language: .english)

  private func expectPlain(_ questions: [(id: String, text: String)], _ name: String) throws {
    #expect(questions.count > 100)
    for (id, text) in questions {
      let parsed = try parser.question(text, reading: .typed)
      #expect(!parsed.hasOperators && parsed.words == text, "\(name) \(id): \(text)")
    }
  }

  @Test func `no judged question of the column is altered`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../corpus/judgements")
    let judgements = try Judgements(folder: folder.path())
    try expectPlain(judgements.questions.map { ($0.id.rawValue, $0.text) }, "questions")
    try expectPlain(judgements.unanswerable.map { ($0.id.rawValue, $0.text) }, "unanswerable")
  }

  @Test func `no query of the public sets is altered`() throws {
    for name in ["coffee-title2answer", "matheducators-title2answer", "stackfaq"] {
      guard let path = sharedPath("eval/\(name)") else { return }
      let set = try JudgedSet(folder: path)
      try expectPlain(set.queries.map { ($0.id.rawValue, $0.text) }, name)
    }
  }
}
