import AskCorpus
import AskSearch
import AskTerminal
import AskText
import Testing

@Suite struct UnderstandingViewTests {
  private func text(_ question: String, dropped: [[Condition]] = [], columns: Int = 100) throws -> String {
    let parsed = try QuestionParser(analyzer: Analyzer(), language: .english).question(
      question, reading: .typed)
    let view = UnderstandingView(Understanding(question: parsed, dropped: dropped))
    return Screen(columns: columns, palette: .plain).text(view.lines(to: columns))
  }

  @Test func `every condition in force is named`() throws {
    #expect(
      try text("\"cast iron\" pan tag:care author:\"Anna B\" title:wash -soup -tag:bread since:2025-01-01")
        == "Only posts that say “cast iron”, tagged care, by Anna B, with a title that says “wash”, without\n“soup” or the tag bread, since 2025-01-01.\n\n"
    )
    #expect(try text("iron OR steel pan") == "Only posts that say “iron” or “steel”.\n\n")
    #expect(
      try text("tag:soup OR iron stew") == "Only posts tagged soup or that say “iron”.\n\n")
  }

  @Test func `a list says how it is ordered`() throws {
    #expect(try text("tag:care -soup") == "Only posts tagged care, without “soup”, newest first.\n\n")
  }

  @Test func `what was left out is told`() throws {
    #expect(
      try text("\"iron soup\" pan", dropped: [[.says("iron soup")]])
        == "No post says “iron soup”; answered without that condition.\n\n")
    #expect(
      try text("\"iron soup\" pan tag:care", dropped: [[.says("iron soup")]])
        == "Only posts tagged care.\n\nNone of them says “iron soup”; answered without that condition.\n\n")
  }

  @Test func `nothing in a question acts on the terminal`() throws {
    let shown = try text("\"cast \u{1B}[31m iron\" pan")
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
  }
}
