/// Forms and compounds of English words that no list has, because they are rare: `reruns`, `labellers`, `runbook`.
package struct EnglishForms {
  /// Whether a word, in lower case, is one of the language or the corpus.
  let isWord: (String) throws -> Bool
  /// The same, but that it stands in few and common ones: the corpus and the vocabulary of the base.
  let isCommon: (String) throws -> Bool
  /// Whether the corpus writes it.
  let isOfCorpus: (String) throws -> Bool

  package init(
    isWord: @escaping (String) throws -> Bool, isCommon: @escaping (String) throws -> Bool,
    isOfCorpus: @escaping (String) throws -> Bool
  ) {
    self.isWord = isWord
    self.isCommon = isCommon
    self.isOfCorpus = isOfCorpus
  }

  /// Whether `word` is made of one that is known by a common ending or beginning, or of two.
  package func contains(_ word: String) throws -> Bool {
    let letters = Array(word.utf8)
    guard letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return false }
    return try isInflected(word) || isDerived(word) || isBritish(word) || isCompound(word)
  }

  private static let verbEndings = ["ed", "ing", "er", "ers", "ings", "est"]
  private static let otherEndings = [
    "ly", "ness", "less", "ful", "able", "ment", "ments", "like", "wise", "ish", "ism", "ist", "ists", "ity",
    "ship", "hood", "al", "ally", "ise", "ize", "ised", "ized", "ising", "izing", "isation", "ization",
  ]
  private static let beginnings = [
    "un", "re", "non", "pre", "over", "under", "out", "sub", "multi", "micro", "inter", "mis", "auto", "anti",
    "post", "hyper", "super", "semi",
  ]
  private static let shortest = 3
  private static let shortestPart = 4

  /// `plums`, `ladies`, `bisecting`, `shortlisted`, `prepping`; also `informatic`, and `fixin` as it is said.
  private func isInflected(_ word: String) throws -> Bool {
    if word.hasSuffix("s"), !word.hasSuffix("ss") {
      if try isBase(word.dropLast()) { return true }
      if word.hasSuffix("es"), try isBase(word.dropLast(2)) { return true }
      if word.hasSuffix("ies"), try isBase(word.dropLast(3) + "y") { return true }
    }
    if word.hasSuffix("men"), try isBase(word.dropLast(3) + "man") { return true }
    if word.hasSuffix("ic"), try isWord(word + "s") { return true }
    if word.hasSuffix("in"), try isWord(word + "g") { return true }
    return try Self.verbEndings.contains { ending in
      guard word.hasSuffix(ending) else { return false }
      let base = word.dropLast(ending.count)
      if try isBase(base) || isBase(base + "e") { return true }
      if base.hasSuffix("i"), !ending.hasPrefix("i"), try isBase(base.dropLast() + "y") { return true }
      return try isDoubled(base, before: ending)
    }
  }

  /// `prepp` of `prepping`: a consonant that is doubled after one vowel. But `writting` is none, where the corpus has
  /// `writing`.
  private func isDoubled(_ base: Substring, before ending: String) throws -> Bool {
    let letters = Array(base.utf8)
    guard letters.count > Self.shortest, letters[letters.count - 1] == letters[letters.count - 2],
      Self.isVowel(letters[letters.count - 3]), !Self.isVowel(letters[letters.count - 4]),
      !Self.isVowel(letters[letters.count - 1])
    else { return false }
    return try isBase(base.dropLast()) && !isOfCorpus(base.dropLast() + ending)
  }

  private func isDerived(_ word: String) throws -> Bool {
    let isEnded = try Self.otherEndings.contains { ending in
      guard word.hasSuffix(ending) else { return false }
      let base = word.dropLast(ending.count)
      guard base.utf8.count >= Self.shortestPart else { return false }
      return try isBase(base) || isBase(base + "e") || base.hasSuffix("i") && isBase(base.dropLast() + "y")
    }
    if isEnded { return true }
    return try Self.beginnings.contains { beginning in
      guard word.hasPrefix(beginning) else { return false }
      let base = word.dropFirst(beginning.count)
      return try base.utf8.count >= Self.shortestPart && (isCommon(String(base)) || isInflected(String(base)))
    }
  }

  /// `authorise`, `labour`, `labellers`, where only the American one is known.
  private func isBritish(_ word: String) throws -> Bool {
    let american = word.replacing([
      "isation": "ization", "ise": "ize", "ising": "izing", "our": "or", "ll": "l",
    ])
    return try american != word && (isWord(american) || isInflected(american))
  }

  /// `runbook`, `paperweight`.
  private func isCompound(_ word: String) throws -> Bool {
    let letters = Array(word.utf8)
    guard letters.count >= 2 * Self.shortestPart else { return false }
    return try (Self.shortestPart...letters.count - Self.shortestPart).contains { cut in
      let second = String(decoding: letters[cut...], as: UTF8.self)
      return try isCommon(String(decoding: letters[..<cut], as: UTF8.self))
        && (isCommon(second) || second.hasSuffix("s") && isCommon(String(second.dropLast())))
    }
  }

  private func isBase(_ word: some StringProtocol) throws -> Bool {
    try word.utf8.count >= Self.shortest && isWord(String(word))
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}

extension String {
  /// Each first occurrence of a key replaced by its value; keys must not overlap.
  fileprivate func replacing(_ spellings: KeyValuePairs<String, String>) -> String {
    var result = Array(utf8)
    for (from, to) in spellings {
      let pattern = Array(from.utf8)
      guard result.count >= pattern.count else { continue }
      let place = (0...result.count - pattern.count).first {
        result[$0..<$0 + pattern.count].elementsEqual(pattern)
      }
      if let place { result.replaceSubrange(place..<place + pattern.count, with: to.utf8) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
