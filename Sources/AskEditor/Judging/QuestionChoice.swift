import AskCorpus
package import AskEval
package import AskSearch

/// Finds the judged question that an editor means, or makes a new one of what was typed.
package struct QuestionChoice {
  private let engine: SearchEngine
  private let column: Column
  /// Those of the judgements, and those that were made here.
  private var questions: [Judgements.Question]
  private var byID: [QueryID: Judgements.Question]
  private var byText: [String: Judgements.Question]
  /// By folded text.
  private let unanswerable: [String: QueryID]
  private var knownIDs: Set<QueryID>
  /// Of `questions`, as far as they were needed: vectors with a network, else terms.
  private var directions: [[Float]?] = []
  private var terms: [Set<TermID>] = []
  /// Nil until they are needed.
  private var asked: AskedLines?

  /// - Parameter column: that of `engine`.
  package init(_ judgements: Judgements, engine: SearchEngine, column: Column) {
    self.engine = engine
    self.column = column
    questions = judgements.questions
    byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
    byText = Dictionary(questions.map { (NewQuestion.folded($0.text), $0) }) { first, _ in first }
    unanswerable = Dictionary(judgements.unanswerable.map { (NewQuestion.folded($0.text), $0.id) }) {
      first, _ in first
    }
    knownIDs = Set(questions.map(\.id) + judgements.unanswerable.map(\.id))
  }

  /// The question with this id or this text; a new one where there is none.
  ///
  /// A new one takes half, group and area from its nearest near-duplicate. Where there is none, it is a group of its
  /// own, one group in five is of the test half, unless an asked-as line says nearly the same, and the area is `other`.
  ///
  /// - Throws: `JudgingError` where the text is an id that is not there, has no words, is among the unanswerable ones,
  ///   is an asked-as line of a post, or says what both a test question and an asked-as line say.
  package mutating func question(_ typed: String) throws -> Judgements.Question {
    let text = Judgements.Question.oneLine(typed)
    if let known = byID[QueryID(text)] { return known }
    let folded = NewQuestion.folded(text)
    if let known = byText[folded] { return known }
    if text.wholeMatch(of: /q[0-9a-f]*[0-9][0-9a-f]*/) != nil {
      throw JudgingError(reason: .unknownID(text))
    }
    if let known = unanswerable[folded] { throw JudgingError(reason: .unanswerable(known)) }
    guard let terms = engine.contentTerms(of: [text]).first, !terms.isEmpty else {
      throw JudgingError(reason: .wordless)
    }
    if asked == nil { asked = try askedLines() }
    if let post = asked?.post(asking: text) { throw JudgingError(reason: .askedAs(post: post.rawValue)) }
    let id = NewQuestion.id(of: text, known: knownIDs)
    let near = try nearDuplicate(of: text, terms: terms)
    var half = near?.half ?? NewQuestion.half(ofGroup: id.rawValue)
    if half == .test, let line = try asked?.match(text) {
      // A reader finds such a post by the line, so the question would measure memory.
      if let near { throw JudgingError(reason: .nearAskedAs(post: line.post.rawValue, test: near.id)) }
      half = .development
    }
    let question = Judgements.Question(
      id: id, half: half, group: near?.group ?? id.rawValue, register: NewQuestion.register(of: text),
      area: near?.area ?? "other", text: text)
    questions.append(question)
    byID[id] = question
    byText[folded] = question
    knownIDs.insert(id)
    return question
  }

  private func askedLines() throws -> AskedLines {
    let lines = try engine.index.storedPosts().flatMap { post in
      post.askedAs.map { (post: PostID(post.name), text: $0) }
    }
    return AskedLines(
      lines, by: column.contentTerms, encoder: column.nearEncoder, cache: column.vectorCache)
  }

  private mutating func nearDuplicate(
    of text: String, terms own: Set<TermID>
  ) throws -> Judgements.Question? {
    let likeness: [Double]
    let least: Double
    if engine.network != nil, let direction = try engine.directions(of: [text])[0] {
      directions += try engine.directions(of: questions.dropFirst(directions.count).map(\.text))
      likeness = directions.map { other in
        zip(direction, other ?? []).reduce(0) { $0 + Double($1.0 * $1.1) }
      }
      least = NearQuestion.groupCosine
    } else {
      terms += engine.contentTerms(of: questions.dropFirst(terms.count).map(\.text))
      likeness = terms.map { ContentTerms.share(own, $0) }
      least = NearQuestion.groupShare
    }
    guard let place = likeness.indices.max(by: { likeness[$0] < likeness[$1] }), likeness[place] > least
    else { return nil }
    return questions[place]
  }
}
