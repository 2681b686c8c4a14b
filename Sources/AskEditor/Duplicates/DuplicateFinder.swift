import AskCorpus
import AskNet
package import AskSearch

/// Finds what says the same twice in a column, or seems to contradict itself.
package struct DuplicateFinder {
  package struct Options: Equatable, Sendable {
    package var kinds = DuplicateKind.allCases
    /// In place of the threshold of each kind.
    package var threshold: Double?
    /// Letters to compare with each other and with what posts ask.
    package var letters: [NamedText] = []
    /// Pairs that an editor has looked at.
    package var reviewed: ReviewedPairs = .none

    package init() {}
  }

  let engine: SearchEngine
  let texts: ColumnTexts
  let options: Options
  private var posts: [PostNumber: SummedPost] = [:]
  private let pathPrefix: String

  /// - Parameter pathPrefix: as in `Column`.
  package init(_ engine: SearchEngine, pathPrefix: String, options: Options = Options()) {
    self.engine = engine
    self.options = options
    self.pathPrefix = pathPrefix
    texts = ColumnTexts(engine)
  }

  var byVectors: Bool { engine.forward.vectors != nil }

  /// The pairs of each kind that was asked for, in the order of the kinds, the most alike first.
  ///
  /// Two posts are named once a kind, with the two texts of it that are most alike.
  package mutating func duplicates() throws -> [Duplicate] {
    var found: [Duplicate] = []
    for kind in DuplicateKind.allCases where options.kinds.contains(kind) {
      let least = options.threshold ?? kind.threshold(byVectors: byVectors)
      switch kind {
      case .posts: found += try posts(above: least)
      case .passages: found += try passages(above: least)
      case .askedAs: found += try lines(above: least)
      case .letters: found += try letters(options.letters, above: least)
      case .conflicts: found += try conflicts(above: least)
      }
    }
    return found
  }

  // MARK: Kinds

  private mutating func posts(above least: Double) throws -> [Duplicate] {
    try named(postPairs(above: least), as: .posts, basis: byVectors ? .meaning : .words) { place in
      ColumnTexts.Place(post: place.post, unit: place.unit, kind: .question, ordinal: 0)
    }
  }

  /// Likeness is the mean of that of the wholes and that of the titles: wholes alone join posts of one topic, titles alone
  /// those with the same words. Without a network it is that of all words.
  func postPairs(above least: Double) -> [(Likeness, ColumnTexts.Place, ColumnTexts.Place)] {
    let titles = Dictionary(texts.places(of: [.title]).map { ($0.post, $0) }) { first, _ in first }
    guard let vectors = engine.forward.vectors else {
      let all = titles.values.sorted { $0.post < $1.post }
      let terms = TermPairs(all.map { texts.terms(of: $0.post) }, groups: all.map(\.post.rawValue))
      return terms.pairs(above: least).map { ($0, all[$0.first], all[$0.second]) }
    }
    let wholes = texts.places(of: [.whole])
    // A mean of at least `least` needs a whole of at least 2·least − 1.
    return texts.pairs(of: wholes, above: max(0.3, 2 * least - 1)).compactMap { pair in
      guard let one = titles[wholes[pair.first].post], let other = titles[wholes[pair.second].post] else {
        return nil
      }
      let title = Double(vectors.similarities(of: vectors.vector(one.unit), to: [other.unit])[0])
      let value = min(1, (pair.value + title) / 2)
      return value >= least
        ? (Likeness(first: pair.first, second: pair.second, value: value), one, other) : nil
    }
  }

  private mutating func passages(above least: Double) throws -> [Duplicate] {
    let places = texts.places(of: [.passage])
    let copied = try named(
      texts.copies(of: places, above: options.threshold ?? DuplicateKind.passages.threshold(byVectors: false))
        .map {
          ($0, places[$0.first], places[$0.second])
        }, as: .passages, basis: .words)
    guard byVectors else { return copied }
    let known = Set(copied.map { [$0.first.name, $0.second.name] })
    return copied
      + (try named(
        texts.pairs(of: places, above: least).map { ($0, places[$0.first], places[$0.second]) },
        as: .passages, basis: .meaning)).filter { !known.contains([$0.first.name, $0.second.name]) }
  }

  private mutating func lines(above least: Double) throws -> [Duplicate] {
    let places = texts.places(of: [.title, .askedAs])
    return try named(
      texts.pairs(of: places, above: least).map { ($0, places[$0.first], places[$0.second]) }
        .filter { $0.1.kind == .askedAs || $0.2.kind == .askedAs },
      as: .askedAs, basis: byVectors ? .meaning : .words)
  }

  // MARK: Naming

  /// Two posts once, with their most alike texts, the most alike first.
  mutating func named(
    _ pairs: [(Likeness, ColumnTexts.Place, ColumnTexts.Place)], as kind: DuplicateKind,
    basis: Duplicate.Basis,
    shown: (ColumnTexts.Place) -> ColumnTexts.Place = { $0 }
  ) throws -> [Duplicate] {
    var named: [Duplicate] = []
    for (pair, others) in best(pairs) {
      guard let first = try post(pair.1.post), let second = try post(pair.2.post), isNew(first, second) else {
        continue
      }
      named.append(
        Duplicate(
          kind: kind, likeness: pair.0.value, basis: basis,
          first: texts.side(of: shown(pair.1), in: first.stored, summary: first.summary),
          second: texts.side(of: shown(pair.2), in: second.stored, summary: second.summary), others: others))
    }
    return named
  }

  func best(
    _ pairs: [(Likeness, ColumnTexts.Place, ColumnTexts.Place)]
  ) -> [(pair: (Likeness, ColumnTexts.Place, ColumnTexts.Place), others: Int)] {
    let sorted = pairs.sorted { a, b in
      a.0.value != b.0.value ? a.0.value > b.0.value : (a.1.unit, a.2.unit) < (b.1.unit, b.2.unit)
    }
    var places: [[PostNumber]: Int] = [:]
    var best: [(pair: (Likeness, ColumnTexts.Place, ColumnTexts.Place), others: Int)] = []
    for pair in sorted {
      if let place = places[[pair.1.post, pair.2.post]] {
        best[place].others += 1
      } else {
        places[[pair.1.post, pair.2.post]] = best.count
        best.append((pair, 0))
      }
    }
    return best
  }

  func isNew(_ first: SummedPost, _ second: SummedPost) -> Bool {
    !options.reviewed.contains(first.stored.name, second.stored.name)
  }

  /// Nil where the index has lost it.
  mutating func post(_ number: PostNumber) throws -> SummedPost? {
    if let known = posts[number] { return known }
    let row = engine.forward.row(of: number)
    guard let summary = try engine.index.summaries(of: [row], pathPrefix: pathPrefix).first else {
      return nil
    }
    let post = SummedPost(number: number, stored: try engine.index.storedPost(at: row), summary: summary)
    posts[number] = post
    return post
  }
}
