public import AskCorpus
import AskText

/// A pin that a question met.
public struct Pin: Equatable, Sendable {
  /// The file and the line of its entry.
  public let path: String
  public let line: Int
  public let post: PostID
  public let why: String?

  public init(path: String, line: Int, post: PostID, why: String?) {
    self.path = path
    self.line = line
    self.post = post
    self.why = why
  }
}

/// Pins by what a question has to say.
struct PinTable: Equatable {
  private struct Rule: Equatable {
    /// Each the whole of a question.
    var questions: [[TermID]]
    /// All of them side by side somewhere in a question; empty for none.
    var words: [[TermID]]
    var pin: Pin
  }

  private var rules: [Rule] = []

  init() {}

  /// - Parameters:
  ///   - standing: of the post with an id.
  ///   - problems: what is wrong with entries, which are then left out, is added to it.
  init(
    _ pins: Pins, analyzer: Analyzer, language: Language, standing: (PostID) -> PinnedStanding,
    problems: inout [PostError]
  ) {
    var known: [[TermID]: Pin] = [:]
    for entry in pins.entries {
      let pin = Pin(path: pins.path, line: entry.line, post: entry.post, why: entry.why)
      do throws(CurationProblem) {
        if let problem = standing(entry.post).problem(with: entry.post) { throw problem }
        let questions = try entry.questions.map { (text) throws(CurationProblem) in
          try Self.terms(of: text, analyzer: analyzer, language: language)
        }
        let words = try entry.words.map { (text) throws(CurationProblem) in
          try Self.terms(of: text, analyzer: analyzer, language: language)
        }
        for (text, terms) in zip(entry.questions, questions) {
          if let other = known[terms], other.post != pin.post {
            throw .otherPin(question: text, post: other.post.rawValue, line: other.line)
          }
        }
        // Only of an entry that is in force: a pin that was left out stands in nobody's way.
        for terms in questions { known[terms] = pin }
        rules.append(Rule(questions: questions, words: words, pin: pin))
      } catch {
        problems.append(PostError(path: pins.path, line: entry.line, reason: .curation(error)))
      }
    }
  }

  private static func terms(
    of text: String, analyzer: Analyzer, language: Language
  ) throws(CurationProblem) -> [TermID] {
    let terms = analyzer.tokens(of: text).map(\.term)
    guard terms.contains(where: { !Stopwords.contains(term: $0, language: language) }) else {
      // "How do I start?" has a word that says something; "how?" has none.
      throw .saysNothing(text)
    }
    return terms.map { TermID(of: $0) }
  }

  /// The pins that a question with these tokens meets, in the order of the file; a post once.
  func pins(for tokens: [TermID]) -> [Pin] {
    var pins: [Pin] = []
    for rule in rules where !pins.contains(where: { $0.post == rule.pin.post }) {
      let isAsked =
        rule.questions.contains(tokens)
        || (!rule.words.isEmpty
          && rule.words.allSatisfy { words in tokens.indices.contains { tokens[$0...].starts(with: words) } })
      if isAsked { pins.append(rule.pin) }
    }
    return pins
  }
}
