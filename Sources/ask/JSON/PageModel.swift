import AskCorpus
import AskSearch

/// `ask --json "QUESTION"`.
struct PageModel: JSONModel {
  let schema = 1
  let question: String
  let outcome: String
  let generation: String
  let total: Int
  let results: [ResultModel]
  /// Posts most like that of the first result.
  let related: [RelatedModel]
  let milliseconds: Milliseconds

  struct Milliseconds: Encodable {
    let total, analyse, retrieve, rerank: Double
  }

  init(_ page: AnswerPage) {
    question = page.question
    outcome = page.outcome.rawValue
    generation = page.generation
    total = page.total
    results = page.answers.map(ResultModel.init)
    related = page.related.map(RelatedModel.init)
    milliseconds = Milliseconds(
      total: page.timings.total, analyse: page.timings.analyse, retrieve: page.timings.retrieve,
      rerank: page.timings.rerank)
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
  let furtherReading: [ReferenceModel]

  init(_ answer: Answer) {
    rank = answer.rank
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
    furtherReading = answer.post.furtherReading.map(ReferenceModel.init)
  }
}
