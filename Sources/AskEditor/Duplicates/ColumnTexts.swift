import AskCorpus
import AskNet
import AskSearch

/// The texts of the posts of one generation that are compared: all but those of superseded posts.
struct ColumnTexts {
  /// Where a text stands.
  struct Place: Equatable {
    let post: PostNumber
    /// Of the forward index.
    let unit: Int
    let kind: Unit.Kind
    /// Among the units of its kind in its post.
    let ordinal: Int
  }

  let engine: SearchEngine
  /// In the order of the index.
  let places: [Place]

  init(_ engine: SearchEngine) {
    self.engine = engine
    let forward = engine.forward
    places = (0..<forward.posts).map { PostNumber($0) }.flatMap { post -> [Place] in
      // An editor has said already which of the two counts.
      guard forward.successor(of: post) == nil else { return [] }
      var ordinals: [Unit.Kind: Int] = [:]
      return forward.units(of: post).map { unit in
        let kind = forward.kind(ofUnit: unit)
        defer { ordinals[kind, default: 0] += 1 }
        return Place(post: post, unit: unit, kind: kind, ordinal: ordinals[kind] ?? 0)
      }
    }
  }

  /// Those of these kinds, in order.
  func places(of kinds: Set<Unit.Kind>) -> [Place] { places.filter { kinds.contains($0.kind) } }

  /// Of the forward index, in order.
  func passageUnits(of post: PostNumber) -> [Int] {
    engine.forward.units(of: post).filter { engine.forward.kind(ofUnit: $0) == .passage }
  }

  /// Nil without a network.
  func vectors(of places: [Place]) -> VectorTable? {
    guard let vectors = engine.forward.vectors else { return nil }
    var builder = VectorTable.Builder(width: vectors.width)
    for place in places { builder.append(place.unit, of: vectors) }
    return builder.table()
  }

  func terms(of places: [Place]) -> [[TermID]] {
    places.map { place in
      let unit = engine.forward.unit(place.unit)
      return Array(unit.tokens.dropFirst(unit.headCount))
    }
  }

  /// The terms of all that a post says.
  func terms(of post: PostNumber) -> [TermID] { engine.forward.postUnits(post).flatMap(\.tokens) }

  /// Pairs of texts of different posts that are at least `least` alike: by vectors where there are any, else by words.
  ///
  /// - Parameter limit: by vectors, pairs that each text is in with later ones.
  func pairs(of places: [Place], above least: Double, limit: Int = 20) -> [Likeness] {
    let groups = places.map(\.post.rawValue)
    if let vectors = vectors(of: places) {
      return vectors.pairs(above: Float(least), groups: groups, limit: limit).map {
        Likeness(first: $0.first, second: $0.second, value: min(1, Double($0.similarity)))
      }
    }
    return TermPairs(terms(of: places), groups: groups).pairs(above: least)
  }

  /// The same for passages that have runs of words in common.
  func copies(of places: [Place], above least: Double) -> [Likeness] {
    CopiedText(terms(of: places), groups: places.map(\.post.rawValue)).pairs(above: least)
  }

  /// As a reader sees it.
  func side(of place: Place, in stored: SQLiteIndex.StoredPost, summary: PostSummary) -> Duplicate.Side {
    switch place.kind {
    case .askedAs:
      let line = place.ordinal < stored.askedAs.count ? stored.askedAs[place.ordinal] : ""
      return side(.askedAs, line, of: summary)
    case .passage where place.ordinal < stored.passages.count:
      let passage = stored.passages[place.ordinal]
      return Duplicate.Side(
        part: .passage, post: summary, name: summary.id.rawValue, line: passage.line(at: 0),
        headings: passage.headings, text: passage.body)
    case .title: return side(.title, stored.title, of: summary)
    default:
      return side(
        .post, stored.question.isEmpty ? stored.passages.first?.body ?? "" : stored.question, of: summary)
    }
  }

  private func side(_ part: Duplicate.Part, _ text: String, of post: PostSummary) -> Duplicate.Side {
    Duplicate.Side(part: part, post: post, name: post.id.rawValue, line: nil, headings: [], text: text)
  }
}
