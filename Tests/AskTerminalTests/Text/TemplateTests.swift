import AskCorpus
import AskSearch
import AskTerminal
import Testing

@Suite struct TemplateTests {
  private static let fields: [TemplateField<Int>] = [
    TemplateField("n") { "\($0)" },
    TemplateField("title") { _ in "A \u{1B}[31mred\u{7} title\non two lines" },
    TemplateField("empty") { _ in "" },
  ]

  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("{n}", "7"), ("{n}{n}-{n}", "77-7"), ("a{empty}b", "ab"),
    ("{{n}}", "{n}"), ("{{{n}}}", "{7}"), ("}", "}"), ("a } b", "a } b"), (#"\n\t\\\0"#, "\n\t\\\0"),
    (#"\\n"#, #"\n"#), ("{title}", "A \u{FFFD}[31mred\u{FFFD} title on two lines"), ("é{n}日本", "é7日本"),
  ])
  func `a template stands for its text with the values in it`(template: String, text: String) throws {
    #expect(try Template(template, fields: Self.fields).text(for: 7) == text)
  }

  @Test(arguments: [
    ("", ""), ("{n}", "7\n"), (#"{n}\n"#, "7\n"), (#"{n}\0"#, "7\0"), (#"\n{n}"#, "\n7\n"), ("{empty}", ""),
    ("{n}\n", "7\n"),
  ])
  func `each result is a line of its own, unless the template ends it`(template: String, text: String) throws
  {
    #expect(try Template(template, fields: Self.fields).line(for: 7) == text)
  }

  @Test(arguments: [
    ("{", TemplateError.Reason.open), ("{n", .open), ("{n}{", .open), ("{{{", .open),
    (#"\"#, .unknownEscape(nil)), (#"\q"#, .unknownEscape("q")),
    ("{titel}", .unknownName("titel", nearest: "title", known: ["n", "title", "empty"])),
    ("{}", .unknownName("", nearest: nil, known: ["n", "title", "empty"])),
    ("{ n }", .unknownName(" n ", nearest: nil, known: ["n", "title", "empty"])),
  ])
  func `a template that is none says why`(template: String, reason: TemplateError.Reason) {
    #expect(throws: TemplateError(reason)) { try Template(template, fields: Self.fields) }
  }

  @Test func `results and posts have the values of the page under their names in JSON`() throws {
    let page = Samples.answered
    let first = try #require(page.answers.first)
    func text(_ template: String) throws -> String {
      try Template(template, fields: AnswerResult.fields).text(for: AnswerResult(first, of: page))
    }
    #expect(
      try text("{rank}. {title} {path}:{line}\\n")
        == "1. \(Samples.structure.title) corpus/posts/structure-data-team.md:34\n")
    #expect(try text("{quote}").hasPrefix("Put the people who build"))
    #expect(try text("{passage}").hasPrefix("It depends less on size"))
    #expect(
      try text("{tags}|{published}|{reviewed}|{url}|{similarity}|{outcome}|{total}|{heading}|{post}")
        == "team-structure, leadership|2026-01-05|2026-05-01|https://teamtopologies.com/||answered|14|"
        + "Who writes the review|structure-data-team")
    #expect(
      try Template("{post} {status} {supersededBy}", fields: PostSummary.fields).text(for: Samples.central)
        == "central-team-builds-things-nobody-uses published structure-data-team")
    #expect(Set(AnswerResult.fields.map(\.name)).count == AnswerResult.fields.count)
  }
}
