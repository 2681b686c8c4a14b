import AskCorpus
import Testing

@Suite struct TextRuleTests {
  @Test(arguments: [
    "[a](gone.md)", "[a](posts/../gone.md)", "[a](other.md#none)", "[a](#none)", "[a](gone%20too.md)",
    "![i](x.png) [a](gone.md)",
  ])
  func `a link to what is not there is found`(_ link: String) throws {
    let text = "---\nstatus: draft\n---\n\n\(link)\n"
    #expect(
      try CheckedExample("internal-link").marks(text, beside: ["other.md": "# O\n\n## Here\n\nx\n"]).count
        == 1)
  }

  @Test(arguments: [
    "[a](other.md#here)", "[a](./other.md)", "[a](https://example.org/gone.md)", "[a](/gone.md)",
    "[a](../gone.md)",
    "[a](data.csv)", "[a](mailto:a@example.org)", "`[a](gone.md)`", "[a]()", "[a](#)",
  ])
  func `a link that leads elsewhere is left alone`(_ link: String) throws {
    let text = "---\nstatus: draft\n---\n\n\(link)\n"
    #expect(
      try CheckedExample("internal-link").marks(text, beside: ["other.md": "# O\n\n## Here\n\nx\n"]) == [])
  }

  @Test func `abbreviations are explained by brackets, by their words, by a name or by the column`() throws {
    let rule = try CheckedExample("abbreviation")
    for text in [
      "The mean time between failures. MTBF fell.", "MTBF (a mean time) fell.",
      "It is called MTBF. MTBF fell.",
      "A GPU and LLMs.", "Chapter XIV.", "A-MTBF-thing.", "MTBF2 fell.",
    ] {
      #expect(try rule.marks(inLetter: text) == [], "\(text)")
    }
    #expect(try rule.marks(inLetter: "Our MTBF fell, MTBF and MTBFs.").map { $0.prefix(4) } == ["8:5 "])
    #expect(try rule.marks("---\nstatus: published\n---\n\nMTBF fell.\n", abbreviations: ["MTBF"]) == [])
  }

  @Test func `sentences in HTML, code and tables are not measured`() throws {
    let words = String(repeating: "word ", count: 70)
    let rule = try CheckedExample("long-sentence")
    #expect(try rule.marks("# T\n\n\(words)\n").count == 1)
    #expect(
      try rule.marks(
        "# T\n\n    \(words)\n\n<table><td>\(words)</td></table>\n\n| a |\n|---|\n| \(words) |\n") == [])
  }

  @Test func `passives are counted in English only`() throws {
    let rule = try CheckedExample("passive-pile")
    let text = "# T\n\nIt was built, is often carefully kept, and will be sold.\n"
    #expect(try rule.marks(text).first?.contains("3 passives") == true)
    #expect(try rule.marks(text, isEnglish: false) == [])
    #expect(try rule.marks("# T\n\nI am tired, it is red, we are used to it and need speed.\n") == [])
  }

  @Test(arguments: [
    ("Ring +44 20 7946 0958.", 1), ("Mail q@qzlorbin.org or @qzlorbin.", 2), ("`@property` and `q@x.org`", 1),
    ("It costs 44 20 7946 of them.", 0),
    ("See [me](mailto:q@qzlorbin.org) or <https://example.org/@qzlorbin>.", 0),
    ("root@10.0.0.1 and admin@admin.com and q@example.com", 0),
  ])
  func `personal data is found in prose`(_ letter: String, _ count: Int) throws {
    #expect(try CheckedExample("personal-data").marks(inLetter: letter).count == count)
  }

  @Test(arguments: [
    ("I am Qzlorbin and work at Vexatronics.", 1), ("At Vexatronics my boss Qzlorbin said so.", 1),
    ("Dr Qzlorbin, formerly of Vexatronics, said so.", 1), ("My boss said so at Vexatronics.", 0),
    ("My manager Qzlorbin said so on Monday at noon.", 0), ("I am English and come from Python.", 0),
  ])
  func `a name beside an employer is found in letters`(_ letter: String, _ count: Int) throws {
    #expect(try CheckedExample("employer").marks(inLetter: letter).count == count)
  }

  @Test func `a handle of another blog is its own`() throws {
    #expect(try CheckedExample("personal-data").marks("# T\n\nFollow @qzlorbin.\n") == [])
  }
}
