/// The reader's own words of a letter, with stand-ins.
package struct RedactedLetter: Equatable, Sendable {
  package let question: String
  package let subject: String?
  /// Lines are those of the whole text.
  package let findings: [RedactionFinding]

  private static let subjectKey = "Subject: "

  package init(_ text: LetterText, writers: [String], redactor: Redactor) {
    let input = text.lines.map { line in
      switch line.aside {
      case nil: line.text
      case .header where line.text.hasPrefix(Self.subjectKey): line.text
      default: ""
      }
    }
    // What signs the letter names the writer.
    let signature = text.lines.filter { $0.aside == .signature && $0.text.contains(where: \.isLetter) }
      .prefix(1)
    let redaction = redactor.redaction(
      of: input.joined(separator: "\n"), writers: writers + signature.map(\.text))
    let lines = redaction.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var own: [String] = []
    var subject: String?
    for (line, redacted) in zip(text.lines, lines) {
      if line.aside == nil {
        // What was taken out leaves no gap.
        if redacted.allSatisfy(\.isWhitespace), own.last?.isEmpty ?? true { continue }
        own.append(redacted.trimmingEnd())
      } else if line.aside == .header, redacted.hasPrefix(Self.subjectKey) {
        subject = String(redacted.dropFirst(Self.subjectKey.count))
      }
    }
    question = own.joined(separator: "\n").trimmingEnd()
    self.subject = subject
    findings = redaction.findings
  }

  package var words: Int { Self.words(question) }

  package static func words(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }
}

/// Stand-ins in the words that a sentence would have.
package enum StandIn {
  private static let words = [
    "name": "someone", "e-mail": "", "telephone": "", "handle": "", "link": "", "employer": "a company",
    "place": "a city", "amount": "an amount",
  ]

  /// `text` without brackets, to be asked or to become a line of a post.
  package static func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      plain += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "]") else { break }
      let inside = rest[rest.index(after: open)..<close].split(separator: " ")
      if inside.count == 2, Int(inside[1]) != nil, let word = words[String(inside[0])] {
        plain += word
        rest = rest[rest.index(after: close)...]
      } else {
        plain.append(rest.removeFirst())
      }
    }
    return plain + rest
  }
}
