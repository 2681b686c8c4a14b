import AskSearch

/// A post's score as a tree: a branch for each feature, under it what the feature is made of.
struct ScoreTree {
  let post: PostExplanation
  /// Whether branches that have parts of their own show them.
  let showsParts: Bool

  private struct Branch {
    let points: Double
    /// Such as `0.821 × 3.946`; empty for a word.
    let factors: String
    let label: StyledText
    /// What it comes from; empty where the label says it.
    var detail = StyledText()
    var twigs: [StyledText] = []
  }

  private static let bar = 6
  /// On a narrower screen neither bars nor factors have room.
  private static let wide = 64
  /// And on a narrower one than this no share.
  private static let narrow = 36
  /// Columns between the trunk and what a branch is made of.
  private static let twig = 8
  /// A letter may share dozens of words with a post.
  private static let mostTwigs = 8
  /// What rounds to nothing is only named.
  private static let least = 0.005

  func lines(to width: Int, indent: StyledText) -> [StyledText] {
    let branches = post.features.isEmpty ? words(post.lexical) : features
    let most = branches.map { abs($0.points) }.max() ?? 0
    let trunk = StyledText(Numeral.decimal(post.score), .title).aligned(rightTo: 8)
    let name = post.features.isEmpty ? "BM25F, the sum over the words" : "points, the sum of"
    var lines = StyledText(name, .meta).wrapped(
      to: width, first: indent + trunk + .spaces(1), rest: indent + .spaces(9))
    for (place, branch) in branches.enumerated() {
      let isLast = place == branches.count - 1
      lines += self.lines(of: branch, most: most, isLast: isLast, to: width, indent: indent)
    }
    return lines + nothing(to: width, indent: indent)
  }

  private func lines(
    of branch: Branch, most: Double, isLast: Bool, to width: Int, indent: StyledText
  ) -> [StyledText] {
    var first = indent + StyledText(isLast ? "└─" : "├─", .bar)
    first.append(StyledText(Numeral.decimal(branch.points)).aligned(rightTo: 6))
    if width >= Self.narrow { first.append(StyledText(share(branch.points), .meta).aligned(rightTo: 6)) }
    first.append("  ")
    if width >= Self.wide {
      let filled = most > 0 ? Int((Double(Self.bar) * max(0, branch.points) / most).rounded()) : 0
      first.append(StyledText(String(repeating: "█", count: filled), .bar).padded(to: Self.bar + 1))
      if !branch.factors.isEmpty {
        first.append(StyledText(branch.factors, .meta).aligned(rightTo: 13) + .spaces(2))
      }
    }
    let trunk = indent + StyledText(isLast ? " " : "│", .bar)
    var text = branch.label
    var twigs = branch.twigs
    if !branch.detail.isEmpty {
      // On the same line where there is room, else below, where there is more.
      let joined = text + StyledText(": ") + branch.detail
      if first.columns + joined.columns <= width { text = joined } else { twigs.insert(branch.detail, at: 0) }
    }
    var lines = text.wrapped(to: width, first: first, rest: trunk + .spaces(first.columns - trunk.columns))
    let twig = trunk + .spaces(Self.twig)
    for text in twigs { lines += text.wrapped(to: width, first: twig, rest: twig + .spaces(2)) }
    return lines
  }

  private func share(_ points: Double) -> String {
    post.score > 0 ? FeatureText.percent(points / post.score) : ""
  }

  /// Most points first.
  private var features: [Branch] {
    let counted = post.features.enumerated().filter { abs($0.element.points) >= Self.least }.sorted { a, b in
      a.element.points != b.element.points ? a.element.points > b.element.points : a.offset < b.offset
    }
    return counted.map { _, feature in
      let text = FeatureText(feature: feature, post: post)
      return Branch(
        points: feature.points,
        factors:
          "\(Numeral.decimal(feature.value, places: 3)) × \(Numeral.decimal(feature.weight, places: 3))",
        label: StyledText(text.label), detail: text.detail,
        twigs: showsParts && feature.name == "whole" ? twigs(of: post.whole) : [])
    }
  }

  private func words(_ parts: LexicalParts) -> [Branch] {
    Self.sorted(parts).map { word in
      Branch(
        points: word.points, factors: "", label: StyledText(word.word, .match),
        detail: Self.columns(of: word))
    }
  }

  private func twigs(of parts: LexicalParts) -> [StyledText] {
    let words = Self.sorted(parts)
    let twigs = words.prefix(Self.mostTwigs).map { word in
      StyledText(Numeral.decimal(word.points) + " ", .meta) + StyledText(word.word, .match)
        + StyledText(": ", .meta) + Self.columns(of: word)
    }
    let others = words.dropFirst(Self.mostTwigs)
    guard !others.isEmpty else { return twigs }
    let sum = Numeral.decimal(others.reduce(0) { $0 + $1.points })
    return twigs + [StyledText("\(sum) for \(Numeral.count(others.count, "more word"))", .meta)]
  }

  /// Most points first.
  private static func sorted(_ parts: LexicalParts) -> [LexicalParts.Word] {
    parts.words.enumerated().sorted { a, b in
      a.element.points != b.element.points ? a.element.points > b.element.points : a.offset < b.offset
    }.map(\.element)
  }

  private static func columns(of word: LexicalParts.Word) -> StyledText {
    let parts = word.parts.map { part in
      "\(name(of: part.column)) \(Numeral.decimal(part.points))" + (part.count > 1 ? " (\(part.count)×)" : "")
    }
    return StyledText(parts.joined(separator: ", "), .meta)
  }

  private static func name(of column: LexicalParts.Column) -> String {
    switch column {
    case .title: "title"
    case .question: "letter"
    case .askedAs: "asked as"
    case .headings: "headings"
    case .body: "text"
    }
  }

  private func nothing(to width: Int, indent: StyledText) -> [StyledText] {
    let rest = post.features.filter { abs($0.points) < Self.least }
    let remarks = [
      ("nothing found for ", rest.filter { $0.weight != 0 }),
      ("weight 0 here: ", rest.filter { $0.weight == 0 }),
    ]
    return remarks.flatMap { remark, features -> [StyledText] in
      guard !features.isEmpty else { return [] }
      let names = features.map { FeatureText.label($0.name) }.joined(separator: ", ")
      return StyledText(remark + names, .meta)
        .wrapped(to: width, first: indent + .spaces(3), rest: indent + .spaces(5))
    }
  }
}
