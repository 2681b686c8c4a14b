import AskEval

/// Finds the judged question that a row of a table means, and adds it where that is wanted.
struct QuestionResolver {
  private let texts: [String: String]?
  private var choice: QuestionChoice?
  private var byID: [String: Judgements.Question] = [:]
  private var byText: [String: Judgements.Question] = [:]
  private(set) var added: [Judgements.Question] = []

  /// - Parameters:
  ///   - texts: questions by the table's own ids; nil where its ids are those of the judgements.
  ///   - choice: nil where no question is to be added.
  init(_ judgements: Judgements, texts: [String: String]?, choice: QuestionChoice?) {
    self.texts = texts
    self.choice = choice
    for question in judgements.questions {
      byID[question.id.rawValue] = question
      byText[Self.key(question.text)] = question
    }
  }

  /// - Parameter isText: whether the table names a question by its text.
  mutating func question(_ name: String, isText: Bool) -> Result<Judgements.Question, ImportRefusal> {
    guard !isText else { return question(saying: name) }
    if let texts {
      guard let text = texts[name] else {
        return .failure(
          ImportRefusal(
            "queries.jsonl has no query \(GradesImport.short(name)); add it there, or leave the line out"))
      }
      return question(saying: text)
    }
    return byID[name].map { .success($0) }
      ?? .failure(
        ImportRefusal(
          "there is no question \(GradesImport.short(name)) in questions.tsv; put queries.jsonl, which says what it asks, "
            + "beside the table, or leave the line out"))
  }

  private mutating func question(saying text: String) -> Result<Judgements.Question, ImportRefusal> {
    if let known = byText[Self.key(text)] { return .success(known) }
    guard choice != nil else {
      return .failure(
        ImportRefusal(
          "there is no question \(GradesImport.short(text)) in questions.tsv; give --add-questions to add it, or leave the "
            + "line out"))
    }
    do {
      guard let question = try choice?.question(text) else { preconditionFailure("there is a choice") }
      byText[Self.key(text)] = question
      added.append(question)
      return .success(question)
    } catch {
      return .failure(ImportRefusal("\(error)"))
    }
  }

  /// Without quotation marks too: Quepid doubles those of a cell that it does not quote.
  private static func key(_ text: String) -> String {
    NewQuestion.folded(text.filter { $0 != "\"" })
  }
}
