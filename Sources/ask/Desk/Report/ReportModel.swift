import AskCorpus
import AskEditor
import AskTerminal

/// `ask report --json`: the numbers of the page.
struct ReportModel: JSONModel {
  struct Generation: Encodable {
    let generation, posts, questions: Int
    let day: String
    let ndcg10, hit1: Double

    enum CodingKeys: String, CodingKey {
      case generation, posts, questions, day
      case hit1 = "hit@1"
      case ndcg10 = "ndcg@10"
    }
  }

  struct Review: Encodable {
    let due: Int
    let reasons: [String: Int]
    let first: [ReviewModel.Entry]
  }

  struct Gaps: Encodable {
    let topics: [GapsModel.Topic]
    let hiddenTopics, hiddenQuestions: Int
    let isLogging: Bool
    let openLetters: Int?
  }

  let schema = 1
  /// Where the page was written; absent when it was not.
  let file: String?
  let today, column: String
  let generation: String?
  let posts: ReportPostsModel
  let judged: ReportJudgedModel?
  let review: Review
  let gaps: Gaps
  let generations: [Generation]
  let map: ReportMapModel?

  init(_ report: ColumnReport, file: String?) {
    self.file = file
    today = report.today.description
    column = report.column
    generation = report.generation
    posts = ReportPostsModel(report.posts)
    judged = report.judged.map(ReportJudgedModel.init)
    review = Review(
      due: report.review.due,
      reasons: Dictionary(uniqueKeysWithValues: report.review.reasons.map { ($0.key.rawValue, $0.value) }),
      first: ReviewModel(report.review.first, total: report.review.due).posts)
    gaps = Gaps(
      topics: GapsModel(report.gaps.topics).topics, hiddenTopics: report.gaps.hiddenTopics,
      hiddenQuestions: report.gaps.hiddenQuestions, isLogging: report.gaps.isLogging,
      openLetters: report.gaps.openLetters)
    generations = report.generations.map {
      Generation(
        generation: $0.generation, posts: $0.posts, questions: $0.questions, day: $0.day.description,
        ndcg10: $0.nDCG10, hit1: $0.hit1)
    }
    map = report.map.map(ReportMapModel.init)
  }
}
