import AskSearch

/// Looks for two sentences that speak of the same with the same words, of which one says not, or another number.
///
/// Knows the English words that turn a whole sentence round, and digits. "No" and "nothing" are left out: they mostly
/// belong to one word of a sentence. What it finds are candidates to be read.
struct SentenceConflict {
  private struct Sentence {
    let text: String
    let terms: Set<TermID>
    let isNegated: Bool
    let numbers: Set<String>
  }

  /// Content terms that both sentences have, at least, and their share in those that either has.
  private static let leastShared = 4
  private static let leastShare = 0.4

  /// Which passage of which post.
  struct Place: Hashable {
    let post: PostNumber
    let passage: Int
  }

  private let engine: SearchEngine
  /// A passage may be near to many.
  private var known: [Place: [Sentence]] = [:]

  init(_ engine: SearchEngine) { self.engine = engine }

  /// The conflict of the two sentences that have most in common; nil where no two have enough, or they agree.
  mutating func conflict(
    between first: (StoredPassage, Place), and second: (StoredPassage, Place)
  ) -> Duplicate.Cause? {
    let ours = sentences(of: first.0, at: first.1)
    let theirs = sentences(of: second.0, at: second.1)
    var best: (share: Double, cause: Duplicate.Cause)?
    for one in ours {
      for other in theirs {
        let shared = one.terms.intersection(other.terms).count
        let share = Double(shared) / Double(max(1, one.terms.union(other.terms).count))
        guard shared >= Self.leastShared, share >= Self.leastShare, share > best?.share ?? 0 else { continue }
        // One and the same sentence is no conflict, whatever it says.
        guard one.text != other.text, let cause = Self.cause(one, other) else { continue }
        best = (share, cause)
      }
    }
    return best?.cause
  }

  private static func cause(_ one: Sentence, _ other: Sentence) -> Duplicate.Cause? {
    if one.isNegated != other.isNegated { return .negation(first: one.text, second: other.text) }
    if !one.numbers.isEmpty, !other.numbers.isEmpty, one.numbers.isDisjoint(with: other.numbers) {
      return .numbers(first: one.text, second: other.text)
    }
    return nil
  }

  private mutating func sentences(of passage: StoredPassage, at place: Place) -> [Sentence] {
    if let sentences = known[place] { return sentences }
    let sentences = sentences(of: passage)
    known[place] = sentences
    return sentences
  }

  private func sentences(of passage: StoredPassage) -> [Sentence] {
    let bytes = Array(passage.body.utf8)
    let texts = passage.sentences.map { String(decoding: bytes[$0], as: UTF8.self) }
    let words = texts.map { text in
      text.lowercased().split {
        !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "." && $0 != ","
      }
      .map { $0.trimmingMarks() }
    }
    return zip(zip(texts, words), engine.contentTerms(of: texts)).map { pair, terms in
      Sentence(
        text: PlainText.oneLine(pair.0), terms: terms,
        isNegated: pair.1.count(where: Self.isNegation) % 2 == 1,
        numbers: Set(pair.1.filter { $0.first?.isNumber == true }))
    }
  }

  private static func isNegation(_ word: String) -> Bool {
    negations.contains(word) || word.hasSuffix("n't") || word.hasSuffix("n’t")
  }

  private static let negations: Set<String> = ["not", "never", "cannot", "avoid"]
}

extension Substring {
  /// Without full stops and commas at either end, which may stand inside a number.
  fileprivate func trimmingMarks() -> String {
    var word = self
    while let last = word.last, ".,'’".contains(last) { word.removeLast() }
    while let first = word.first, ".,'’".contains(first) { word.removeFirst() }
    return String(word)
  }
}
