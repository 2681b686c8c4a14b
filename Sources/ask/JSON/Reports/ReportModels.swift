import AskCorpus
import AskNet
import AskSearch

/// `ask list --json`.
struct ListModel: JSONModel {
  struct Entry: Encodable {
    let post, title, path: String
    let author, published, reviewed, reviewBy: String?
    let tags: [String]
    let status: String
    let supersededBy: String?
  }

  let schema = 1
  let total: Int
  let posts: [Entry]

  init(_ posts: [PostSummary]) {
    total = posts.count
    self.posts = posts.map {
      Entry(
        post: $0.id.rawValue, title: $0.title, path: $0.path, author: $0.author,
        published: $0.published?.description, reviewed: $0.reviewed?.description,
        reviewBy: $0.reviewBy?.description, tags: $0.tags, status: $0.status.rawValue,
        supersededBy: $0.supersededBy?.rawValue)
    }
  }
}

/// `ask new --json`.
struct NewModel: JSONModel {
  let schema = 1
  let path: String
}

/// `ask index --json` and `ask train --json`.
struct BuildModel: JSONModel {
  struct Training: Encodable {
    let pairs, heldOutPairs, bestEpoch: Int
    let losses, heldOutMRR: [Double]
  }

  let schema = 1
  let generation: String?
  let isNew: Bool
  let posts, passages: Int
  let added, changed, removed, problems: [String]
  let training: Training?

  init(_ report: BuildReport) {
    generation = report.generation
    isNew = report.isNew
    posts = report.posts
    passages = report.passages
    added = report.added
    changed = report.changed
    removed = report.removed
    problems = report.problems
    training = report.training.map {
      Training(
        pairs: $0.pairs, heldOutPairs: $0.heldOutPairs, bestEpoch: $0.bestEpoch, losses: $0.losses,
        heldOutMRR: $0.heldOutMRR)
    }
  }
}

/// `ask doctor --json`.
struct DoctorModel: JSONModel {
  struct Entry: Encodable {
    let subject, message: String
    let ok: Bool
    let remedy: String?
  }

  let schema = 1
  let findings: [Entry]

  init(_ findings: [Finding]) {
    self.findings = findings.map { finding in
      if case .problem(let remedy) = finding.state {
        return Entry(subject: finding.subject, message: finding.message, ok: false, remedy: remedy)
      }
      return Entry(subject: finding.subject, message: finding.message, ok: true, remedy: nil)
    }
  }
}
