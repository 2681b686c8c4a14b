import AskSearch

/// The texts of a post that have most to do with the question.
struct TextMatchView {
  let post: PostExplanation

  /// At most so many asked-as lines, and so many passages.
  private static let most = 3

  func lines(to width: Int, indent: StyledText) -> [StyledText] {
    shown.flatMap { match -> [StyledText] in
      let cosine = match.similarity.map { StyledText(Numeral.decimal($0)).aligned(rightTo: 6) + .spaces(2) }
      let first = indent + (cosine ?? StyledText())
      let rest = indent + .spaces(cosine?.columns ?? 0)
      var text = label(of: match)
      if !match.words.isEmpty { text = text + StyledText(": ", .meta) + Self.words(match.words) }
      return text.wrapped(to: width, first: first, rest: rest + .spaces(2))
    }
  }

  private var shown: [TextMatch] {
    func best(_ kind: Unit.Kind) -> [Int] {
      let some = post.texts.filter { $0.kind == kind && ($0.similarity != nil || !$0.words.isEmpty) }
      return some.sorted { a, b in
        let (x, y) = (a.similarity ?? a.coverage, b.similarity ?? b.coverage)
        return x != y ? x > y : a.ordinal < b.ordinal
      }.prefix(Self.most).map(\.ordinal)
    }
    let lines = best(.askedAs)
    let passages = best(.passage)
    return post.texts.filter { match in
      switch match.kind {
      case .askedAs: lines.contains(match.ordinal)
      case .passage: match.isQuoted || passages.contains(match.ordinal)
      default: match.similarity != nil || !match.words.isEmpty
      }
    }
  }

  private func label(of match: TextMatch) -> StyledText {
    switch match.kind {
    case .title: return StyledText("title")
    case .question: return StyledText("letter")
    case .askedAs: return StyledText("asked as ") + .quoted(match.text)
    case .whole: return StyledText("title and answer in one go")
    case .passage:
      let place = match.line.map { "line \($0)" } ?? "passage \(match.ordinal + 1)"
      return StyledText(place + (match.isQuoted ? ", quoted, " : " "))
        + .quoted(match.text, limit: 48)
    }
  }

  private static func words(_ words: [String]) -> StyledText {
    var list = StyledText()
    for (place, word) in words.enumerated() {
      if place > 0 { list.append(", ", .meta) }
      list.append(word, .match)
    }
    return list
  }
}
