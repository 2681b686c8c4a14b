import AskText

/// What editing did to a letter: how much shorter it is, and what of its sense went missing.
public struct EditMeasure: Equatable, Sendable {
  public let wordsBefore: Int
  public let wordsAfter: Int
  public let questions: Int
  /// Questions of the letter that the edit no longer asks.
  public let droppedQuestions: [String]
  /// Sentences that the edit keeps without their `not`.
  public let droppedNegations: [String]
  /// Numbers that stand in the letter and not in the edit, in their order.
  public let droppedNumbers: [String]

  public var isFaithful: Bool {
    droppedQuestions.isEmpty && droppedNegations.isEmpty && droppedNumbers.isEmpty
  }

  /// With so many of its terms a question is still asked, and a sentence still said.
  private static let kept = 0.5

  package init(before: String, after: String, by questions: LetterQuestions) {
    wordsBefore = RedactedLetter.words(before)
    wordsAfter = RedactedLetter.words(after)
    let asked = questions.questions(of: before)
    self.questions = asked.count
    let afterTerms = questions.content.of(after)
    droppedQuestions = asked.filter { question in
      let terms = questions.content.of(StandIn.plain(question))
      return !terms.isEmpty
        && Double(terms.intersection(afterTerms).count) < Self.kept * Double(terms.count)
    }
    let sentences = Self.sentences(after, questions)
    droppedNegations = Self.sentences(before, questions).compactMap { sentence in
      guard Self.negates(sentence.text), !sentence.terms.isEmpty else { return nil }
      let shared = { (other: Sentence) in
        Double(other.terms.intersection(sentence.terms).count) / Double(sentence.terms.count)
      }
      guard let best = sentences.max(by: { shared($0) < shared($1) }), shared(best) >= Self.kept else {
        return nil
      }
      // The sense may have moved into a neighbour as near.
      let near = sentences.filter { shared($0) >= shared(best) * 0.8 }
      return near.contains { Self.negates($0.text) } ? nil : sentence.text
    }
    let numbers = Set(Self.numbers(after))
    var seen: Set<String> = []
    droppedNumbers = Self.numbers(before).filter { !numbers.contains($0) && seen.insert($0).inserted }
  }

  private struct Sentence {
    let text: String
    let terms: Set<String>
  }

  private static func sentences(_ text: String, _ questions: LetterQuestions) -> [Sentence] {
    let bytes = Array(text.utf8)
    return questions.breaker.sentences(of: text).map { range in
      let sentence = PlainText.oneLine(String(decoding: bytes[range], as: UTF8.self))
      return Sentence(text: sentence, terms: questions.content.of(sentence))
    }
  }

  private static let negations = WordList.of(
    "not no never none nobody nothing neither nor without cannot can't cant don't dont doesn't isn't aren't won't hardly"
  )

  private static func negates(_ sentence: String) -> Bool {
    sentence.lowercased().replacing("’", with: "'").split { !$0.isLetter && $0 != "'" }.contains {
      negations.contains(String($0)) || $0.hasSuffix("n't")
    }
  }

  /// Digits as they stand, without separators of thousands; those of stand-ins and of a list's items do not count.
  private static func numbers(_ text: String) -> [String] {
    let lines = StandIn.plain(text).split(separator: "\n").map { line in
      let rest = line.drop(while: \.isWhitespace).drop(while: \.isNumber)
      return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? rest : line
    }
    return lines.joined(separator: "\n").split { !$0.isNumber && $0 != "." && $0 != "," }.compactMap { part in
      let digits = part.filter(\.isNumber)
      return digits.isEmpty ? nil : String(digits)
    }
  }
}
