package import AskEval
package import AskSearch

/// Finds the judged question that an editor means, or makes a new one of what was typed.
package struct QuestionChoice {
  private let judgements: Judgements
  private let engine: SearchEngine
  /// Those of the judgements, and those that were made here.
  private var questions: [Judgements.Question]
  /// Of `questions`, as far as they were needed.
  private var directions: [[Float]?] = []
  /// The post of each asked-as line, by its folded text; nil until it is needed.
  private var lines: [String: String]?

  /// Questions nearer than this are of one group, as those that the judgements of this project were drawn by. Without a
  /// network: the share of content terms that both have in those that either has.
  static let nearDuplicate: Float = 0.58
  static let sharedTerms = 0.6

  package init(_ judgements: Judgements, engine: SearchEngine) {
    self.judgements = judgements
    self.engine = engine
    questions = judgements.questions
  }

  /// The question with this id or this text; a new one where there is none.
  ///
  /// A new one takes half, group and area from its nearest near-duplicate. Where there is none, it is a group of its
  /// own, one group in five is of the test half, and the area is `other`.
  ///
  /// - Throws: `JudgingError` where the text is an id that is not there, has no words, is among the unanswerable ones,
  ///   or is an asked-as line of a post.
  package mutating func question(_ typed: String) throws -> Judgements.Question {
    let text = Judgements.Question.oneLine(typed)
    if let known = questions.first(where: { $0.id == QueryID(text) }) { return known }
    let folded = NewQuestion.folded(text)
    if let known = questions.first(where: { NewQuestion.folded($0.text) == folded }) { return known }
    if text.wholeMatch(of: /q[0-9a-f]*[0-9][0-9a-f]*/) != nil {
      throw JudgingError(reason: .unknownID(text))
    }
    if let known = judgements.unanswerable.first(where: { NewQuestion.folded($0.text) == folded }) {
      throw JudgingError(reason: .unanswerable(known.id))
    }
    guard let terms = engine.contentTerms(of: [text]).first, !terms.isEmpty else {
      throw JudgingError(reason: .wordless)
    }
    if let post = try post(askedAs: folded) { throw JudgingError(reason: .askedAs(post: post)) }
    let known = Set(questions.map(\.id) + judgements.unanswerable.map(\.id))
    let id = NewQuestion.id(of: text, known: known)
    let near = try nearDuplicate(of: text, terms: terms)
    let question = Judgements.Question(
      id: id, half: near?.half ?? NewQuestion.half(ofGroup: id.rawValue), group: near?.group ?? id.rawValue,
      register: NewQuestion.register(of: text), area: near?.area ?? "other", text: text)
    questions.append(question)
    return question
  }

  private mutating func post(askedAs folded: String) throws -> String? {
    if lines == nil {
      var lines: [String: String] = [:]
      for post in try engine.index.storedPosts() {
        for line in post.askedAs { lines[NewQuestion.folded(line)] = post.name }
      }
      self.lines = lines
    }
    return lines?[folded]
  }

  private mutating func nearDuplicate(
    of text: String, terms: Set<TermID>
  ) throws -> Judgements.Question? {
    guard !questions.isEmpty else { return nil }
    let likeness: [Double]
    let least: Double
    let missing = questions.dropFirst(directions.count).map(\.text)
    if engine.network != nil, let own = try engine.directions(of: [text])[0] {
      directions += try engine.directions(of: missing)
      likeness = directions.map { other in zip(own, other ?? []).reduce(0) { $0 + Double($1.0 * $1.1) } }
      least = Double(Self.nearDuplicate)
    } else {
      likeness = engine.contentTerms(of: questions.map(\.text)).map { other in
        Double(terms.intersection(other).count) / Double(max(1, terms.union(other).count))
      }
      least = Self.sharedTerms
    }
    guard let place = likeness.indices.max(by: { likeness[$0] < likeness[$1] }), likeness[place] > least
    else {
      return nil
    }
    return questions[place]
  }
}
