import AskNet
import AskSearch

extension DuplicateFinder {
  /// Letters that ask what another one asks, or what a post asks: by the title, the letter or an asked-as line of the post
  /// that is nearest.
  mutating func letters(_ letters: [NamedText], above least: Double) throws -> [Duplicate] {
    guard !letters.isEmpty else { return [] }
    let places = texts.places(of: [.title, .question, .askedAs])
    var found: [Duplicate] = []
    for pair in try pairs(of: letters, with: places, above: least) {
      let first = side(of: letters[pair.first])
      if pair.second < letters.count {
        found.append(
          Duplicate(
            kind: .letters, likeness: pair.value, basis: basis, first: first,
            second: side(of: letters[pair.second])))
        continue
      }
      let place = places[pair.second - letters.count]
      guard let post = try post(place.post) else { continue }
      found.append(
        Duplicate(
          kind: .letters, likeness: pair.value, basis: basis, first: first,
          second: texts.side(of: place, in: post.stored, summary: post.summary)))
    }
    return found
  }

  private var basis: Duplicate.Basis { engine.network == nil ? .words : .meaning }

  /// What is read of a letter; what comes later says little of what it asks.
  private static func start(of text: String) -> String { String(text.prefix(4000)) }

  private func side(of letter: NamedText) -> Duplicate.Side {
    Duplicate.Side(
      part: .letter, post: nil, name: letter.name, line: nil, headings: [], text: letter.text)
  }

  /// Letters first, then the places; a letter and a post once, with the nearest text of the post; the most alike first.
  private func pairs(
    of letters: [NamedText], with places: [ColumnTexts.Place], above least: Double
  ) throws -> [Likeness] {
    // Letters are texts of their own; those of one post are one.
    let groups = letters.indices.map { -1 - $0 } + places.map(\.post.rawValue)
    var pairs: [Likeness] = []
    if engine.network != nil, let vectors = texts.vectors(of: places) {
      let nothing = [Float](repeating: 0, count: vectors.width)
      let readings = try engine.directions(of: letters.map { Self.start(of: $0.text) }).map { $0 ?? nothing }
      let own = VectorTable(quantising: readings.flatMap(\.self), width: vectors.width)
      pairs = own.pairs(above: Float(least), groups: Array(letters.indices)).map {
        Likeness(first: $0.first, second: $0.second, value: min(1, Double($0.similarity)))
      }
      for (letter, reading) in readings.enumerated() {
        for (place, cosine) in vectors.similarities(of: reading).enumerated() where Double(cosine) >= least {
          pairs.append(
            Likeness(first: letter, second: letters.count + place, value: min(1, Double(cosine))))
        }
      }
    } else {
      let terms = engine.terms(of: letters.map(\.text)) + texts.terms(of: places)
      pairs = TermPairs(terms, groups: groups).pairs(above: least).filter { $0.first < letters.count }
    }
    pairs.sort { $0.value != $1.value ? $0.value > $1.value : ($0.first, $0.second) < ($1.first, $1.second) }
    var seen: Set<[Int]> = []
    return pairs.filter { seen.insert([$0.first, groups[$0.second]]).inserted }
  }
}
