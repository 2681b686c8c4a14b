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
  /// Of the corpus.
  let posts: Int

  /// A word that may have been meant.
  private struct Candidate {
    let written: String
    let posts: Int
    let slip: SlipLimits.Slip
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
  /// What it speaks for a word of the base that the base has it: as much as this share of all posts.
  private static let baseShare = 0.25
  /// The same as `postsWeight` for a form that no post writes, of which too many short words are near.
  private static let formWeight = 0.15
  private static let shortestForm = 6
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
    let limits = SlipLimits(word, letters, knowledge: knowledge, hasWordList: known.hasWordList)
    var candidates = try candidates(for: letters, limit: limits.most)
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
    guard best.posts > 0, limits.allow(best.slip) else { return nil }
    if candidates.count > 1, candidates[1].score - best.score < Self.margin,
      known.term(of: candidates[1].written) != known.term(of: best.written)
    {
      return nil
    }
    return best.written
  }

  /// Words of the corpus, forms of them that only the base has, and words of the base that the corpus lacks, which count
  /// as in no post; best first, ties in the order of the list.
  private func candidates(for letters: WordLetters, limit: Int) throws -> [Candidate] {
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
          written: words.written(record), posts: Int(record.posts),
          slip: SlipLimits.Slip(cost: cost, meant: scalars), score: score))
    }
    let listed = Set(candidates.map(\.written))
    for word in try known.baseWords(near: letters) where !listed.contains(word.written) {
      let meant = WordLetters(word.written).scalars
      guard WordList.lengths.contains(meant.count), let cost = misspelling.cost(of: meant, limit: limit)
      else {
        continue
      }
      let isForm = word.posts > 0 && min(letters.scalars.count, meant.count) >= Self.shortestForm
      let prior =
        isForm
        ? Self.formWeight * log10(Double(word.posts))
        : Self.postsWeight * log10(Self.baseShare * Double(max(1, posts)))
      candidates.append(
        Candidate(
          written: word.written, posts: isForm ? word.posts : 0,
          slip: SlipLimits.Slip(cost: cost, meant: meant), score: Double(cost) / 100 - prior))
    }
    return candidates.enumerated().sorted { a, b in
      a.element.score != b.element.score ? a.element.score < b.element.score : a.offset < b.offset
    }.map(\.element)
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
