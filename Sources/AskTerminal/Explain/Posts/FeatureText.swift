import AskSearch

/// A feature in words.
struct FeatureText {
  let feature: PostExplanation.Feature
  let post: PostExplanation

  /// What it looks at.
  var label: String { Self.label(feature.name) }

  static func label(_ name: String) -> String {
    switch name {
    case "whole": "words of the whole post"
    case "passage": "words of the best passage"
    case "titleCoverage": "words of the title"
    case "phrasingCoverage": "words of an asked-as line"
    case "pairs": "words side by side"
    case "titleSimilarity": "meaning of the title"
    case "phrasingSimilarity": "meaning of an asked-as line"
    case "questionSimilarity": "meaning of the letter"
    case "nearestSimilarity": "meaning of the nearest text"
    case "postSimilarity": "meaning of the passages"
    case "wholeSimilarity": "meaning of the whole post"
    case "brevity": "brevity"
    case "alignment": "words of like meaning"
    default: name
    }
  }

  /// What its value comes from; empty where the label says it.
  var detail: StyledText {
    switch feature.name {
    case "whole", "passage": share
    case "titleCoverage": StyledText.list(match(.title)?.words.map { StyledText($0, .match) } ?? [])
    case "phrasingCoverage":
      line { $0.coverage }.map {
        StyledText("\(Self.percent($0.coverage)) of the question, in ") + Self.text(of: $0)
      }
        ?? StyledText()
    case "phrasingSimilarity":
      line { $0.similarity ?? 0 }.map {
        StyledText("cosine \(Numeral.decimal($0.similarity ?? 0)) with ") + Self.text(of: $0)
      } ?? StyledText()
    case "nearestSimilarity": nearest
    case "brevity": StyledText(Numeral.count(post.texts.count { $0.kind == .passage }, "passage"))
    default: StyledText()
    }
  }

  private var share: StyledText {
    guard let own = feature.undivided, feature.value > 0 else { return StyledText() }
    let figure = "BM25F \(Numeral.decimal(own))"
    return StyledText(
      feature.value == 1
        ? "\(figure), the most of all" : "\(figure) of the best's \(Numeral.decimal(own / feature.value))")
  }

  private var nearest: StyledText {
    let texts = post.texts.filter { $0.kind != .askedAs && $0.kind != .whole }
    guard let best = texts.max(by: { ($0.similarity ?? 0) < ($1.similarity ?? 0) }) else {
      return StyledText()
    }
    switch best.kind {
    case .title: return StyledText("its title")
    case .question: return StyledText("its letter")
    default: return StyledText(best.line.map { "the passage at line \($0)" } ?? "a passage")
    }
  }

  private func match(_ kind: Unit.Kind) -> TextMatch? { post.texts.first { $0.kind == kind } }

  private func line(by value: (TextMatch) -> Double) -> TextMatch? {
    let lines = post.texts.filter { $0.kind == .askedAs }
    return feature.value > 0 ? lines.max { value($0) < value($1) } : nil
  }

  private static func text(of match: TextMatch) -> StyledText { .quoted(match.text) }

  static func percent(_ share: Double) -> String { "\(Numeral.decimal(100 * share, places: 0)) %" }
}
