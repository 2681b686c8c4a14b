import AskCorpus
import AskEditor
import AskEval
import AskSearch
import AskTerminal

/// `ask publish --json`.
struct PublicationModel: JSONModel {
  struct Entry: Encodable {
    let post, title, path: String
    let published: String?
  }

  struct Worse: Encodable {
    let question: String
    let ndcgBefore, ndcgAfter: Double
    let post: String
    let rankBefore, rankAfter: Int?
    let inItsPlace: String?
    let lost: Bool

    enum CodingKeys: String, CodingKey {
      case question, post, rankBefore, rankAfter, inItsPlace, lost
      case ndcgBefore = "ndcg@10Before"
      case ndcgAfter = "ndcg@10After"
    }
  }

  struct Gate: Encodable {
    let basis: String
    let compared, worse, better, worseInTestHalf, lost, onlyNew: Int
    let ndcgBefore, ndcgAfter, p: Double
    let questions: [Worse]

    enum CodingKeys: String, CodingKey {
      case basis, compared, worse, better, worseInTestHalf, lost, onlyNew, p, questions
      case ndcgBefore = "ndcg@10Before"
      case ndcgAfter = "ndcg@10After"
    }
  }

  struct HardToFind: Encodable {
    let post: String
    let rank: Int?
  }

  let schema = 1
  let outcome: String
  let dryRun: Bool
  let generation, previous: String?
  let posts: [Entry]
  let added, changed, removed, problems: [String]
  let gate: Gate?
  let withoutGate: String?
  let objections: [String]
  let hardToFind: [HardToFind]
  let left: [String]

  init(_ publication: Publication) {
    outcome = publication.outcome.rawValue
    dryRun = publication.isDryRun
    let isInForce = !dryRun && [.published, .forced].contains(publication.outcome)
    generation = isInForce ? publication.report?.generation : publication.previous
    previous = publication.previous
    posts = publication.posts.map {
      Entry(post: $0.id.rawValue, title: $0.title, path: $0.path, published: $0.published?.description)
    }
    added = publication.report?.added ?? []
    changed = publication.report?.changed ?? []
    removed = publication.report?.removed ?? []
    problems = publication.problems.map { "\($0)" } + (publication.report?.problems ?? [])
    gate = publication.comparison.map(Self.gate)
    withoutGate = publication.withoutComparison
    objections = publication.objections.map(PublicationView.words)
    hardToFind = publication.hardToFind.map { HardToFind(post: $0.post, rank: $0.rank) }
    left = publication.left.map(\.path)
  }

  private static func gate(_ comparison: GateComparison) -> Gate {
    Gate(
      basis: comparison.basis == .judgements ? "judgements" : "titles", compared: comparison.compared,
      worse: comparison.worse, better: comparison.better, worseInTestHalf: comparison.worseUnnamed,
      lost: comparison.lost, onlyNew: comparison.onlyNew, ndcgBefore: comparison.meanBefore,
      ndcgAfter: comparison.meanAfter, p: comparison.p,
      questions: comparison.changed.map {
        Worse(
          question: $0.text, ndcgBefore: $0.nDCGBefore, ndcgAfter: $0.nDCGAfter, post: $0.post.rawValue,
          rankBefore: $0.rankBefore, rankAfter: $0.rankAfter, inItsPlace: $0.inItsPlace?.rawValue,
          lost: $0.isLost)
      })
  }
}

/// `ask rollback --json`.
struct RollbackModel: JSONModel {
  let schema = 1
  let from, to: String
  let generation: String?
  let commit: String?
  let restored, unpublished, left: [String]

  init(_ report: Rollback.Report) {
    from = report.from
    to = report.to
    generation = report.generation
    commit = report.commit?.id
    restored = report.restored
    unpublished = report.unpublished
    left = report.left.map(\.path)
  }
}
