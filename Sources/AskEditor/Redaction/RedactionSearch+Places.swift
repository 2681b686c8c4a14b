extension RedactionSearch {
  mutating func markPlaces() {
    for place in words.indices where !marks.isTaken(place) {
      if let count = placeName(place) {
        let entry = words[place..<place + count].map(\.lower)
        let isDoubtful = PlaceNames.wordlike.contains(entry) || GivenNames.contains(entry[0]) && count == 1
        if !isDoubtful {
          marks.add(.place, words: place..<place + count, isCertain: words[place].isCapitalised)
        } else if isPlaced(place) {
          marks.add(.place, words: place..<place + count, isCertain: false)
        }
      } else if strength(place) == .unknown, isPlaced(place) {
        marks.add(.place, words: place..<endOfName(place), isCertain: false)
      }
    }
  }

  func isPlace(_ place: Int) -> Bool { placeName(place) != nil }

  /// Words of the place that is named here; nil where none is.
  ///
  /// In small letters only behind a word of place.
  private func placeName(_ start: Int) -> Int? {
    if ["US", "UK", "USA", "UAE", "NYC", "LA", "SF", "DC", "NRW"].contains(words[start].text) { return 1 }
    for count in stride(from: PlaceNames.longest, through: 1, by: -1) where start + count <= words.count {
      let range = start..<start + count
      guard range.dropFirst().allSatisfy({ follows($0) || words[$0].gap == ". " }),
        !range.contains(where: marks.isTaken),
        PlaceNames.all.contains(words[range].map(\.lower))
          || PlaceNames.wordlike.contains(words[range].map(\.lower))
      else { continue }
      let isProper = words[start].isCapitalised && words[start + count - 1].isCapitalised
      if count == 1, ["uk", "us", "eu", "usa", "uae"].contains(words[start].lower) {
        return words[start].isAllCapitals && words[start].lower != "eu" ? 1 : nil
      }
      if isProper { return count }
      let isSmall =
        NameCues.placing.contains(lower(start - 1)) || NameCues.placingVerbs.contains(lower(start - 1))
      if isSmall, !known.isOrdinary(words[start].lower),
        !PlaceNames.wordlike.contains(words[range].map(\.lower))
      {
        return count
      }
    }
    return nil
  }

  /// Whether a word of place stands before it: `in X`, `moved to X`, `based near X`.
  private func isPlaced(_ place: Int) -> Bool {
    let before = lower(place - 1)
    guard words[place].gap == " " || words[place].gap == "\n" else { return false }
    if ["in", "near", "around"].contains(before), !words[place].startsSentence {
      return !GivenNames.plain.contains(words[place].lower)
        || isPossessed(place) == false && PlaceNames.wordlike.contains([words[place].lower])
    }
    if NameCues.placingVerbs.contains(before) { return true }
    return ["to", "from", "of", "at", "outside"].contains(before)
      && (max(0, place - 5)..<max(0, place - 1)).contains { NameCues.placingVerbs.contains(lower($0)) }
  }

  private func isPossessed(_ place: Int) -> Bool {
    guard place + 1 < words.count else { return false }
    return words[place + 1].gap.hasPrefix("'s") || words[place + 1].gap.hasPrefix("’s")
  }
}
