internal import AskText

/// What one file offers to a sampler: all its usable sentences, questions, passages and pairs, each once.
package struct SourceText: Sendable {
  package let name: String
  /// 3 to 40 words.
  package private(set) var sentences: [String] = []
  /// Sentences that end in a question mark, headings, and the questions of pairs.
  package private(set) var questions: [String] = []
  /// 50 to 200 words: whole consecutive sentences of one section.
  package private(set) var passages: [String] = []
  package private(set) var pairs: [QuestionAnswerPair] = []

  static let sentenceWords = 3...40
  static let headingWords = 2...16
  static let passageWords = 50...200
  /// An answer may be shorter than a passage.
  static let answerWords = 8...200

  /// No more pairs than this have answers that begin alike: MedQuAD has "The Human Phenotype Ontology provides the
  /// following list" more than two thousand times, which tells one question from another no better than nothing.
  static let mostAlike = 10
  /// By this many words.
  private static let alikeWords = 5

  /// - Parameter seed: decides how long each passage is meant to be.
  /// - Throws: `BaseError` as `TextFile` does.
  package init(path: String, seed: UInt64 = 0) throws(BaseError) {
    self.init(try TextFile(path: path), seed: seed)
  }

  package init(_ file: TextFile, seed: UInt64 = 0) {
    name = file.name
    var cutter = SourceCutter(seed: seed)
    var seen: Set<TextKey> = []
    var beginnings: [TextKey: Int] = [:]
    for section in file.sections {
      let cut = cutter.cut(section)
      for text in cut.questions where seen.insert(TextKey(text)).inserted { questions.append(text) }
      for text in cut.sentences where seen.insert(TextKey(text)).inserted { sentences.append(text) }
      for text in cut.passages where seen.insert(TextKey(text)).inserted { passages.append(text) }
      if let (question, answer) = cut.pair, seen.insert(TextKey(question + " ? " + answer)).inserted {
        let beginning = TextKey(answer.split(separator: " ").prefix(Self.alikeWords).joined(separator: " "))
        beginnings[beginning, default: 0] += 1
        guard beginnings[beginning, default: 0] <= Self.mostAlike else { continue }
        pairs.append(QuestionAnswerPair(question: question, answer: answer, source: name))
      }
    }
  }
}
