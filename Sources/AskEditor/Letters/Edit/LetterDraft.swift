package import AskCorpus
package import AskSearch

/// A draft in the house form, begun from a redacted letter: nothing of the original stands in it.
package struct LetterDraft: Equatable, Sendable {
  package let fileName: String
  package let text: String

  /// - Parameters:
  ///   - title: the editor's; nil for the letter's subject or first question.
  ///   - questions: of the letter, each becomes a heading to be rewritten.
  ///   - related: posts near the letter, nearest first; their further reading is offered in comments.
  /// - Throws: `PostError` where the title cannot stand in front matter.
  package init(
    of letter: StoredLetter, title: String?, questions: [String], related: [PostSummary], today: CalendarDate
  ) throws(PostError) {
    let own = title ?? Self.title(letter, questions)
    let template = PostTemplate(title: own, today: today, body: Self.body(letter, questions, related))
    fileName = template.fileName
    // The key goes behind the others that the template has.
    var edit = try FrontMatterEdit(Array(template.text.utf8), path: fileName)
    try edit.set("letter", to: .text(letter.id.rawValue))
    text = String(decoding: edit.bytes, as: UTF8.self)
  }

  private static let longestTitle = 90

  private static func title(_ letter: StoredLetter, _ questions: [String]) -> String {
    var subject = letter.subject ?? ""
    while let prefix = ["re:", "fwd:", "fw:", "aw:"].first(where: { subject.lowercased().hasPrefix($0) }) {
      subject = subject.dropFirst(prefix.count).trimmed()
    }
    let text = PlainText.oneLine(StandIn.plain(subject.isEmpty ? questions.first ?? "A letter" : subject))
    guard text.count > longestTitle else { return text }
    let cut = text.prefix(longestTitle)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
  }

  private static func body(
    _ letter: StoredLetter, _ questions: [String], _ related: [PostSummary]
  ) -> PostTemplate.Body {
    // The rule `leftover` finds a heading that nobody has written.
    let headings = questions.map { question in
      """
      ### TODO: a heading that takes a position

      <!-- On: \(comment(StandIn.plain(question))) -->
      """
    }
    let near = related.map { "\(comment($0.title)): \($0.id.rawValue)" }
    let list =
      near.isEmpty
      ? [] : ["<!-- Posts near it, to link or to keep apart from:\n\(near.joined(separator: "\n"))\n-->"]
    var seen: Set<String> = []
    let reading = related.flatMap(\.furtherReading).filter { seen.insert($0.url ?? $0.title).inserted }
      .prefix(8)
    let works = reading.map { work in
      "- \(work.url.map { "[\(comment(work.title))](\(comment($0)))" } ?? comment(work.title))"
        + (work.note.map { ", " + comment($0) } ?? "")
    }
    return PostTemplate.Body(
      question: withoutForms(letter.working).map { markdown($0[...]) }.joined(separator: "\n").trimmed(),
      answer: (headings + list).joined(separator: "\n\n"),
      reading: works.isEmpty
        ? nil
        : "<!-- From the posts near it; take out of this comment what you have read and stand by:\n\(works.joined(separator: "\n"))\n-->"
    )
  }

  /// The lines of a letter without the greeting above and the closing formula and names below.
  static func withoutForms(_ text: String) -> [String] {
    var lines = text.trimmed().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func words(_ line: String) -> [String] {
      StandIn.plain(line).lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    }
    if let first = lines.first, words(first).count <= 5,
      words(first).first.map(NameCues.greetings.contains) == true,
      first.last.map({ ",!:.".contains($0) || $0.isLetter || $0 == "]" }) == true
    {
      lines.removeFirst()
    }
    func isForm(_ line: String) -> Bool {
      let own = words(line)
      let isNameAlone =
        line.hasPrefix("[") && own.allSatisfy { ["someone", "a", "city", "company", "and"].contains($0) }
      let phrase = NameCues.closings.contains { own.starts(with: $0) && own.count <= $0.count + 2 }
      return own.isEmpty || isNameAlone || phrase && !line.contains("?")
    }
    while let last = lines.last, isForm(last) { lines.removeLast() }
    return lines
  }

  /// Fit to stand in a comment.
  private static func comment(_ text: String) -> String {
    PlainText.oneLine(text).replacing("--", with: "–").replacing(">", with: "&gt;")
  }

  /// A line of a letter as Markdown that says the same: no heading, fence, HTML or rule is made of it.
  private static func markdown(_ line: Substring) -> String {
    let text = line.drop { $0 == " " || $0 == "\t" }
    var escaped = String(text).replacing("<", with: "\\<").replacing("{{", with: "{ {").replacing(
      "{%", with: "{ %")
    let marks = ["#", ">", "```", "~~~", "---", "===", "***", "___", "|"]
    if marks.contains(where: { escaped.hasPrefix($0) }) { escaped = "\\" + escaped }
    return escaped
  }
}
