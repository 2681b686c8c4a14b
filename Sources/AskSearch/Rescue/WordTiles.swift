import AskText

/// What a word has in common with the terms of a corpus, character by character.
struct WordTiles {
  let word: String
  private let characters: [Character]
  /// UTF-8 offset before each character and at the end.
  private let boundaries: [Int]
  private let bytes: [UInt8]
  /// Terms inside the word by first character and length.
  private var inside: [Range<Int>: Rescue.Found] = [:]
  private(set) var holders: [Rescue.Found] = []
  /// Terms whose end is the beginning of the word, by the number of shared characters; and the other way round.
  private var endings: [Int: [Rescue.Found]] = [:]
  private var beginnings: [Int: [Rescue.Found]] = [:]

  init(_ word: String) {
    self.word = word
    characters = Array(word)
    bytes = Array(word.utf8)
    boundaries = characters.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  /// More terms than this hold a word that says too little.
  private static let holderLimit = 8

  /// Takes note of a term of the corpus, if it shares anything with the word.
  mutating func note(_ term: UnsafeBufferPointer<UInt8>, posts: Int) {
    if term.count > bytes.count, bytes.withUnsafeBufferPointer({ Self.place(of: $0, in: term) }) != nil {
      let found = found(term, posts)
      if !Analyzer.occurrences(of: word, in: found.text).isEmpty { holders.append(found) }
      return
    }
    if term.count < bytes.count, noteInside(term, posts) { return }
    for shared in 1..<max(1, characters.count) {
      let start = boundaries[shared]
      if term.count > start, term.suffix(start).elementsEqual(bytes[..<start]) {
        endings[shared, default: []].append(found(term, posts))
      }
      let rest = bytes.count - boundaries[characters.count - shared]
      if term.count > rest, term.prefix(rest).elementsEqual(bytes.suffix(rest)) {
        beginnings[shared, default: []].append(found(term, posts))
      }
    }
  }

  /// Takes note of a term inside the word; false where it is none.
  private mutating func noteInside(_ term: UnsafeBufferPointer<UInt8>, _ posts: Int) -> Bool {
    let places = bytes.withUnsafeBufferPointer { word in
      var places: [Int] = []
      while let place = Self.place(of: term, in: word, from: places.last.map { $0 + 1 } ?? 0) {
        places.append(place)
      }
      return places
    }
    for start in places {
      if let first = boundaries.firstIndex(of: start),
        let last = boundaries.firstIndex(of: start + term.count),
        last - first > 1 || UnspacedScript.isIdeograph(characters[first])
      {
        inside[first..<last] = found(term, posts)
      }
    }
    return !places.isEmpty
  }

  /// The holders that are most common, ties in the order of bytes.
  var commonestHolders: [Rescue.Found] {
    Array(
      holders.sorted { $0.posts != $1.posts ? $0.posts > $1.posts : $0.text < $1.text }.prefix(
        Self.holderLimit))
  }

  /// Terms inside the word that leave out the fewest of its characters, and then the fewest terms; with their share of
  /// the characters.
  var tiling: (tiles: [Rescue.Found], share: Double) {
    var best: [(missing: Int, tiles: [Rescue.Found])] = [(0, [])]
    for end in 1...characters.count {
      var choice = (missing: best[end - 1].missing + 1, tiles: best[end - 1].tiles)
      for start in 0..<end {
        guard let tile = inside[start..<end] else { continue }
        let other = best[start]
        if (other.missing, other.tiles.count + 1) < (choice.missing, choice.tiles.count) {
          choice = (other.missing, other.tiles + [tile])
        }
      }
      best.append(choice)
    }
    let last = best[characters.count]
    return (last.tiles, 1 - Double(last.missing) / Double(characters.count))
  }

  /// Pairs of terms that hold the word together if they are neighbours: the end of one and the beginning of the next.
  var pairs: [(first: Rescue.Found, second: Rescue.Found)] {
    (1..<max(1, characters.count)).flatMap { shared in
      let rest = characters.count - shared
      let firsts = (endings[shared] ?? []) + [inside[0..<shared]].compactMap(\.self)
      let seconds =
        (beginnings[rest] ?? []) + [inside[shared..<characters.count]].compactMap(\.self)
      return firsts.flatMap { first in seconds.map { (first, $0) } }
    }
  }

  private func found(_ term: UnsafeBufferPointer<UInt8>, _ posts: Int) -> Rescue.Found {
    Rescue.Found(text: String(decoding: term, as: UTF8.self), posts: posts)
  }

  /// The first place of `part` in `whole` from `start` on.
  private static func place(
    of part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    var offset = start
    while offset + part.count <= whole.count {
      var matched = 0
      while matched < part.count, whole[offset + matched] == part[matched] { matched += 1 }
      if matched == part.count { return offset }
      offset += 1
    }
    return nil
  }
}
