package import AskBase
package import AskCorpus
package import AskEval

/// Decides where the questions of a letter go, one after the other, by what the column has already.
///
/// What was decided counts for those that come after it, so that two questions of one letter that say the same do not go
/// to two places.
package struct AnsweredQuestions {
  private var asked: AskedLines
  private var judged: [Judgements.Question]
  private let unanswerable: [Judgements.Unanswerable]
  private let ratings: [Judgements.Rating]
  private let hasJudgements: Bool
  private var nearJudged: NearDuplicates
  private var nearUnanswerable: NearDuplicates

  /// - Parameters:
  ///   - judgements: nil for a column without.
  ///   - encoder: nil to go by words alone.
  ///   - cache: a folder for vectors of the column's own texts.
  package init(
    posts: [Post], judgements: Judgements?, by content: ContentTerms, encoder: PassageEncoder?,
    cache: String? = nil
  ) {
    asked = AskedLines(
      posts.flatMap { post in post.askedAs.map { (post.id, $0) } }, by: content, encoder: encoder,
      cache: cache)
    judged = judgements?.questions ?? []
    unanswerable = judgements?.unanswerable.filter { $0.half == .test } ?? []
    ratings = judgements?.ratings ?? []
    hasJudgements = judgements != nil
    nearJudged = NearDuplicates(judged.map(\.text), by: content, encoder: encoder, cache: cache)
    nearUnanswerable = NearDuplicates(unanswerable.map(\.text), by: content, encoder: encoder, cache: cache)
  }

  package mutating func place(_ text: String, answeredBy post: PostID) throws -> AnsweredQuestion {
    let text = AnsweredQuestion.line(text)
    let (place, why) = try decide(text, post)
    switch place {
    case .askedAs: try asked.add(text, of: post)
    case .judgement(let question):
      try nearJudged.add(text)
      judged.append(question)
    case .nowhere: break
    }
    return AnsweredQuestion(text: text, place: place, why: why)
  }

  private mutating func decide(
    _ text: String, _ post: PostID
  ) throws -> (place: AnsweredQuestion.Place, why: String) {
    if let match = try nearUnanswerable.match(text) {
      return (
        .nowhere,
        "it says what \(unanswerable[match.place].id.rawValue) in unanswerable.tsv says (\(match)), which no post "
          + "answers; take that out, then run this again"
      )
    }
    let line = try asked.match(text)
    let match = try nearJudged.match(text)
    if let match, judged[match.place].half == .test {
      let other = judged[match.place]
      if let line {
        return (
          .nowhere,
          "it says what the test question \(other.id.rawValue) says (\(match)) and what an asked-as line of "
            + "\(line.post.rawValue) says (\(line.match))"
        )
      }
      if match.basis == .sameWords {
        return (.nowhere, "the test question \(other.id.rawValue) has the same words already")
      }
      return (
        .judgement(question(text, like: other, answeredBy: post)),
        "it says what the test question \(other.id.rawValue) says (\(match)), whose group it joins"
      )
    }
    if let line {
      return line.match.basis == .sameWords
        ? (.nowhere, "an asked-as line of \(line.post.rawValue) has the same words already")
        : (
          .askedAs,
          "it says what an asked-as line of \(line.post.rawValue) says (\(line.match)), so it is no test question"
        )
    }
    if let match {
      return (
        .askedAs, "it says what the development question \(judged[match.place].id.rawValue) says (\(match))"
      )
    }
    guard hasJudgements else { return (.askedAs, "the column has no judgements to keep a share for") }
    let new = question(text, like: nil, answeredBy: post)
    return NewQuestion.half(ofGroup: new.group) == .test
      ? (
        .judgement(new),
        "one new question in \(NewQuestion.testShare) is kept to test with, by a hash of its words"
      )
      : (.askedAs, "its hash is not among the one in \(NewQuestion.testShare) that are kept to test with")
  }

  /// A question of the test half, named as `ask judge` names one.
  ///
  /// - Parameter other: whose group it joins; nil for one of its own, in the area that most questions of the post have.
  private func question(
    _ text: String, like other: Judgements.Question?, answeredBy post: PostID
  ) -> Judgements.Question {
    let id = NewQuestion.id(of: text, known: Set(judged.map(\.id) + unanswerable.map(\.id)))
    return Judgements.Question(
      id: id, half: .test, group: other?.group ?? id.rawValue, register: NewQuestion.register(of: text),
      area: other?.area ?? area(of: post), text: text)
  }

  /// `letters` where the post answers no judged question.
  private func area(of post: PostID) -> String {
    let right = Set(
      ratings.filter { $0.post.rawValue == post.rawValue && $0.grade >= Judgements.rightGrade }.map(\.query))
    let areas = Dictionary(grouping: judged.filter { right.contains($0.id) }, by: \.area)
    return areas.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? "letters"
  }
}
