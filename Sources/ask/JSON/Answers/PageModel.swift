import AskCorpus
import AskSearch

/// `ask --json "QUESTION"`.
struct PageModel: JSONModel {
  let schema = 1
  let question: String
  let outcome: String
  /// Probability that the first result is right.
  let confidence: Double?
  let generation: String
  let total: Int
  /// Only for a question with operators.
  let understood: UnderstoodModel?
  let results: [ResultModel]
  let suggestion: SuggestionModel?
  /// Posts most like that of the first result.
  let related: [RelatedModel]
  let milliseconds: Milliseconds

  struct Milliseconds: Encodable {
    let total, analyse, retrieve, rerank: Double

    init(_ timings: Timings) {
      total = timings.total
      analyse = timings.analyse
      retrieve = timings.retrieve
      rerank = timings.rerank
    }
  }

  init(_ page: AnswerPage) {
    question = page.question
    outcome = page.outcome.rawValue
    confidence = page.confidence?.value
    generation = page.generation
    total = page.total
    understood = page.understood.map(UnderstoodModel.init)
    results = page.answers.map { ResultModel($0) }
    suggestion = page.correction.map { SuggestionModel($0, question: page.question) }
    related = page.related.map(RelatedModel.init)
    milliseconds = Milliseconds(page.timings)
  }
}

/// What was asked in place of what was typed.
struct SuggestionModel: Encodable {
  let searchedFor: String
  let insteadOf: String

  /// - Parameter question: as it was typed, operators and all; nil where it is what was corrected.
  init(_ correction: Correction, question: String? = nil) {
    searchedFor = correction.text
    insteadOf = question ?? correction.typed
  }
}

struct ResultModel: Encodable {
  let rank: Int
  let post: String
  let title: String
  let path: String
  let line: Int
  let heading: String
  let passage: String
  /// The sentences that the terminal shows: half-open range in Unicode scalars of `passage`.
  let quote: [Int]
  /// Half-open ranges in Unicode scalars of `passage`.
  let highlights: [[Int]]
  let score: Double
  let lexicalScore: Double
  let similarity: Double?
  let tags: [String]
  let author: String?
  let published: String?
  let reviewed: String?
  let status: String
  let supersedes: [String]
  let pinned: PinModel?
  let furtherReading: [ReferenceModel]

  struct PinModel: Encodable {
    /// The file and its line.
    let by: String
    let why: String?
  }

  /// - Parameter rank: where the answer stands in this list, when that is not the page's own.
  init(_ answer: Answer, rank: Int? = nil) {
    self.rank = rank ?? answer.rank
    post = answer.post.id.rawValue
    title = answer.post.title
    path = answer.post.path
    line = answer.line
    heading = answer.headings.last ?? ""
    passage = answer.passage
    let offsets = ScalarOffsets(answer.passage)
    quote = offsets[answer.quote]
    highlights = answer.highlights.map { offsets[$0] }
    score = answer.score
    lexicalScore = answer.lexicalScore
    similarity = answer.similarity
    tags = answer.post.tags
    author = answer.post.author
    published = answer.post.published?.description
    reviewed = answer.post.reviewed?.description
    status = answer.post.status.rawValue
    supersedes = answer.supersedes.map(\.rawValue)
    pinned = answer.pin.map { PinModel(by: "\($0.path):\($0.line)", why: $0.why) }
    furtherReading = answer.post.furtherReading.map(ReferenceModel.init)
  }
}
