package import AskEval

/// How far raters agree, and where they do not.
package struct AgreementView {
  private let agreement: RaterAgreement
  private let questions: [QueryID: String]

  /// - Parameter questions: what each one asks.
  package init(_ agreement: RaterAgreement, questions: [QueryID: String]) {
    self.agreement = agreement
    self.questions = questions
  }

  package func text(on screen: Screen) -> String {
    guard agreement.sharedPairs > 0 else {
      return screen.text(
        StyledText(
          "No pair of question and post has grades by two raters yet, so there is nothing to compare."
        )
        .wrapped(to: screen.measure))
    }
    var lines = [
      StyledText("\(Numeral.count(agreement.sharedPairs, "pair")) graded by two raters or more", .title),
      StyledText(),
    ]
    lines += table()
    lines.append(StyledText())
    let note =
      "Kappa is agreement beyond chance (Cohen 1960); weighted, a difference counts by its square (Cohen 1968). Above 0: "
      + "only pairs that one of the two graded above 0. The last line is the mean over raters (Light 1971), weighed by "
      + "pairs. Figures of few pairs say little."
    lines += StyledText(note, .meta).wrapped(to: screen.measure)
    lines += apart(to: screen.measure)
    return screen.text(lines)
  }

  private static let columns = ["pairs", "same", "kappa", "weighted", "above 0", "same", "weighted"]

  private func table() -> [StyledText] {
    let names = agreement.raters.map { "\($0.first), \($0.second)" } + ["mean"]
    let width = (names.map { StyledText($0).columns }.max() ?? 0) + 2
    var lines = [row("", Self.columns, width, .heading)]
    for (name, two) in zip(names, agreement.raters) {
      lines.append(
        row(
          name,
          [
            "\(two.all.count)", Self.share(two.all), Self.kappa(two.all.kappa),
            Self.kappa(two.all.weightedKappa),
            "\(two.aboveZero.count)", Self.share(two.aboveZero), Self.kappa(two.aboveZero.weightedKappa),
          ], width, .body))
    }
    lines.append(
      row(
        "mean",
        [
          "", "", Self.kappa(agreement.mean { $0.all.kappa }),
          Self.kappa(agreement.mean { $0.all.weightedKappa }),
          "", "", Self.kappa(agreement.mean { $0.aboveZero.weightedKappa }),
        ], width, .title))
    return lines
  }

  private func row(_ name: String, _ cells: [String], _ width: Int, _ style: Style) -> StyledText {
    cells.reduce(StyledText(name, style).padded(to: width)) { $0 + StyledText($1, style).aligned(rightTo: 9) }
  }

  private func apart(to width: Int) -> [StyledText] {
    guard !agreement.apart.isEmpty else { return [] }
    var lines = [
      StyledText(),
      StyledText("\(Numeral.count(agreement.apart.count, "pair")) graded two or more apart", .title),
    ]
    for pair in agreement.apart {
      let grades = pair.grades.map { "\($0.rater) \($0.grade)" }.joined(separator: ", ")
      lines.append(StyledText())
      lines += StyledText("\(pair.query.rawValue)  \(questions[pair.query] ?? "")").truncated(to: 3 * width)
        .wrapped(
          to: width)
      lines += (StyledText(pair.post.rawValue, .verbatim) + StyledText(": " + grades, .meta)).wrapped(
        to: width, first: .spaces(2), rest: .spaces(4))
    }
    return lines
  }

  private static func share(_ table: GradeTable) -> String {
    table.count == 0 ? "–" : "\(Int((100 * Double(table.same) / Double(table.count)).rounded())) %"
  }

  private static func kappa(_ value: Double?) -> String { value.map { Numeral.decimal($0) } ?? "–" }
}
