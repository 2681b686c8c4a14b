import AskSearch
package import AskText

/// Splits a redacted letter into what it asks.
package struct LetterQuestions {
  private let reader: LetterReader
  package let content: ContentTerms
  let breaker = SentenceBreaker()

  package init(language: Language) {
    content = ContentTerms(language)
    reader = LetterReader(analyzer: Analyzer(language: language), language: language)
  }

  private static let leastTerms = 3

  /// The questions, each on one line; the whole letter where none is found.
  package func questions(of text: String) -> [String] {
    let letter = reader.letter(text)
    let questions = letter.parts.map { part in
      let question = letter.question(of: part)
      // "Which should I take?" says little without what leads to it.
      return content.of(question).count < Self.leastTerms
        ? PlainText.oneLine(letter.asked(part)) : question
    }
    return questions.isEmpty ? [PlainText.oneLine(text)].filter { !$0.isEmpty } : questions
  }
}
