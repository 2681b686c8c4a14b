package import AskSearch

/// Says in a line what was understood of a question with operators, so that nothing is restricted unseen.
package struct UnderstandingView: Sendable {
  private let understood: Understanding

  package init(_ understood: Understanding) {
    self.understood = understood
  }

  /// What is in force, then what had to be left out, each followed by an empty line where there is any.
  package func lines(to width: Int) -> [StyledText] {
    let dropped = understood.dropped
    let inForce = understood.question.required.filter { !dropped.contains($0) }
    var lines: [StyledText] = []
    let parts = parts(of: inForce)
    if !parts.isEmpty {
      let end = understood.isListing ? ", newest first." : "."
      lines += StyledText("Only posts " + parts.joined(separator: ", ") + end, .meta).wrapped(to: width)
      lines.append(StyledText())
    }
    if !dropped.isEmpty {
      let phrases = dropped.map { $0.map(Self.name).joined(separator: " or ") }.joined(separator: ", or ")
      let also = parts.isEmpty ? "No post" : "None of them"
      let text = "\(also) says \(phrases); answered without that condition."
      lines += StyledText(text, .warning).wrapped(to: width)
      lines.append(StyledText())
    }
    return lines
  }

  private func parts(of required: [[Condition]]) -> [String] {
    let question = understood.question
    var parts = required.map(Self.clause)
    if !question.excluded.isEmpty {
      parts.append("without " + question.excluded.map(Self.name).joined(separator: " or "))
    }
    if let since = question.since { parts.append("since \(since)") }
    if let until = question.until { parts.append("until \(until)") }
    return parts
  }

  /// What the posts are that meet one of `alternatives`; what all of them have in common is said once.
  private static func clause(_ alternatives: [Condition]) -> String {
    var text = ""
    var last = ""
    for condition in alternatives {
      let (lead, name) = clause(condition)
      text += text.isEmpty ? "" : " or "
      text += lead == last ? name : lead + " " + name
      last = lead
    }
    return text
  }

  private static func clause(_ condition: Condition) -> (lead: String, name: String) {
    switch condition {
    case .says(let words): ("that say", "“\(words)”")
    case .titled(let words): ("with a title that says", "“\(words)”")
    case .tagged(let tag): ("tagged", tag)
    case .by(let author): ("by", author)
    }
  }

  private static func name(_ condition: Condition) -> String {
    switch condition {
    case .says(let words): "“\(words)”"
    case .titled(let words): "“\(words)” in the title"
    case .tagged(let tag): "the tag \(tag)"
    case .by(let author): "the author \(author)"
    }
  }
}
