import AskSearch

/// How sure it is that the first post is right, and what that rests on.
struct ConfidenceView {
  let confidence: Confidence
  /// As the page has it.
  let outcome: AnswerPage.Outcome

  /// Smaller contributions are left out; `--json` has all of them.
  private static let leastContribution = 0.05

  func lines(to width: Int, indent: StyledText) -> [StyledText] {
    var lines = summary.wrapped(to: width, first: indent, rest: indent)
    for reason in confidence.reasons where abs(reason.contribution) >= Self.leastContribution {
      let first = indent + StyledText(Numeral.change(reason.contribution)).aligned(rightTo: 6) + .spaces(2)
      let value = reason.value.map { " " + Numeral.decimal($0) } ?? ""
      lines += (StyledText(Self.label(reason.name)) + StyledText(value, .meta))
        .wrapped(to: width, first: first, rest: indent + .spaces(8))
    }
    return lines
  }

  private var summary: StyledText {
    let outcome =
      switch outcome {
      case .answered: "answered"
      case .maybe: "no sure answer"
      case .none: "no answer"
      }
    let limits =
      "answered from \(Numeral.decimal(confidence.thresholds.answered)), "
      + "no answer below \(Numeral.decimal(confidence.thresholds.maybe))"
    return StyledText("\(Numeral.decimal(confidence.value)) that it is right: \(outcome)")
      + StyledText(" (\(limits); against the average question, in log odds)", .meta)
  }

  static func label(_ name: String) -> String {
    switch name {
    case "nearest": "meaning of the nearest text of any post"
    case "subject": "nearness to all that the column is about"
    case "post": "meaning of the post's nearest text"
    case "title": "meaning of the title"
    case "letter": "meaning of the letter"
    case "phrasing": "meaning of an asked-as line"
    case "whole": "meaning of the whole post"
    case "known": "share of the question in words of the column"
    case "covered": "share of the question in words of the post"
    case "words": "BM25F for each part of the question"
    case "margin": "lead over the second"
    case "agreement": "words and meaning agree"
    case "length": "length of the question"
    case "kind": "kind of question, as judged ones of this column"
    default: name
    }
  }
}
