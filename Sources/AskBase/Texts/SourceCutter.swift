internal import AskNet
internal import AskText

/// Cuts sections into sentences, questions, passages and pairs.
///
/// Not `Sendable`: it holds ICU's iterator and an analyzer.
struct SourceCutter {
  struct Cut {
    var sentences: [String] = []
    var questions: [String] = []
    var passages: [String] = []
    var pair: (question: String, answer: String)?
  }

  private let breaker = SentenceBreaker()
  private let filter = ProseFilter()
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func cut(_ section: TextSection) -> Cut {
    var cut = Cut()
    var paragraphs = section.paragraphs[...]
    var asked = section.headings.last.flatMap { $0.hasSuffix("?") ? Self.question($0) : nil }
    if section.headings.isEmpty, let first = paragraphs.first, paragraphs.count > 1, Self.asks(first) {
      asked = Self.question(first)
      paragraphs = paragraphs.dropFirst()
    }
    for heading in section.headings {
      let heading = Self.question(heading)
      // No signature of a function, nor a label that its text goes on from.
      guard !heading.contains("("), !heading.hasSuffix(":") else { continue }
      if SourceText.headingWords.contains(heading.wordCount), ProseFilter.hasLetters(heading) {
        cut.questions.append(heading)
      }
    }
    if let asked, section.headings.isEmpty { cut.questions.append(asked) }

    let sentences = paragraphs.flatMap(sentences(of:))
    for (text, isProse) in sentences where isProse && SourceText.sentenceWords.contains(text.wordCount) {
      if text.hasSuffix("?") { cut.questions.append(text) } else { cut.sentences.append(text) }
    }
    cut.passages = passages(of: sentences)
    if let asked, SourceText.sentenceWords.contains(asked.wordCount),
      let answer = Self.beginning(of: sentences)
    {
      cut.pair = (asked, answer)
    }
    return cut
  }

  /// The sentences of a paragraph, and of each whether it is prose and whole.
  private func sentences(of paragraph: String) -> [(text: String, isProse: Bool)] {
    let paragraph = Self.listed(paragraph)
    let utf8 = paragraph.utf8
    return breaker.sentences(of: paragraph).map { range in
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
      var text = paragraph[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      while text.hasPrefix("- ") || text.hasPrefix("• ") { text = String(text.dropFirst(2)) }
      text = text.hasSuffix("?") ? Self.question(text) : text
      let ends = text.last.map { !":,;-–—…([".contains($0) } ?? false
      return (text, ends && filter.isProse(text))
    }
  }

  /// Each item of a list that MedQuAD wrote into one line, "It itches. - It burns.", on a line of its own.
  private static func listed(_ paragraph: String) -> String {
    guard paragraph.contains(" - ") else { return paragraph }
    var text = ""
    for part in paragraph.split(separator: " - ", omittingEmptySubsequences: false) {
      if let last = text.last { text += ".?!".contains(last) ? "\n" : " - " }
      text += part
    }
    return text
  }

  /// Whole consecutive sentences, each passage as long as chance has it; what is no prose ends a passage.
  private mutating func passages(of sentences: [(text: String, isProse: Bool)]) -> [String] {
    var passages: [String] = []
    var words = 0
    var taken: [String] = []
    var goal = Int.random(in: SourceText.passageWords, using: &generator)
    func finish() {
      if SourceText.passageWords.contains(words) { passages.append(taken.joined(separator: " ")) }
      taken = []
      words = 0
    }
    for (text, isProse) in sentences {
      let count = text.wordCount
      if !isProse || words + count > SourceText.passageWords.upperBound { finish() }
      guard isProse else { continue }
      taken.append(text)
      words += count
      if words >= goal {
        finish()
        goal = Int.random(in: SourceText.passageWords, using: &generator)
      }
    }
    finish()
    return passages
  }

  /// The first sentences that are prose, up to a passage's length; nil when they are too few words. Questions before
  /// them are the question once more.
  private static func beginning(of sentences: [(text: String, isProse: Bool)]) -> String? {
    var words = 0
    var taken: [String] = []
    for (text, isProse) in sentences where isProse && !(taken.isEmpty && text.hasSuffix("?")) {
      guard words + text.wordCount <= SourceText.answerWords.upperBound else { break }
      words += text.wordCount
      taken.append(text)
    }
    return words >= SourceText.answerWords.lowerBound ? taken.joined(separator: " ") : nil
  }

  /// Whether a section's first line is a question, as MedQuAD has them; some of them lack the mark.
  private static func asks(_ line: String) -> Bool {
    line.hasSuffix("?") || line.hasPrefix("Do you have information about ")
  }

  /// A question as one would write it: MedQuAD has "What is (are) Acne ?" and "Who is at risk for Acne? ?".
  static func question(_ text: String) -> String {
    var text = text
    if let range = text.firstRange(of: " (are)") { text.removeSubrange(range) }
    guard text.hasSuffix("?") || text.hasPrefix("Do you have information about ") else { return text }
    while let last = text.last, last == "?" || last == " " { text.removeLast() }
    return text + "?"
  }
}

extension String {
  /// Runs between white space that have a letter or digit.
  var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in utf8 {
      switch byte {
      case 0x09...0x0D, 0x20: isInside = false
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...:
        if !isInside { count += 1 }
        isInside = true
      default: break
      }
    }
    return count
  }
}
