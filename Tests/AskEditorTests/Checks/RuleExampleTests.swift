import AskCorpus
import AskEditor
import Foundation
import Testing

@Suite struct RuleExampleTests {
  @Test(arguments: CheckRule.all.map(\.id))
  func `every rule finds its bad example and leaves its good one`(_ id: String) throws {
    let rule = try #require(CheckRule.all.first { $0.id == id })
    #expect(try !findings(of: rule, in: rule.example.bad).isEmpty)
    #expect(try findings(of: rule, in: rule.example.good).isEmpty)
  }

  @Test func `what can be mended of a bad example is mended as the rule says`() throws {
    for rule in CheckRule.all where rule.repair != nil {
      let column = column(of: rule, rule.example.bad)
      #expect(
        try column.check().report(nil).findings.contains { $0.rule == rule.id && !$0.fix.isEmpty },
        "\(rule.id)")
      _ = try column.mended(rule.example.path)
      #expect(try column.findings(rule.id).allSatisfy { $0.fix.isEmpty }, "\(rule.id)")
    }
  }

  @Test func `ids are in kebab case and stand once`() {
    let ids = CheckRule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
    #expect(CheckRule.all.allSatisfy { !$0.summary.isEmpty && $0.why.hasSuffix(".") })
  }

  @Test func `docs checks says what the rules say`() throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let page = try String(contentsOf: folder.appendingPathComponent("docs/checks.md"), encoding: .utf8)
    #expect(page == RuleDocumentation().markdown, "write it with `ask check --rules >docs/checks.md`")
  }

  private func column(of rule: CheckRule, _ text: String) -> ScratchColumn {
    let example = rule.example
    var files = example.beside
    files[example.path] = text
    let column = ScratchColumn(files, today: example.today)
    if !example.links.isEmpty { column.links = example.links }
    return column
  }

  private func findings(of rule: CheckRule, in text: String) throws -> [CheckFinding] {
    try column(of: rule, text).findings(rule.id, indexed: rule.id == "asked-as-elsewhere")
  }
}
