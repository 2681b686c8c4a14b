/// How much may be wrong with a word for another to be taken for it.
///
/// The shorter a word is, the more others are near, and the more of them are words that are right and that nobody has
/// listed.
struct SlipLimits {
  /// What turns the word that was meant into the one that was typed.
  struct Slip {
    /// As `Misspelling` counts it.
    let cost: Int
    let meantLetters: Int
    /// The last letters, of which languages make their endings.
    let ending: [UInt32]

    init(cost: Int, meant: [UInt32]) {
      self.cost = cost
      meantLetters = meant.count
      ending = meant.suffix(SlipLimits.endingLetters)
    }
  }

  /// In hundredths of an edit; no slip may cost more.
  let most: Int
  private let typed: [UInt32]
  private let hasWordList: Bool

  private static let endingLetters = 2
  /// Letters in the wrong order, or one doubled, and nothing else.
  private static let swapAlone = 75
  private static let fewestLettersWithoutList = 6

  init(
    _ word: TypedWords.Word, _ letters: WordLetters, knowledge: KnownWords.Knowledge, hasWordList: Bool
  ) {
    typed = letters.scalars
    self.hasWordList = hasWordList
    // A name, a word that its parts explain, or one of a language of which nobody knows what else it has: only a swap
    // is sure to be a slip.
    let isDoubtful = knowledge == .derived || word.isCapitalised && !word.beginsSentence
    most = isDoubtful || !hasWordList ? Self.swapAlone : 200
  }

  func allow(_ slip: Slip) -> Bool {
    guard slip.cost <= most else { return false }
    let shorter = min(typed.count, slip.meantLetters)
    guard hasWordList else {
      // Of a word that the posts have another ending may be right.
      return shorter >= Self.fewestLettersWithoutList
        && slip.ending.elementsEqual(typed.suffix(Self.endingLetters))
    }
    switch shorter {
    case ...4: return slip.cost <= (slip.meantLetters > 4 ? 100 : Self.swapAlone)
    case 5: return slip.cost <= 110
    case 6...7: return slip.cost <= 140
    case 8...9: return slip.cost <= 165
    default: return true
    }
  }
}
