package import AskBase
package import AskCorpus
package import AskEval
import CHash

/// Where a question of an answered letter goes: to the post's asked-as, to the test half of the judgements, or nowhere;
/// never to both.
package struct AnsweredQuestion: Equatable, Sendable {
  package enum Place: Equatable, Sendable {
    case askedAs
    /// With the group of the judgements that it joins.
    case judgement(group: String?)
    case nowhere
  }

  package let text: String
  package let place: Place
  /// In a sentence, for the editor.
  package let why: String
}

/// Decides it by what the column has already.
package struct AnsweredQuestions {
  /// One in so many groups goes to the test half.
  package static let testShare: UInt64 = 5

  private let asked: [(post: PostID, text: String)]
  private let judged: [Judgements.Question]
  private let hasJudgements: Bool
  private let nearAsked: NearDuplicates
  private let nearJudged: NearDuplicates
  private let questions: LetterQuestions

  /// - Parameters:
  ///   - judgements: nil for a column without.
  ///   - cache: a folder for vectors of the column's own texts.
  package init(
    posts: [Post], judgements: Judgements?, by questions: LetterQuestions, encoder: PassageEncoder?,
    cache: String? = nil
  ) {
    self.questions = questions
    asked = posts.flatMap { post in post.askedAs.map { (post.id, $0) } }
    judged = judgements?.questions ?? []
    hasJudgements = judgements != nil
    nearAsked = NearDuplicates(asked.map(\.text), by: questions, encoder: encoder, cache: cache)
    nearJudged = NearDuplicates(judged.map(\.text), by: questions, encoder: encoder, cache: cache)
  }

  package func place(_ text: String) throws -> AnsweredQuestion {
    let text = PlainText.oneLine(StandIn.plain(text).replacing("\t", with: " "))
    func put(_ place: AnsweredQuestion.Place, _ why: String) -> AnsweredQuestion {
      AnsweredQuestion(text: text, place: place, why: why)
    }
    let inAsked = try nearAsked.match(text)
    let inJudged = try nearJudged.match(text)
    if let match = inJudged, judged[match.place].half == .test {
      let other = judged[match.place]
      if let asked = inAsked {
        return put(
          .nowhere,
          "it says what the test question \(other.id.rawValue) says (\(match.reason)) and what an asked-as line of "
            + "\(self.asked[asked.place].post.rawValue) says (\(asked.reason))")
      }
      if match.reason == "the same words" {
        return put(.nowhere, "the test question \(other.id.rawValue) has the same words already")
      }
      return put(
        .judgement(group: other.group),
        "it says what the test question \(other.id.rawValue) says (\(match.reason)), whose group it joins")
    }
    if let match = inAsked {
      let post = asked[match.place].post.rawValue
      if match.reason == "the same words" {
        return put(.nowhere, "an asked-as line of \(post) has the same words already")
      }
      return put(
        .askedAs, "it says what an asked-as line of \(post) says (\(match.reason)), so it is no test question"
      )
    }
    if let match = inJudged {
      let id = judged[match.place].id.rawValue
      return put(.askedAs, "it says what the development question \(id) says (\(match.reason))")
    }
    guard hasJudgements else { return put(.askedAs, "the column has no judgements to keep a share for") }
    return Self.isForTest(questions.contentTerms(of: text))
      ? put(
        .judgement(group: nil),
        "one new question in \(Self.testShare) is kept to test with, by a hash of its words")
      : put(.askedAs, "its hash is not among the one in \(Self.testShare) that are kept to test with")
  }

  /// By a hash of the terms in their order, so that the same question always has the same fate.
  package static func isForTest(_ terms: Set<String>) -> Bool {
    var key = terms.sorted().joined(separator: " ")
    return key.withUTF8 { chash_64($0.baseAddress, $0.count) } % testShare == 0
  }
}
