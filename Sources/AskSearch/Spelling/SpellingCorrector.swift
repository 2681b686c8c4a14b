import AskText
import Glibc

/// Finds the words of a question that are misspelt, and the words of the corpus that were meant.
///
/// A noisy channel (Kernighan, Church and Gale 1990): of the corpus's words within reach, the one with the cheapest
/// edits, the most posts, and the best company among the question's other words. See docs/spelling.md for what each
/// rule brought.
struct SpellingCorrector {
  let known: KnownWords
  let words: WordList
  let company: WordCompany

  /// A word that may have been meant.
  private struct Candidate {
    let written: String
    let posts: Int
    let cost: Int
    let letterCount: Int
    var score: Double
  }

  /// Of a question that the column hardly knows at all, as one in another language, nothing is changed.
  private static let mostUnknown = 0.5
  private static let fewestJudged = 6
  /// In a letter of thousands of words no more are looked at.
  private static let limit = 32
  /// What ten times as many posts are worth, in edits.
  private static let postsWeight = 0.25
  private static let companyWeight = 0.1
  /// Candidates further behind the best are none.
  private static let reach = 0.7
  private static let mostCandidates = 8
  /// A best candidate that is nearer than this to the next one is no clear winner.
  private static let margin = 0.04

  /// Nil when no word is to be changed.
  ///
  /// - Parameters:
  ///   - question: words alone; what else a query language has in it stays when its places are in `left`.
  ///   - left: UTF-8 offsets of what is to stay as it is.
  /// - Throws: `SearchError` when the index is damaged.
  func correction(of question: String, leaving left: [Range<Int>] = []) throws -> Correction? {
    let typed = TypedWords(question, leaving: left).words
    let unknown = try typed.filter { try !known.isOfCorpus($0.plain.written) }
    guard
      !unknown.isEmpty,
      typed.count < Self.fewestJudged || Double(unknown.count) <= Self.mostUnknown * Double(typed.count)
    else { return nil }
    let others = typed.filter { !unknown.contains($0) }.flatMap { known.contentTerms(of: $0.plain.written) }
    var changes: [(range: Range<Int>, to: String)] = []
    for word in unknown.prefix(Self.limit) {
      guard let meant = try correction(of: word, beside: others) else { continue }
      changes.append((word.range, word.isCapitalised ? Self.capitalised(meant) : meant))
    }
    return changes.isEmpty ? nil : Correction(of: question, changes)
  }

  private func correction(of word: TypedWords.Word, beside others: [TermID]) throws -> String? {
    let letters = WordLetters(word.plain.letters)
    guard WordList.lengths.contains(letters.scalars.count) else { return nil }
    let knowledge = try known.knowledge(of: word.plain)
    guard knowledge != .listed else { return nil }
    let limits = Limits(word, knowledge: knowledge)
    var candidates = candidates(for: letters, limit: limits.ofLongWords)
    guard let first = candidates.first else { return nil }
    candidates = Array(candidates.prefix(Self.mostCandidates).filter { $0.score <= first.score + Self.reach })
    if candidates.count > 1 {
      let terms = candidates.map { known.term(of: $0.written) }
      for (number, lift) in company.lifts(of: terms, with: others).enumerated() {
        candidates[number].score -= Self.companyWeight * lift
      }
      candidates.sort { $0.score < $1.score }
    }
    let best = candidates[0]
    guard limits.allow(cost: best.cost, letters: (letters.scalars.count, best.letterCount)) else { return nil }
    if candidates.count > 1, candidates[1].score - best.score < Self.margin,
      known.term(of: candidates[1].written) != known.term(of: best.written)
    {
      return nil
    }
    return best.written
  }

  /// Best first, ties in the order of the list.
  private func candidates(for letters: WordLetters, limit: Int) -> [Candidate] {
    var misspelling = Misspelling(letters)
    var candidates: [Candidate] = []
    var scalars: [UInt32] = []
    words.forEachWord(near: letters, edits: Misspelling.edits) { record, bytes in
      scalars.removeAll(keepingCapacity: true)
      if bytes.count == Int(record.letterCount) {
        for byte in bytes { scalars.append(UInt32(byte)) }
      } else {
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { scalars.append(scalar.value) }
      }
      guard let cost = misspelling.cost(of: scalars, limit: limit) else { return }
      let score = Double(cost) / 100 - Self.postsWeight * log10(Double(max(1, record.posts)))
      candidates.append(
        Candidate(
          written: words.written(record), posts: Int(record.posts), cost: cost,
          letterCount: Int(record.letterCount), score: score))
    }
    return candidates.enumerated().sorted { a, b in
      a.element.score != b.element.score ? a.element.score < b.element.score : a.offset < b.offset
    }.map(\.element)
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

/// How much may be wrong with a word.
private struct Limits {
  /// In hundredths of an edit.
  let ofLongWords: Int
  private let most: Int

  /// Words of two edits or more have so many letters.
  private static let longWord = 8
  private static let swapAlone = 75

  init(_ word: TypedWords.Word, knowledge: KnownWords.Knowledge) {
    // A name, or a word that its parts explain: only letters in the wrong order are sure to be a slip.
    let isDoubtful = knowledge == .derived || word.isCapitalised && !word.beginsSentence
    most = isDoubtful ? Self.swapAlone : 200
    ofLongWords = most
  }

  func allow(cost: Int, letters: (typed: Int, meant: Int)) -> Bool {
    let byLength: Int
    switch min(letters.typed, letters.meant) {
    case ...4: byLength = letters.meant >= 5 ? 100 : Self.swapAlone
    case 5: byLength = 110
    case 6..<Self.longWord: byLength = 140
    default: byLength = 200
    }
    return cost <= min(most, byLength)
  }
}
