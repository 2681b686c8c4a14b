extension RedactionSearch {
  mutating func markEmployers() {
    for place in words.indices where !marks.isTaken(place) {
      let word = words[place]
      if CompanyWords.heads.contains(word.lower), word.isCapitalised, lower(place + 1) == "of" {
        markAfter(head: place)
      } else if CompanyWords.endings.contains(word.lower), word.isCapitalised, follows(place) {
        markBefore(ending: place)
      } else if let isCertain = isNamedAsEmployer(place) {
        marks.add(.employer, words: place..<endOfEmployer(place), isCertain: isCertain)
      } else if word.isCapitalised, CompanyWords.known.contains(word.lower), !isOrdinaryHere(place) {
        marks.add(.employer, words: place..<endOfEmployer(place), isCertain: true)
      }
    }
  }

  /// `visa` is a stamp too, `ford` a name.
  private func isOrdinaryHere(_ place: Int) -> Bool {
    words[place].startsSentence && known.isEnglish(words[place].lower)
      || known.isOrdinary(words[place].lower) || known.isSpokenOf(words[place].lower)
  }

  /// `Qzlor Systems GmbH`
  private mutating func markBefore(ending place: Int) {
    var start = place
    while start > 0, follows(start) || words[start].gap == " & ", !marks.isTaken(start - 1),
      words[start - 1].isCapitalised,
      !CommonCapitals.all.contains(lower(start - 1)) || CompanyWords.makers.contains(lower(start - 1)),
      !(words[start - 1].startsSentence && known.isEnglish(lower(start - 1))
        && known.isOrdinary(lower(start - 1)))
    {
      start -= 1
    }
    guard start < place else { return }
    // Data Systems and Customer Analytics are departments.
    let own = start..<place
    guard own.contains(where: { !known.isOrdinary(words[$0].lower) }) else { return }
    var end = place + 1
    while end < words.count, follows(end), words[end].isCapitalised, CompanyWords.endings.contains(lower(end))
    { end += 1 }
    marks.add(.employer, words: start..<end, isCertain: true)
  }

  /// `University of Qzlor`
  private mutating func markAfter(head place: Int) {
    var end = place + 2
    if lower(end) == "the" { end += 1 }
    guard end < words.count, words[end].isCapitalised, !marks.isTaken(end) else { return }
    while end < words.count, follows(end), words[end].isCapitalised, !marks.isTaken(end) { end += 1 }
    var start = place
    while start > 0, follows(start), words[start - 1].isCapitalised, !words[start - 1].startsSentence {
      start -= 1
    }
    marks.add(.employer, words: start..<end, isCertain: true)
  }

  /// Whether the words before make it an employer, and whether surely; nil where they do not.
  private func isNamedAsEmployer(_ place: Int) -> Bool? {
    let word = words[place]
    guard place > 0, !word.startsSentence || word.gap == "\n" else { return nil }
    let isCompany = CompanyWords.known.contains(word.lower) || CompanyWords.makers.contains(word.lower)
    let strength = strength(place)
    let isProper =
      word.isCapitalised && (isCompany || ![.ordinary, .none].contains(strength) || isUnknownAcronym(place))
    let isSmall =
      !word.isCapitalised && !known.isEnglish(word.lower) && !known.isOrdinary(word.lower)
      && word.text.count > 2
      && !CommonCapitals.all.contains(word.lower)
    let before = lower(place - 1)
    if ["called", "named"].contains(before),
      (place - 4..<place - 1).contains(where: { CompanyWords.kinds.contains(lower($0)) })
    {
      return isProper || isSmall || word.isCapitalised ? true : nil
    }
    if CompanyWords.kinds.contains(before), word.gap == ", " || word.gap == " (", isProper, !isPlace(place),
      strength != .given
    {
      return true
    }
    guard word.gap == " " || word.gap == "\n", strength != .given || isCompany else { return nil }
    var preposition = place - 1
    if ["the", "a"].contains(before), preposition > 0 { preposition -= 1 }
    let prep = lower(preposition)
    if CompanyWords.joining.contains(prep), isProper, !isPlace(place) {
      return isCompany || strength == .unknown
    }
    let doesWork = (max(0, preposition - 9)..<preposition).contains {
      words[$0].line + 1 >= word.line && CompanyWords.work.contains(lower($0))
    }
    switch prep {
    case "at":
      if isPlace(place), !doesWork { return nil }
      return isProper ? doesWork && (isCompany || strength != .possible) : isSmall && doesWork ? false : nil
    case "for", "with", "from", "by":
      let isClose = (max(0, preposition - 4)..<preposition).contains { CompanyWords.work.contains(lower($0)) }
      guard isProper, isClose, !isPlace(place) || isCompany,
        prep == "for" || isCompany || strength == .unknown || isUnknownAcronym(place)
      else {
        return isSmall && isClose && ["work", "worked", "works", "working"].contains(lower(preposition - 1))
          && prep == "for" ? false : nil
      }
      return isCompany && prep != "with" || strength == .unknown && prep == "for"
    default: return nil
    }
  }

  private func isUnknownAcronym(_ place: Int) -> Bool {
    let word = words[place]
    return word.isAllCapitals && !CommonCapitals.all.contains(word.lower) && !known.isSpokenOf(word.lower)
      && !known.isOrdinary(word.lower)
  }

  private func endOfEmployer(_ start: Int) -> Int {
    var end = start + 1
    while end < words.count, end - start < 5, !marks.isTaken(end), follows(end) || words[end].gap == " & ",
      words[end].isCapitalised, !CommonCapitals.all.contains(words[end].lower)
    {
      end += 1
    }
    return end
  }

  /// Every other place where a marked employer is named by its first word.
  mutating func repeatEmployers() {
    var heads: [String: Bool] = [:]
    for mark in marks.marks where mark.kind == .employer && !mark.isLeft {
      let own = words[mark.words].filter {
        !CompanyWords.endings.contains($0.lower) && !CompanyWords.heads.contains($0.lower)
      }
      guard let head = own.first(where: { $0.lower != "of" && $0.lower != "the" }) else { continue }
      guard !known.isOrdinary(head.lower) || CompanyWords.makers.contains(head.lower) else { continue }
      heads[head.lower] = (heads[head.lower] ?? false) || mark.isCertain
    }
    for place in words.indices where !marks.isTaken(place) {
      guard let isCertain = heads[words[place].lower] else { continue }
      let isWord = known.isEnglish(words[place].lower)
      guard words[place].isCapitalised && !(words[place].startsSentence && isWord) || !isWord else {
        continue
      }
      marks.add(
        .employer, words: place..<(words[place].isCapitalised ? endOfEmployer(place) : place + 1),
        isCertain: isCertain && words[place].isCapitalised)
    }
  }
}
