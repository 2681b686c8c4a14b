package import AskText

/// Finds the questions of a letter and the sentences that belong to each.
///
/// What stands between two questions leads to the second. A question that follows another one directly, in few words,
/// belongs to it. What a paragraph says after its last question explains that question. Greeting, thanks and name are
/// left out.
package struct LetterReader {
  private let sentences: LetterSentences

  package init(analyzer: Analyzer, language: Language, breaker: SentenceBreaker = SentenceBreaker()) {
    sentences = LetterSentences(analyzer: analyzer, breaker: breaker, language: language)
  }

  /// With so many words of its own a question that follows another one directly is about something else.
  private static let enoughTerms = 4
  /// The same for one that begins with "and".
  private static let enoughTermsAfterAnd = 8
  /// With fewer words of its own, those of its lead-in among them, a question goes on with the one before it.
  private static let leastTerms = 2
  private static let leastTermsWithLead = 4

  /// Whether `text` can hold two questions; cheap, for what is typed.
  package static func mayHoldSeveral(_ text: String) -> Bool {
    var marks = 0
    var lines = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "?", "？", "؟", "⸮", "⁇", "⁈", "՞", "፧": marks += 1
      case "\n": lines += 1
      default: break
      }
    }
    return marks > 1 || lines > 1 || text.utf8.count > 120
  }

  package func letter(_ text: String) -> Letter {
    guard Self.mayHoldSeveral(text) else { return Letter(text: text, parts: []) }
    var drafts = Drafts()
    var asked: Set<String> = []
    let bytes = Array(text.utf8)
    for sentence in sentences.sentences(of: text) {
      if sentence.opensParagraph { drafts.openParagraph(isItem: sentence.opensItem) }
      switch sentence.kind {
      case .greeting, .closing: continue
      case .statement: drafts.lead.append(sentence)
      case .question:
        // Said again without a word before it, it is the same question.
        let isNew = asked.insert(Self.folded(bytes[sentence.range])).inserted
        if isNew || !drafts.lead.isEmpty { drafts.ask(sentence) }
      }
    }
    drafts.openParagraph(isItem: false)
    return Letter(text: text, parts: drafts.parts)
  }

  private static func folded(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }.joined(
      separator: " ")
  }

  /// The parts found so far, and the sentences that wait for a question.
  private struct Drafts {
    var parts: [Letter.Part] = []
    /// Statements since the last question.
    var lead: [LetterSentence] = []
    /// What a list of questions was opened with.
    private var preface: [LetterSentence] = []
    private var hasQuestionInParagraph = false
    private var isFirstOfItem = false
    private var isFirstOfParagraph = true

    mutating func openParagraph(isItem: Bool) {
      if hasQuestionInParagraph, !lead.isEmpty {
        parts[parts.count - 1].sentences += lead.map(\.range)
        lead = []
      }
      if isItem, !lead.isEmpty {
        preface = lead
        lead = []
      }
      hasQuestionInParagraph = false
      isFirstOfItem = isItem
      isFirstOfParagraph = true
    }

    mutating func ask(_ sentence: LetterSentence) {
      // "Can you help me?" opens a letter and asks nothing.
      if parts.isEmpty,
        sentence.contentTerms + lead.reduce(0, { $0 + $1.contentTerms }) < LetterReader.leastTerms
      {
        lead.append(sentence)
        return
      }
      defer {
        lead = []
        hasQuestionInParagraph = true
        isFirstOfItem = false
        isFirstOfParagraph = false
      }
      // An item that says little by itself is about what the list was opened with.
      if isFirstOfItem, lead.isEmpty, sentence.contentTerms < LetterReader.enoughTerms { lead = preface }
      var part = Letter.Part(
        question: sentence.range, sentences: lead.map(\.range) + [sentence.range], relation: .separate)
      guard let last = parts.last else {
        parts = [part]
        return
      }
      if let relation = relation(of: sentence) {
        part.relation = relation
        parts.append(part)
      } else {
        parts[parts.count - 1] = last.joined(with: part)
      }
    }

    /// How a question goes on from the part before it; nil where it is one with it.
    private func relation(of sentence: LetterSentence) -> Letter.Relation? {
      if isFirstOfItem { return .separate }
      let own = sentence.contentTerms
      if !lead.isEmpty {
        let all = own + lead.reduce(0) { $0 + $1.contentTerms }
        return all >= LetterReader.leastTermsWithLead ? .separate : nil
      }
      if own < LetterReader.leastTerms { return nil }
      switch sentence.opening {
      case .begins: return .separate
      case .goesOn where own < LetterReader.enoughTermsAfterAnd: return nil
      default: break
      }
      if own >= LetterReader.enoughTerms { return .separate }
      return isFirstOfParagraph ? .separate : .doubtful
    }
  }
}
