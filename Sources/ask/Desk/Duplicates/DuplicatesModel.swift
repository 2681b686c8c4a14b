import AskCorpus
import AskEditor
import AskSearch

/// `ask duplicates --json`.
struct DuplicatesModel: JSONModel {
  struct Side: Encodable {
    let part, name, text: String
    let post, title, path: String?
    let line: Int?
    let headings: [String]
    let published, reviewed, status: String?
  }

  struct Cause: Encodable {
    let cause: String
    var likeness: Double?
    var days: Int?
    var first, second: String?
  }

  struct Pair: Encodable {
    let kind, basis: String
    let likeness: Double
    let others: Int
    let causes: [Cause]
    let first, second: Side
  }

  let schema = 1
  /// Pairs that were found, of which `pairs` holds the first of each kind.
  let total: Int
  let pairs: [Pair]

  init(_ duplicates: [Duplicate], total: Int) {
    self.total = total
    pairs = duplicates.map { pair in
      Pair(
        kind: pair.kind.rawValue, basis: pair.basis.rawValue, likeness: pair.likeness, others: pair.others,
        causes: pair.causes.map(Cause.init), first: Side(pair.first), second: Side(pair.second))
    }
  }
}

extension DuplicatesModel.Side {
  init(_ side: Duplicate.Side) {
    part = side.part.rawValue
    name = side.name
    text = side.text
    post = side.post?.id.rawValue
    title = side.post?.title
    path = side.post?.path
    line = side.line
    headings = side.headings
    published = side.post?.published?.description
    reviewed = side.post?.reviewed?.description
    status = side.post?.status.rawValue
  }
}

extension DuplicatesModel.Cause {
  init(_ cause: Duplicate.Cause) {
    switch cause {
    case .answersApart(let likeness): self.init(cause: "answers-apart", likeness: likeness)
    case .negation(let first, let second): self.init(cause: "negation", first: first, second: second)
    case .numbers(let first, let second): self.init(cause: "numbers", first: first, second: second)
    case .daysApart(let days): self.init(cause: "days-apart", days: days)
    }
  }
}
