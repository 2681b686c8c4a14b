import AskEditor
import Testing

@Suite struct RedactionTests {
  private func redacted(_ text: String, writers: [String] = []) -> String {
    Redactor.ofOwnColumn.redaction(of: text, writers: writers).text
  }

  @Test func `the same person has the same stand-in by whichever name`() {
    let text = """
      Dear editors,

      my boss Helen Vostrick is kind. Helen helps me, and Ms Vostrick's advice is good. Peter does not like it.

      Best,
      Anna Qzlorbin
      """
    #expect(
      redacted(text) == """
        Dear editors,

        my boss [name 1] is kind. [name 1] helps me, and [name 1]'s advice is good. [name 2] does not like it.

        Best,
        [name 3]
        """)
  }

  @Test func `two who share a surname are two`() {
    let text = redacted("Anna Qzlorbin and Peter Qzlorbin disagree. Anna is right, says Peter.")
    #expect(text == "[name 1] and [name 2] disagree. [name 1] is right, says [name 2].")
  }

  @Test func `techniques are nobody's employer, and who pays is`() {
    let text = redacted(
      "I work for Brintwick GmbH in Berlin with PyTorch on AWS, for €80k a year. Brintwick is small.")
    #expect(
      text
        == "I work for [employer 1] in [place 1] with PyTorch on AWS, for [amount 1] a year. [employer 1] is small."
    )
  }

  @Test func `a sum with a point is found at the end of a text too`() {
    for text in ["$1.5", "It costs $1.5", "€ 2,5", "It costs $0.99."] {
      #expect(Redactor.alone.redaction(of: text).text.contains("[amount 1]"), "\(text)")
      #expect(!Redactor.alone.redaction(of: text).text.contains { $0.isNumber && $0 != "1" }, "\(text)")
    }
  }

  @Test func `a number that counts rows is no sum of money`() {
    #expect(redacted("I have 100k rows and a budget.") == "I have 100k rows and a budget.")
  }

  @Test func `what the mail's headers name is found in small letters too`() {
    let text = redacted("it is me, qzlorbin, again", writers: ["Anna Qzlorbin <a.q@mail.example>"])
    #expect(text == "it is me, [name 1], again")
  }

  @Test func `addresses, numbers, handles and links have stand-ins`() {
    let text = redacted("Write to x.y@mail.example, +44 20 7946 0018, @mlq_zl or https://q.example/a.")
    #expect(text == "Write to [e-mail 1], [telephone 1], [handle 1] or [link 1].")
  }

  @Test func `a word that may be a name is said to be unsure`() throws {
    let findings = Redactor.ofOwnColumn.redaction(of: "I spoke to Vexhollow about it.").findings
    let finding = try #require(findings.first)
    #expect(finding.text == "Vexhollow" && !finding.isCertain && finding.line == 1)
  }

  @Test func `a text without names stays as it is, whatever the column says`() {
    let text = "How do I start with deep learning? I know Python and some SQL. On Monday I have an hour."
    #expect(Redactor.ofOwnColumn.redaction(of: text).text == text)
    #expect(Redactor.alone.redaction(of: text).text == text)
  }

  @Test func `lines stay lines, and findings know theirs`() throws {
    let redaction = Redactor.ofOwnColumn.redaction(of: "One.\n\nMy boss Helen\nVostrick left.\n")
    #expect(redaction.text.split(separator: "\n", omittingEmptySubsequences: false).count == 5)
    #expect(redaction.findings.map(\.line) == [3, 4])
  }

  @Test func `any text is redacted without harm`() {
    for text in [
      "", "\n\n", "A", "É", "'s", "“”", "$", "€ ", "[name 1]", "Dr.", "J. R.", "李雷问：怎么开始？", "ANNA!!!", "$1,",
      "1.000.000,",
    ] {
      let redaction = Redactor.alone.redaction(of: text)
      #expect(redaction.text.count { $0 == "\n" } == text.count { $0 == "\n" })
    }
  }

  /// Shares that a change of the rules must not lose; the table in docs/editors.md has the figures.
  @Test(arguments: [("development", 1.0), ("test", 0.9)])
  func `of the marked letters nearly everything is found`(half: String, least: Double) throws {
    let counts = try MarkedLetters(half).counts(.ofOwnColumn)
    #expect(try MarkedLetters(half).letters.count == 20)
    for kind in RedactionFinding.Kind.allCases {
      let count = try #require(counts[kind.rawValue], "\(half) has no \(kind.rawValue)")
      print("redaction, \(half): \(kind.rawValue) \(count)")
      #expect(Double(count.found) >= least * Double(count.marked), "\(half), \(kind.rawValue): \(count)")
      #expect(Double(count.rightly) >= 0.9 * Double(count.replaced), "\(half), \(kind.rawValue): \(count)")
    }
  }
}
