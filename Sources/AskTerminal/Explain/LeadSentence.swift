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
  /// So many words are named of one text.
  private static let mostWords = 3
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

  private typealias Reason = (points: Double, text: StyledText)

  /// The strongest, in the order in which a reader meets what they speak of.
  private func reasons(for post: PostExplanation) -> [StyledText] {
    let all = [
      title(of: post), askedAs(of: post), letter(of: post), nearestPassage(of: post), words(of: post),
    ]
    let found = all.compactMap(\.self)
    let least = found.map(\.points).sorted(by: >).prefix(Self.reasons).last ?? 0
    return found.filter { $0.points >= least }.prefix(Self.reasons).map(\.text)
  }

  private func title(of post: PostExplanation) -> Reason? {
    let words = Self.words(in: [.title], of: post)
    let cosine = post.texts.first { $0.kind == .title }?.similarity ?? 0
    guard !words.isEmpty || cosine >= Self.near else { return nil }
    var text = StyledText("its title")
    if !words.isEmpty { text = text + StyledText(" says ") + Self.listed(words) }
    if cosine >= Self.near {
      text.append((words.isEmpty ? " means " : " and means ") + Self.likeness(cosine))
    }
    let meaning = cosine >= Self.near ? Self.points(["titleSimilarity"], of: post) : 0
    return (
      Self.points(in: [.title], of: post) + Self.points(["titleCoverage"], of: post) + meaning, text
    )
  }

  private func askedAs(of post: PostExplanation) -> Reason? {
    func strength(_ line: TextMatch) -> Double { line.coverage + (line.similarity ?? 0) }
    let points =
      post.features.isEmpty
      ? Self.points(in: [.askedAs], of: post)
      : Self.points(["phrasingCoverage", "phrasingSimilarity"], of: post)
    let lines = post.texts.filter { $0.kind == .askedAs }
    guard points > 0, let line = lines.max(by: { strength($0) < strength($1) }) else { return nil }
    return (points, StyledText("it was asked as ") + .quoted(line.text))
  }

  private func letter(of post: PostExplanation) -> Reason? {
    let words = wordsBesideTitle(in: [.question], of: post)
    let cosine = post[feature: "questionSimilarity"]?.value ?? 0
    guard !words.isEmpty || cosine >= Self.near else { return nil }
    var text = StyledText("the letter that it answers")
    if !words.isEmpty { text = text + StyledText(" has ") + Self.listed(words) }
    if cosine >= Self.near { text.append((words.isEmpty ? " asks " : " and asks ") + Self.likeness(cosine)) }
    let meaning = cosine >= Self.near ? Self.points(["questionSimilarity"], of: post) : 0
    return (Self.points(in: [.question], of: post) + meaning, text)
  }

  private func nearestPassage(of post: PostExplanation) -> Reason? {
    let passages = post.texts.filter { $0.kind == .passage }
    guard let nearest = passages.max(by: { ($0.similarity ?? 0) < ($1.similarity ?? 0) }),
      let cosine = nearest.similarity, cosine >= Self.near, let line = nearest.line
    else { return nil }
    return (
      Self.points(["nearestSimilarity"], of: post), StyledText("the passage at line \(line) speaks of it")
    )
  }

  private func words(of post: PostExplanation) -> Reason? {
    let isAll = Self.words(in: [.headings, .body], of: post).count == question.count && question.count > 1
    let letter = Self.words(in: [.question], of: post)
    let words = wordsBesideTitle(in: [.headings, .body], of: post).filter { !letter.contains($0) }
    guard isAll || !words.isEmpty else { return nil }
    return (
      Self.points(in: [.headings, .body], of: post) + Self.points(["passage"], of: post),
      StyledText("its text has ") + (isAll ? StyledText("every word of it") : Self.listed(words))
    )
  }

  /// What the title says need not be said again.
  private func wordsBesideTitle(in columns: [LexicalParts.Column], of post: PostExplanation) -> [String] {
    let title = Self.words(in: [.title], of: post)
    return Self.words(in: columns, of: post).filter { !title.contains($0) }
  }

  // MARK: What the score is made of

  private static func likeness(_ cosine: Double) -> String {
    cosine >= same ? "nearly the same" : "something near"
  }

  private static func points(_ features: [String], of post: PostExplanation) -> Double {
    features.reduce(0) { $0 + (post[feature: $1]?.points ?? 0) }
  }

  /// What the words in some columns add: with a network their share of the feature `whole`.
  private static func points(in columns: [LexicalParts.Column], of post: PostExplanation) -> Double {
    let parts = parts(of: post)
    let sum = columns.reduce(0) { $0 + parts.points(in: $1) }
    guard let whole = post[feature: "whole"] else { return sum }
    return parts.points > 0 ? whole.points * sum / parts.points : 0
  }

  /// Those that add most, first.
  private static func words(in columns: [LexicalParts.Column], of post: PostExplanation) -> [String] {
    func points(_ word: LexicalParts.Word) -> Double {
      columns.reduce(0) { $0 + (word[$1]?.points ?? 0) }
    }
    let words = parts(of: post).words.filter { points($0) > 0 }
    return words.enumerated().sorted { a, b in
      let (x, y) = (points(a.element), points(b.element))
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element.word)
  }

  private static func parts(of post: PostExplanation) -> LexicalParts {
    post.features.isEmpty ? post.lexical : post.whole
  }

  private static func listed(_ words: [String]) -> StyledText {
    .list(words.prefix(mostWords).map { .quoted($0, .match) })
  }
}
