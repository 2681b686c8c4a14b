import AskSearch

/// The question's words: what is searched for, and how much each says.
struct QuestionTermsView {
  let explanation: Explanation

  private static let bar = 12
  private static let widest = 24
  /// Columns of posts and idf.
  private static let figures = 13
  /// A long letter has hundreds of words.
  private static let most = 12

  func lines(to width: Int, indent: StyledText) -> [StyledText] {
    let searched = terms(.searched).sorted { $0.idf > $1.idf }
    var lines: [StyledText] = []
    if !searched.isEmpty {
      let shown = searched.prefix(Self.most)
      let room = min(Self.widest, width - indent.columns - Self.figures)
      let column = max(3, min(room, shown.map { StyledText($0.word).columns }.max() ?? 0))
      let head = StyledText("word", .meta).truncated(to: column).padded(to: column)
      lines.append(
        indent + head + StyledText("posts", .meta).aligned(rightTo: 7)
          + StyledText("idf", .meta).aligned(rightTo: 6))
      for term in shown {
        lines.append(row(term, column: column, most: shown[0].idf, width: width, indent: indent))
      }
      if searched.count > shown.count {
        lines += note(
          "and \(searched.count - shown.count) commoner words", .meta, to: width, indent: indent)
      }
      lines += note(
        "idf = ln(1 + (N − n + ½) / (n + ½)), where n of N = \(explanation.corpusPosts) posts have the word",
        .meta, to: width, indent: indent)
    }
    for (role, single, several) in Self.remarks {
      let words = terms(role)
      guard !words.isEmpty else { continue }
      let idf = role == .unknown ? " \(Numeral.decimal(words[0].idf)) each" : ""
      let list = StyledText.list(words.prefix(Self.most).map { StyledText($0.word, .heading) })
      let more = words.count > Self.most ? " and \(words.count - Self.most) more" : ""
      let text =
        list + StyledText(more + " " + (words.count == 1 ? single : several) + (role == .unknown ? idf : ""))
      lines += text.wrapped(to: width, first: indent, rest: indent + .spaces(2))
    }
    return lines
  }

  private static let remarks: [(ExplainedTerm.Role, single: String, several: String)] = [
    (
      .unknown, "is in no post, and counts as not covered with the highest idf,",
      "are in no post, and count as not covered with the highest idf,"
    ),
    (
      .cut, "is too common to be searched for in so long a question",
      "are too common to be searched for in so long a question"
    ),
    (
      .stopword, "is left out: it says little about what is asked",
      "are left out: they say little about what is asked"
    ),
  ]

  private func terms(_ role: ExplainedTerm.Role) -> [ExplainedTerm] {
    explanation.terms.filter { $0.role == role }
  }

  private func row(
    _ term: ExplainedTerm, column: Int, most: Double, width: Int, indent: StyledText
  ) -> StyledText {
    var row = indent + StyledText(term.word, .match).truncated(to: column).padded(to: column)
    row.append(StyledText("\(term.posts)").aligned(rightTo: 7))
    row.append(StyledText(Numeral.decimal(term.idf)).aligned(rightTo: 6))
    guard row.columns + 2 + Self.bar <= width, most > 0 else { return row }
    let filled = min(Self.bar, max(1, Int((Double(Self.bar) * term.idf / most).rounded())))
    return row + .spaces(2) + StyledText(String(repeating: "█", count: filled), .bar)
  }

  private func note(_ text: String, _ style: Style, to width: Int, indent: StyledText) -> [StyledText] {
    StyledText(text, style).wrapped(to: width, first: indent, rest: indent + .spaces(2))
  }
}
