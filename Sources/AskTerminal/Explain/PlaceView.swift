import AskCorpus
import AskSearch

/// Why one post is not the first.
struct PlaceView {
  let place: PlaceExplanation
  let question: String
  let usesNetwork: Bool

  /// On a narrower screen only changes are shown.
  private static let narrow = 36
  /// A letter may have dozens that a post lacks.
  private static let words = 8

  private var title: StyledText { .quoted(place.post.post.title, limit: 100, .title) }
  private var rank: String { Numeral.ordinal(place.post.rank) }

  /// What decided.
  var sentence: StyledText {
    switch place.stage {
    case .first:
      return title + StyledText(" is the first.") + lead
    case .lower:
      return title + StyledText(" is \(rank), not first.") + lead
    case .superseded(let successor):
      return title + StyledText(" does not show itself: ") + StyledText(successor.rawValue, .verbatim)
        + StyledText(" supersedes it and stands \(rank) in its place.")
    case .heldBack(let obstacles):
      let reasons = StyledText.list(obstacles.map { StyledText(Self.text(of: $0)) })
      let place = hasNothing ? "have no points" : "be \(rank)"
      return title + StyledText(" is left out: ") + reasons
        + StyledText(". If it were let in, it would \(place).")
    case .notFound where hasNothing:
      return title + StyledText(" was not found: \(nothing). It has no points, and so no place.")
    case .notFound:
      return title
        + StyledText(" was not found, neither by words nor by meaning. With its points it would be \(rank).")
    }
  }

  /// Whether nothing of the question is in the post: then the place that its points would give says nothing.
  private var hasNothing: Bool {
    place.post.score == 0 && place.byWords.rank == nil && place.byMeaning?.rank == nil
  }

  private var nothing: String {
    place.byMeaning == nil
      ? "none of the question's words is in it" : "none of the question's words is in it, nor anything near"
  }

  private var lead: StyledText {
    guard let other = place.other else { return StyledText() }
    let gap = place.post.score - other.score
    let points = Numeral.decimal(abs(gap))
    let relation = gap >= 0 ? "more" : "fewer"
    return StyledText(
      " It has \(Numeral.decimal(place.post.score)) points, \(points) \(relation) than ")
      + .quoted(other.post.title, limit: 100, .title) + StyledText(".")
  }

  private static func text(of obstacle: PlaceExplanation.Obstacle) -> String {
    switch obstacle {
    case .draft: "it is a draft, and --drafts was not given"
    case .tag(let tag): "it does not have the tag \(tag)"
    case .author(let author): "it is not by \(author)"
    case .since(let day): "it was not published on or after \(day)"
    case .until(let day): "it was not published on or before \(day)"
    case .conditions: "it is not what the operators in the question ask for"
    }
  }

  func sections(to width: Int, indent: StyledText) -> [StyledText] {
    let sections = [
      ("Step by step", steps(to: width, indent: indent)),
      (comparison, differences(to: width, indent: indent)),
      ("Words of the question that it lacks", missing(to: width, indent: indent)),
      (
        "Where it matched",
        hasNothing ? [] : TextMatchView(post: place.post).lines(to: width, indent: indent)
      ),
      ("With the question as one of its asked-as lines", line(to: width, indent: indent)),
    ]
    return sections.filter { !$0.1.isEmpty }.flatMap { title, lines in
      [StyledText()] + StyledText(title, .heading).wrapped(to: width) + lines
    }
  }

  // MARK: The steps

  private func steps(to width: Int, indent: StyledText) -> [StyledText] {
    var steps: [(String, StyledText)] = []
    if case .heldBack(let obstacles) = place.stage {
      steps.append(
        ("filter", StyledText("left out: " + obstacles.map(Self.text).joined(separator: ", "), .warning)))
    }
    steps.append(
      ("words", Self.text(of: place.byWords, name: "BM25F", limit: SearchEngine.lexicalCandidates)))
    if let meaning = place.byMeaning {
      steps.append(("meaning", Self.text(of: meaning, name: "cosine", limit: SearchEngine.vectorCandidates)))
    }
    if case .superseded(let successor) = place.stage {
      steps.append(("succession", StyledText("leads to ") + StyledText(successor.rawValue, .verbatim)))
    }
    steps.append(
      ("points", StyledText(hasNothing ? "none" : "\(Numeral.decimal(place.post.score)): \(rank)")))
    return steps.flatMap { name, text in
      text.wrapped(
        to: width, first: indent + StyledText(name, .meta).padded(to: 12), rest: indent + .spaces(12))
    }
  }

  private static func text(of list: PlaceExplanation.ListPlace, name: String, limit: Int) -> StyledText {
    guard let rank = list.rank else {
      return StyledText(
        name == "cosine"
          ? "nothing near: cosine \(Numeral.decimal(list.value))" : "it has none of the question's words",
        .warning)
    }
    let place = "\(Numeral.ordinal(rank)), \(name) \(Numeral.decimal(list.value))"
    if list.isIn { return StyledText("\(place): among the first \(limit), which go on") }
    let last = list.last.map { "; the last that went on has \(Numeral.decimal($0))" } ?? ""
    return StyledText("\(place): not among the first \(limit)\(last)", .warning)
  }

  // MARK: Against the other

  private var comparison: String {
    guard let other = place.other else { return "" }
    return "Points beside those of \(other.post.id.rawValue)"
  }

  private func differences(to width: Int, indent: StyledText) -> [StyledText] {
    guard let other = place.other else { return [] }
    func row(_ cells: [String], _ label: StyledText) -> [StyledText] {
      var first = indent
      let cells = width < Self.narrow ? Array(cells.prefix(1)) : cells
      for cell in cells {
        first.append(StyledText(cell, cells[0] == "change" ? .meta : .body).aligned(rightTo: 7))
      }
      return label.wrapped(to: width, first: first + .spaces(2), rest: indent + .spaces(7 * cells.count + 2))
    }
    let all = PointDifference.all(from: other, to: place.post)
    let shown = all.filter { abs($0.change) >= 0.005 }
    guard !shown.isEmpty else { return [] }
    let ordered = shown.filter { $0.change < 0 } + shown.filter { $0.change >= 0 }
    var lines = row(["change", "this", place.post.rank == 1 ? "next" : "first"], StyledText("for", .meta))
    for difference in ordered {
      lines += row(
        [
          Numeral.change(difference.change), Numeral.decimal(difference.to), Numeral.decimal(difference.from),
        ], StyledText(difference.label))
    }
    let sum = place.post.score - other.score
    return lines
      + row(
        [Numeral.change(sum), Numeral.decimal(place.post.score), Numeral.decimal(other.score)],
        StyledText("together", .heading))
  }

  // MARK: Words and lines

  private func missing(to width: Int, indent: StyledText) -> [StyledText] {
    let column = min(20, width / 3, place.missing.map { StyledText($0.word).columns }.max() ?? 0)
    var lines = place.missing.prefix(Self.words).flatMap { missing -> [StyledText] in
      var text = StyledText("idf \(Numeral.decimal(missing.idf))", .meta)
      if missing.posts == 0 { text.append(", in no post", .meta) }
      if !missing.nearest.isEmpty {
        text.append("; it has ", .meta)
        text.append(
          .list(
            missing.nearest.map {
              StyledText($0.word, .match) + StyledText(" \(Numeral.decimal($0.similarity))", .meta)
            }))
      }
      let word = StyledText(missing.word, .heading).truncated(to: max(1, column)).padded(to: column)
      return text.wrapped(to: width, first: indent + word + .spaces(2), rest: indent + .spaces(column + 4))
    }
    let rest = place.missing.count - Self.words
    if rest > 0 {
      lines += StyledText("and \(rest) more", .meta).wrapped(to: width, first: indent, rest: indent)
    }
    return lines
  }

  private func line(to width: Int, indent: StyledText) -> [StyledText] {
    let effect = place.withLine
    let gain = effect.score - place.post.score
    let would = effect.rank == place.post.rank ? "it would still be" : "it would be"
    let text =
      "\(would) \(Numeral.ordinal(effect.rank)), with about \(Numeral.decimal(effect.score)) points (\(Numeral.change(gain)))"
    return StyledText(text).wrapped(to: width, first: indent, rest: indent)
  }
}
