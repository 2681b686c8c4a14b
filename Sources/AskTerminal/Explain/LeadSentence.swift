import AskSearch

/// One or two sentences on why the first post is the first.
struct LeadSentence {
  let posts: [PostExplanation]
  /// The question's words that are searched for or in no post.
  let question: [ExplainedTerm]

  /// At most so many reasons are named.
  private static let reasons = 3
  /// A cosine from here on is called nearly the same, and one below the other is not spoken of.
  private static let same = 0.7
  private static let near = 0.45
  /// A lead of less than this share of the score is close.
  private static let close = 0.05

  var text: StyledText {
    guard let first = posts.first else { return StyledText("No post has anything to do with it.", .warning) }
    var text = StyledText("First is ") + .quoted(first.post.title, limit: 100, .title)
    let reasons = reasons(for: first)
    if !reasons.isEmpty { text = text + StyledText(", because ") + .list(reasons) }
    text.append(".")
    if posts.count > 1 { text = text + StyledText(" ") + lead(of: first, over: posts[1]) }
    return text
  }

  private func lead(of first: PostExplanation, over second: PostExplanation) -> StyledText {
    let lead = first.score - second.score
    let points = Numeral.decimal(lead)
    if lead < Self.close * abs(first.score) {
      return StyledText("The second is close, \(points) points behind.")
    }
    let most = PointDifference.all(from: second, to: first).max { $0.change < $1.change }
    let reason = most.map {
      first.features.isEmpty ? ", mostly for “\($0.label)”" : ", mostly for the \($0.label)"
    }
    return StyledText("The second is \(points) points behind\(reason ?? "").")
  }

  /// The strongest, in the order in which a reader meets what they speak of.
  private func reasons(for post: PostExplanation) -> [StyledText] {
    let all = [
      title(of: post), askedAs(of: post), letter(of: post), nearestPassage(of: post), words(of: post),
    ]
    let found = all.compactMap(\.self)
    let least = found.map(\.points).sorted(by: >).prefix(Self.reasons).last ?? 0
    return found.filter { $0.points >= least }.prefix(Self.reasons).map(\.text)
  }

  private typealias Reason = (points: Double, text: StyledText)

  private func points(_ names: String..., in post: PostExplanation) -> Double {
    names.reduce(0) { $0 + (post[feature: $1]?.points ?? 0) }
  }

  private func title(of post: PostExplanation) -> Reason? {
    guard let title = post.texts.first(where: { $0.kind == .title }) else { return nil }
    let points =
      post.features.isEmpty
      ? post.lexical.points(in: .title) : points("titleCoverage", "titleSimilarity", in: post)
    var text = StyledText("its title")
    if !title.words.isEmpty { text = text + StyledText(" says ") + Self.words(title.words) }
    let cosine = title.similarity ?? 0
    guard !title.words.isEmpty || cosine >= Self.near else { return nil }
    if cosine >= Self.near {
      text.append(title.words.isEmpty ? " means " : " and means ")
      text.append(cosine >= Self.same ? "nearly the same" : "something near")
    }
    return (points, text)
  }

  private func askedAs(of post: PostExplanation) -> Reason? {
    let points =
      post.features.isEmpty
      ? post.lexical.points(in: .askedAs) : points("phrasingCoverage", "phrasingSimilarity", in: post)
    let lines = post.texts.filter { $0.kind == .askedAs }
    guard points > 0, let line = lines.max(by: { strength($0) < strength($1) }),
      !line.words.isEmpty || strength(line) > 0.5
    else { return nil }
    return (points, StyledText("it was asked as ") + .quoted(line.text))
  }

  private func strength(_ line: TextMatch) -> Double { line.coverage + (line.similarity ?? 0) }

  private func letter(of post: PostExplanation) -> Reason? {
    guard let feature = post[feature: "questionSimilarity"], feature.value >= Self.near else { return nil }
    let how = feature.value >= Self.same ? "nearly the same" : "something near"
    return (feature.points, StyledText("the letter that it answers asks \(how)"))
  }

  private func nearestPassage(of post: PostExplanation) -> Reason? {
    guard let feature = post[feature: "nearestSimilarity"], feature.value >= Self.near,
      let nearest = post.texts.filter({ $0.kind == .passage })
        .max(by: { ($0.similarity ?? 0) < ($1.similarity ?? 0) }),
      let cosine = nearest.similarity, cosine >= Self.near, let line = nearest.line
    else { return nil }
    return (feature.points, StyledText("the passage at line \(line) speaks of it"))
  }

  private func words(of post: PostExplanation) -> Reason? {
    let parts = post.features.isEmpty ? post.lexical : post.whole
    let words = parts.words.filter { $0[.body] != nil || $0[.headings] != nil }.map(\.word)
    guard !words.isEmpty else { return nil }
    let points =
      post.features.isEmpty
      ? parts.points(in: .body) + parts.points(in: .headings) : points("whole", "passage", in: post)
    let isAll = words.count == question.count && words.count > 1
    return (
      points, StyledText("its text has ") + (isAll ? StyledText("every word of it") : Self.words(words))
    )
  }

  private static func words(_ words: [String]) -> StyledText {
    .list(words.prefix(5).map { .quoted($0, .match) })
  }
}
