import AskCorpus

/// Finds names, addresses, employers, places and sums of money in a letter and puts stand-ins in their place.
///
/// Rules and lists; a missed name is worse than a false alarm, so that an unknown word with a capital counts as a name
/// that an editor has to look at. Names in scripts without capitals are found only where a greeting, a signature or the
/// mail's headers say them.
package struct Redactor {
  let known: ColumnWords

  package init(_ known: ColumnWords) {
    self.known = known
  }

  /// - Parameters:
  ///   - text: line by line; what is no part of the question may be empty lines.
  ///   - writers: From, To and the like, as the mail has them.
  package func redaction(of text: String, writers: [String] = []) -> Redaction {
    var search = RedactionSearch(text, known: known)
    search.markContacts()
    search.markMoney()
    search.markGreetings()
    search.markWriters(writers)
    search.markIntroduced()
    search.repeatNames()
    search.markEmployers()
    search.repeatEmployers()
    search.markPlaces()
    search.markOtherNames()
    search.repeatNames()
    search.markDoubtful()
    return Redaction(of: text, search.marks.marks, words: search.words)
  }
}

/// The state of one search through a letter.
struct RedactionSearch {
  let text: String
  let words: [LetterWord]
  let known: ColumnWords
  var marks: RedactionMarks

  init(_ text: String, known: ColumnWords) {
    self.text = text
    self.known = known
    words = LetterWord.all(in: text)
    marks = RedactionMarks(words)
  }

  mutating func markContacts() {
    for span in ContactSpan.all(in: text) {
      let kind: RedactionFinding.Kind =
        switch span.kind {
        case .email: .email
        case .telephone: .telephone
        case .handle: .handle
        case .link: .link
        }
      marks.add(kind, bytes: span.range, isCertain: span.isCertain)
    }
  }

  mutating func markMoney() {
    for span in MoneyScanner(text).spans() {
      marks.add(.amount, bytes: span.range, isCertain: span.isCertain)
    }
  }

  // MARK: What a word may be

  enum Strength {
    case none
    /// Everybody's word, with a capital all the same.
    case ordinary
    /// An English word that the column does not use in small letters.
    case possible
    /// No word that is known.
    case unknown
    /// A given name that is a word too.
    case wordlike
    case given
  }

  func strength(_ place: Int) -> Strength {
    let word = words[place]
    guard !marks.isTaken(place), word.isCapitalised, word.text.contains(where: \.isLetter) else {
      return .none
    }
    if GivenNames.plain.contains(word.lower), !CommonCapitals.all.contains(word.lower) { return .given }
    if CommonCapitals.all.contains(word.lower) || word.text.contains(where: \.isNumber) { return .ordinary }
    if GivenNames.wordlike.contains(word.lower), !word.startsSentence || !known.isEnglish(word.lower) {
      return .wordlike
    }
    if known.isOrdinary(word.lower) || known.isSpokenOf(word.lower) { return .ordinary }
    if known.isEnglish(word.lower) { return word.startsSentence ? .ordinary : .possible }
    // GPUs, SLAs
    let isAcronym =
      word.isAllCapitals || word.text.hasSuffix("s") && word.text.dropLast().allSatisfy(\.isUppercase)
    if isAcronym || word.text.count < 2 { return .ordinary }
    return isFormOfEnglish(word.lower) ? .ordinary : .unknown
  }

  /// Plurals and other forms that the list of words may lack.
  private func isFormOfEnglish(_ lower: String) -> Bool {
    for ending in ["s", "es", "ed", "d", "ing", "ly", "er", "ers", "n't"] where lower.hasSuffix(ending) {
      let stem = String(lower.dropLast(ending.count))
      if stem.count > 3, known.isEnglish(stem) || known.isOrdinary(stem) || known.isEnglish(stem + "e") {
        return true
      }
    }
    return lower.contains("'") || lower.contains("’") ? !lower.hasPrefix("o") : false
  }

  func lower(_ place: Int) -> String { words.indices.contains(place) ? words[place].lower : "" }

  /// Whether `place` follows the word before it directly, with a space or a hyphen between.
  func follows(_ place: Int) -> Bool {
    guard words.indices.contains(place), place > 0 else { return false }
    let gap = words[place].gap
    return gap == " " || gap == "-"
  }

  /// The end of the name that begins at `start`: words with capitals, initials, and particles between them.
  func endOfName(_ start: Int) -> Int {
    var end = start + 1
    while end < words.count, end - start < 5, !marks.isTaken(end) {
      let isInitial = words[end - 1].text.count == 1 && [". ", "."].contains(words[end].gap)
      guard follows(end) || isInitial else { break }
      if NameCues.particles.contains(words[end].lower), !words[end].isCapitalised {
        var next = end + 1
        while next < words.count, NameCues.particles.contains(words[next].lower), follows(next) { next += 1 }
        guard next < words.count, follows(next), words[next].isCapitalised, !marks.isTaken(next) else {
          break
        }
        end = next + 1
        continue
      }
      guard
        words[end].isCapitalised || words[end].text.count == 1 && words[end].text.first?.isUppercase == true,
        !CommonCapitals.all.contains(words[end].lower)
          || words[end].text.count == 1 && words[end].lower != "i"
      else { break }
      end += 1
    }
    return end
  }
}
