import AskSearch

/// `ask --json` for a letter that asks several questions: the fields of `PageModel` over the whole letter, and the
/// same for each question.
struct LetterModel: JSONModel {
  let schema = 1
  let question: String
  let outcome: String
  let generation: String
  let total: Int
  /// The first result of each question, then the second of each, a post only once, ranked anew.
  let results: [ResultModel]
  /// Posts most like the first result of the first question.
  let related: [RelatedModel]
  let milliseconds: PageModel.Milliseconds
  let questions: [QuestionModel]
  /// Questions beyond the limit, which were not asked.
  let questionsLeftOut: Int

  struct QuestionModel: Encodable {
    /// The question sentences in the reader's words, on one line.
    let question: String
    /// What was asked: with the sentences that lead to the question.
    let asked: String
    /// Where the question stands: half-open range in Unicode scalars of the letter.
    let range: [Int]
    let outcome: String
    let confidence: Double?
    let total: Int
    let results: [ResultModel]
    let suggestion: SuggestionModel?

    init(_ part: LetterPage.Part, offsets: ScalarOffsets) {
      question = part.question
      asked = part.page.question
      range = offsets[part.range]
      outcome = part.page.outcome.rawValue
      confidence = part.page.confidence?.value
      total = part.page.total
      results = part.page.answers.map { ResultModel($0) }
      suggestion = part.page.correction.map { SuggestionModel($0) }
    }
  }

  init(_ page: LetterPage) {
    question = page.letter
    outcome = page.outcome.rawValue
    generation = page.generation
    total = page.total
    results = page.answers.enumerated().map { ResultModel($1, rank: $0 + 1) }
    related = page.parts[0].page.related.map(RelatedModel.init)
    milliseconds = PageModel.Milliseconds(page.timings)
    let offsets = ScalarOffsets(page.letter)
    questions = page.parts.map { QuestionModel($0, offsets: offsets) }
    questionsLeftOut = page.leftOut
  }
}
