import AskText

/// Cuts a letter into sentences and says what each does.
struct LetterSentences {
  let analyzer: Analyzer
  let breaker: SentenceBreaker
  let language: Language

  /// A line that is longer than this was broken for want of room, and its sentence goes on in the next.
  private static let brokenLine = 40

  /// The sentences of `text` in order, greeting and closing included.
  func sentences(of text: String) -> [LetterSentence] {
    let bytes = QuotedLines.blanked(in: Array(text.utf8))
    let flowing = String(decoding: Self.unwrapped(bytes), as: UTF8.self)
    var sentences: [LetterSentence] = []
    var end = 0
    var item = 0
    for range in breaker.sentences(of: flowing) {
      let opensParagraph = end == 0 || Self.hasEmptyLine(bytes[end..<range.lowerBound])
      end = range.upperBound
      let opensLine = opensParagraph || Self.startsLine(bytes, at: range.lowerBound)
      var mark = opensLine ? ListMark.bytes(in: bytes[range]) : 0
      if let number = ListMark.number(in: bytes[range]), opensLine || number == item + 1 {
        // "1. Should I stay? 2. How do I ask for more?": a list on one line.
        mark = ListMark.bytes(in: bytes[range])
        item = number
      } else if item == 0, ListMark.opensList(in: bytes[range]) {
        item = 1
      }
      let own = range.lowerBound + mark..<range.upperBound
      guard !own.isEmpty else { continue }
      sentences.append(
        sentence(
          String(decoding: bytes[own], as: UTF8.self), own, opensParagraph: opensParagraph || mark > 0,
          opensItem: mark > 0))
    }
    return Self.withoutForms(sentences)
  }

  private func sentence(
    _ text: String, _ range: Range<Int>, opensParagraph: Bool, opensItem: Bool
  ) -> LetterSentence {
    let terms = Set(analyzer.tokens(of: text).map(\.term))
    let words = text.lowercased().replacing("’", with: "'").split {
      !$0.isLetter && !$0.isNumber && $0 != "'"
    }
    .map(String.init)
    let isEnglish = language == .english
    let kind: LetterSentence.Kind =
      QuestionSigns.endsInMark(text[...]) || (isEnglish && QuestionSigns.asks(words))
      ? .question
      : isEnglish && QuestionSigns.isGreeting(words)
        ? .greeting : isEnglish && QuestionSigns.isClosing(words) ? .closing : .statement
    return LetterSentence(
      range: range, kind: kind,
      contentTerms: terms.count { !Stopwords.contains(term: $0, language: language) },
      opening: isEnglish ? QuestionSigns.opening(of: words) : .plain, opensParagraph: opensParagraph,
      opensItem: opensItem)
  }

  /// Only what opens the letter greets, and only what has no question after it closes.
  private static func withoutForms(_ sentences: [LetterSentence]) -> [LetterSentence] {
    var sentences = sentences
    let body = sentences.firstIndex { $0.kind != .greeting } ?? sentences.count
    let last = sentences.lastIndex { $0.kind == .question } ?? -1
    var isClosed = false
    for place in sentences.indices {
      switch sentences[place].kind {
      case .greeting where place > body: sentences[place].kind = .statement
      case .closing where place < last: sentences[place].kind = .statement
      case .closing: isClosed = true
      case .statement where isClosed: sentences[place].kind = .closing
      default: break
      }
    }
    return sentences
  }

  /// The same bytes with a space for each line end inside a paragraph that was broken for want of room.
  private static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    var flowing = bytes
    var lineStart = 0
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      let next = place + 1
      let nextEnd = bytes[next...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isOpen = place - lineStart > brokenLine && bytes[next..<nextEnd].contains { $0 > 0x20 }
      if isOpen, ListMark.bytes(in: bytes[next..<nextEnd]) == 0 {
        flowing[place] = 0x20
        if place > 0, bytes[place - 1] == UInt8(ascii: "\r") { flowing[place - 1] = 0x20 }
      }
      lineStart = next
    }
    return flowing
  }

  private static func hasEmptyLine(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.count { $0 == UInt8(ascii: "\n") } > 1
  }

  private static func startsLine(_ bytes: [UInt8], at place: Int) -> Bool {
    let before = bytes[..<place].last { $0 != 0x20 && $0 != 0x09 }
    return before == nil || before == UInt8(ascii: "\n")
  }
}
