extension RedactionSearch {
  /// Names in the first words and behind the closing formula.
  mutating func markGreetings() {
    let lines = Dictionary(grouping: words.indices) { words[$0].line }
    let order = lines.keys.sorted()
    for (place, line) in order.enumerated() {
      guard let own = lines[line] else { continue }
      if NameCues.greetings.contains(lower(own[0])), own.count <= 8 || words[own[0]].lower == "dear" {
        markListed(
          Array(own.dropFirst().prefix { words[$0].gap.allSatisfy { " &".contains($0) } || $0 == own[1] }))
      }
      if let rest = afterClosing(own), rest.count <= 4 {
        markListed(rest)
        if let next = order.dropFirst(place + 1).first, let signed = lines[next], signed.count <= 5 {
          markListed(signed)
        }
      }
    }
    // A letter may end in a name alone.
    if let last = order.last, let own = lines[last], own.count <= 3, order.count > 2,
      own.allSatisfy({ words[$0].isCapitalised && !known.isOrdinary(words[$0].lower) })
    {
      markListed(own)
    }
  }

  /// The words of a line after `Best regards,`; nil where it is no such line.
  private func afterClosing(_ line: [Int]) -> [Int]? {
    let lowers = line.map(lower)
    guard let phrase = NameCues.closings.filter({ lowers.starts(with: $0) }).max(by: { $0.count < $1.count })
    else {
      return nil
    }
    let rest = Array(line.dropFirst(phrase.count))
    // `Thanks for reading` goes on.
    guard let first = rest.first else { return [] }
    let isApart = words[first].gap.contains { ",-–—!.".contains($0) }
    let isAlone = rest.count == 1 && GivenNames.contains(lower(first))
    return isApart || words[first].isCapitalised || isAlone ? rest : nil
  }

  /// Marks each name among words that can hardly be anything else.
  private mutating func markListed(_ places: [Int]) {
    var index = 0
    while index < places.count {
      let place = places[index]
      let word = words[place]
      let isName =
        !NameCues.roles.contains(word.lower) && !NameCues.greetings.contains(word.lower)
        && word.text.contains(where: \.isLetter)
        && (GivenNames.contains(word.lower) || isInitial(place)
          || NameCues.titles.contains(word.lower) && word.isCapitalised
          || word.isCapitalised && !known.isOrdinary(word.lower) && !CommonCapitals.all.contains(word.lower)
          || !known.isEnglish(word.lower) && !known.isOrdinary(word.lower)
            && !CommonCapitals.all.contains(word.lower))
      if isName {
        let end = min(max(endOfName(place), place + 1), (places.last ?? place) + 1)
        if NameCues.titles.contains(word.lower), end == place + 1 {
          index += 1
          continue
        }
        marks.add(.name, words: place..<end, isCertain: true)
        index += end - place
      } else {
        index += 1
      }
    }
  }

  /// `P. Name`
  func isInitial(_ place: Int) -> Bool {
    words[place].text.count == 1 && words[place].isCapitalised && place + 1 < words.count
      && [". ", "."].contains(words[place + 1].gap) && words[place + 1].isCapitalised
  }

  /// The names that the mail's headers say, wherever they stand.
  mutating func markWriters(_ writers: [String]) {
    var parts: Set<String> = []
    for writer in writers {
      for word in LetterWord.all(in: writer.replacing(".", with: " ").replacing("_", with: " "))
      where word.text.count > 1 {
        let isName =
          GivenNames.contains(word.lower) || !known.isEnglish(word.lower) && !known.isOrdinary(word.lower)
          || word.isCapitalised && !known.isOrdinary(word.lower)
        if isName, !NameCues.roles.contains(word.lower), !CommonCapitals.all.contains(word.lower),
          !WordList.of("com org net example mail gmail outlook www de uk test invalid").contains(word.lower)
        {
          parts.insert(word.lower)
        }
      }
    }
    for place in words.indices where parts.contains(words[place].lower) && !marks.isTaken(place) {
      guard words[place].isCapitalised || !known.isEnglish(words[place].lower) else { continue }
      var end = place + 1
      while end < words.count, follows(end), parts.contains(words[end].lower), !marks.isTaken(end) {
        end += 1
      }
      marks.add(
        .name, words: place..<max(end, words[place].isCapitalised ? endOfName(place) : end), isCertain: true)
    }
  }

  /// Names after a title, after `my boss`, and after `my name is`.
  mutating func markIntroduced() {
    for place in words.indices where !marks.isTaken(place) {
      let isTitle =
        place > 0 && NameCues.titles.contains(lower(place - 1)) && words[place - 1].isCapitalised
        && [" ", ". "].contains(words[place].gap) && words[place].isCapitalised
        && !known.isOrdinary(words[place].lower)
      if isTitle, !marks.isTaken(place - 1) {
        marks.add(.name, words: place - 1..<endOfName(place), isCertain: true)
      } else if isIntroduced(place) {
        let end = words[place].isCapitalised ? endOfName(place) : place + 1
        marks.add(.name, words: place..<end, isCertain: words[place].isCapitalised)
      }
    }
  }

  private func isIntroduced(_ place: Int) -> Bool {
    let word = words[place]
    let isNameLike =
      [.given, .wordlike, .unknown, .possible].contains(strength(place))
      || GivenNames.contains(word.lower) && !CommonCapitals.all.contains(word.lower)
        && (word.isCapitalised || GivenNames.plain.contains(word.lower))
      || word.isCapitalised && GivenNames.contains(word.lower)
      || !word.isCapitalised && !known.isEnglish(word.lower) && !known.isOrdinary(word.lower)
        && word.text.count > 2
        && word.text.allSatisfy(\.isLetter)
    guard isNameLike, place > 0 else { return false }
    let isNear = word.gap == " " || word.gap == ", " || word.gap == " ("
    if isNear, NameCues.people.contains(lower(place - 1)),
      word.isCapitalised && word.gap == " " || isAboutSomebody(place - 1),
      !CompanyWords.endings.contains(lower(place + 1)) || !follows(place + 1)
    {
      return true
    }
    guard word.gap == " " || word.gap == ": " else { return false }
    let isCalled = ["named", "called"].contains(lower(place - 1))
    if isCalled, place > 1, CompanyWords.kinds.contains(lower(place - 2)) { return false }
    if isCalled, !word.isCapitalised || strength(place) == .possible { return false }
    return NameCues.introductions.contains { phrase in
      phrase != ["name"] && place >= phrase.count
        && zip(phrase, place - phrase.count..<place).allSatisfy { $0 == lower($1) }
        && (word.isCapitalised && strength(place) != .possible || GivenNames.plain.contains(word.lower)
          || phrase.last == "is" && phrase.first == "name")
    }
  }

  /// `my boss`, `our new intern`, `a friend`: the word is about one person.
  private func isAboutSomebody(_ place: Int) -> Bool {
    (place - 3..<place).contains { WordList.of("my our his her their a the your").contains(lower($0)) }
  }

  /// Every other place where a marked name's words stand.
  mutating func repeatNames() {
    var parts: [String: Bool] = [:]
    for mark in marks.marks where mark.kind == .name && !mark.isLeft {
      for word in words[mark.words] where word.text.count > 1 {
        guard !NameCues.titles.contains(word.lower), !NameCues.particles.contains(word.lower) else {
          continue
        }
        parts[word.lower] = (parts[word.lower] ?? false) || mark.isCertain
      }
    }
    for place in words.indices where !marks.isTaken(place) {
      guard let isCertain = parts[words[place].lower] else { continue }
      let isWord = known.isEnglish(words[place].lower) || known.isOrdinary(words[place].lower)
      if words[place].isCapitalised,
        !(words[place].startsSentence && isWord && !GivenNames.plain.contains(words[place].lower))
      {
        var end = place + 1
        while end < words.count, follows(end), parts[words[end].lower] != nil, !marks.isTaken(end) {
          end += 1
        }
        marks.add(.name, words: startOfName(place)..<max(end, endOfName(place)), isCertain: isCertain)
      } else if !isWord {
        marks.add(.name, words: place..<place + 1, isCertain: false)
      }
    }
  }

  /// Where the name begins that `place` belongs to: given names, unknown words and initials before it.
  private func startOfName(_ place: Int) -> Int {
    var start = place
    while start > 0, !marks.isTaken(start - 1),
      follows(start) && [.given, .wordlike, .unknown].contains(strength(start - 1)) || isInitial(start - 1)
    {
      start -= 1
    }
    return start
  }

  /// Given names, and words with a capital that nobody knows.
  mutating func markOtherNames() {
    for place in words.indices where !marks.isTaken(place) {
      let word = words[place]
      switch strength(place) {
      case .given: marks.add(.name, words: place..<endOfName(place), isCertain: true)
      case .ordinary where isInitial(place), .possible where isInitial(place):
        marks.add(.name, words: place..<endOfName(place), isCertain: false)
      case .wordlike: marks.add(.name, words: place..<endOfName(place), isCertain: false)
      case .unknown, .possible:
        marks.add(.name, words: place..<endOfName(place), isCertain: false)
      case .ordinary where word.startsSentence && GivenNames.contains(word.lower) && acts(place):
        marks.add(.name, words: place..<endOfName(place), isCertain: false)
      case .none where !word.isCapitalised && GivenNames.plain.contains(word.lower) && isNamedInSmall(place):
        marks.add(.name, words: place..<place + 1, isCertain: false)
      default: continue
      }
    }
  }

  /// Whether the next word is what a person does.
  private func acts(_ place: Int) -> Bool {
    follows(place + 1) && NameCues.acts.contains(lower(place + 1))
      && !["is", "was", "who", "and", "does", "did", "has", "had", "will"].contains(lower(place + 1))
      || (follows(place + 1) && strength(place + 1) == .unknown)
  }

  private func isNamedInSmall(_ place: Int) -> Bool {
    let word = words[place].lower
    guard !known.isOrdinary(word), !CommonCapitals.all.contains(word), word.count > 2 else { return false }
    let before = lower(place - 1)
    return !known.isEnglish(word) || NameCues.people.contains(before)
      || WordList.of("with told asked ask thanks and hi dear").contains(before) || acts(place)
  }

  /// What may be a name or an employer and is left, so that an editor looks.
  mutating func markDoubtful() {
    for place in words.indices where !marks.isTaken(place) {
      let word = words[place]
      guard word.isCapitalised else { continue }
      if GivenNames.contains(word.lower),
        !known.isSpokenOf(word.lower) || CommonCapitals.all.contains(word.lower),
        GivenNames.plain.contains(word.lower) || !word.startsSentence,
        !["may", "june", "april", "august"].contains(word.lower)
      {
        marks.add(.name, words: place..<place + 1, isCertain: false, isLeft: true)
      } else if CompanyWords.makers.contains(word.lower) {
        marks.add(.employer, words: place..<place + 1, isCertain: false, isLeft: true)
      } else if word.isAllCapitals, word.text.count > 2, !CommonCapitals.all.contains(word.lower),
        !known.isSpokenOf(word.lower), !known.isOrdinary(word.lower), !known.isEnglish(word.lower)
      {
        marks.add(.employer, words: place..<place + 1, isCertain: false, isLeft: true)
      }
    }
  }
}
