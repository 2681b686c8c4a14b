import AskEditor
import AskSearch

/// `ask history --json`.
struct HistoryModel: JSONModel {
  struct Figures: Encodable {
    let questions: Int
    let nDCG10, hit1: Double

    enum CodingKeys: String, CodingKey {
      case questions
      case nDCG10 = "ndcg@10"
      case hit1 = "hit@1"
    }
  }

  struct Change: Encodable {
    let compared, worse, better: Int
    let p: Double
  }

  struct Entry: Encodable {
    let generation, at, command: String
    let inForce, kept: Bool
    let posts: Int
    let previous, restored: String?
    let published, unpublished: [String]
    let added, changed, removed: Int
    let trained: Bool
    let commit: String?
    let dirty: Bool?
    let by: String?
    let figures: Figures?
    let change: Change?
    let forced: String?
  }

  let schema = 1
  let inForce: String?
  let total: Int
  let generations: [Entry]

  init(_ history: History, limit: Int) {
    inForce = history.inForce
    total = history.entries.count
    generations = history.entries.prefix(limit).map { entry in
      let record = entry.record
      return Entry(
        generation: Generation.name(of: record.generation), at: record.at, command: record.command.rawValue,
        inForce: entry.isInForce, kept: entry.isKept, posts: record.posts,
        previous: record.previous.map(Generation.name(of:)),
        restored: record.restored.map(Generation.name(of:)),
        published: record.published, unpublished: record.unpublished, added: record.added,
        changed: record.changed, removed: record.removed,
        trained: record.isTrained, commit: record.commit?.id, dirty: record.commit?.isDirty, by: record.by,
        figures: record.figures.map {
          Figures(questions: $0.questions, nDCG10: $0.nDCG10, hit1: $0.hit1)
        },
        change: record.change.map {
          Change(compared: $0.compared, worse: $0.worse, better: $0.better, p: $0.p)
        }, forced: record.forced)
    }
  }
}
