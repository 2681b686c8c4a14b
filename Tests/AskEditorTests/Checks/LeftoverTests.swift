import AskCorpus
import AskEditor
import Testing

@Suite struct LeftoverTests {
  private static func draft(_ head: String) -> String {
    let standIns = RedactionFinding.Kind.allCases.map { "[\($0.rawValue) 2]" }.joined(separator: " and ")
    return
      "---\ntitle: T\nstatus: draft\n\(head)---\n\n## Question\n\nI know \(standIns).\n\n## Answer\n\nText.\n"
  }

  @Test func `every stand-in of redaction is found once a draft is ready`() throws {
    #expect(try ScratchColumn(["a.md": Self.draft("")]).findings("leftover").isEmpty)
    let ready = try ScratchColumn(["a.md": Self.draft("ready: true\n")]).findings("leftover")
    #expect(ready.count == RedactionFinding.Kind.allCases.count, "\(ready)")
  }
}
