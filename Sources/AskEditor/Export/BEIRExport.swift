internal import AskCorpus
internal import AskEval

/// A column as a judged set in the layout of BEIR, which `ask eval DIR` and other tools read.
///
/// Queries are the asked-as lines of the posts, each answered by its post, and the column's own judged questions. The
/// posts' text leaves the asked-as lines out, since it would give the answers away.
public struct BEIRExport {
  private let column: ExportedColumn

  public init(_ column: ExportedColumn) {
    self.column = column
  }

  private struct Line: Encodable {
    let _id: String
    var title: String?
    let text: String
    let metadata: [String: String]
  }

  /// Only posts without a successor are in the set: a reader is led from the others to theirs.
  private var items: [ExportedColumn.Item] { column.items.filter { $0.post.supersededBy == nil } }

  /// - Throws: `EvaluationError` for judgements that cannot be read, and `TransferError`.
  public func write(to path: String) throws -> ExportSummary {
    let folder = try ExportFolder(path: path, kind: "beir", column: column.root)
    let names = SetNames(items.map(\.post.id.rawValue))
    var corpus: [UInt8] = []
    var queries: [UInt8] = []
    var qrels: [(query: String, post: String, grade: Int)] = []
    var count = 0
    for item in items {
      let post = item.post
      let name = names[post.id.rawValue]
      corpus += try JSONLine.bytes(of: Self.line(item, name: name))
      for (index, phrase) in post.askedAs.enumerated() {
        let id = "asked-as-\(name)-\(index + 1)"
        queries += try JSONLine.bytes(
          of: Line(_id: id, text: phrase, metadata: ["kind": "asked-as", "group": name]))
        qrels.append((id, name, 1))
        count += 1
      }
    }
    if column.hasJudgements {
      let judged = try judgements(names)
      queries += judged.queries
      qrels += judged.qrels
      count += judged.count
    }
    var table = "query-id\tcorpus-id\tscore\n"
    for line in qrels { table += "\(line.query)\t\(line.post)\t\(line.grade)\n" }
    var summary = ExportSummary(posts: items.count)
    summary.queries = count
    summary.judgements = qrels.count
    try folder.write(
      [("corpus.jsonl", corpus), ("qrels.tsv", Array(table.utf8)), ("queries.jsonl", queries)], into: &summary
    )
    return summary
  }

  private static func line(_ item: ExportedColumn.Item, name: String) -> Line {
    let post = item.post
    let texts =
      post.question.map(\.text)
      + item.passages.map { ($0.headings + [$0.text]).joined(separator: "\n") }
    var metadata = ["path": post.path]
    metadata["author"] = post.author
    metadata["published"] = post.published?.description
    if !post.tags.isEmpty { metadata["tags"] = post.tags.joined(separator: ", ") }
    return Line(_id: name, title: post.title, text: texts.joined(separator: "\n"), metadata: metadata)
  }

  /// Questions that editors have judged. A grade is one lower than theirs, so that 1 and above is a right post, as
  /// every tool that reads BEIR takes it.
  private func judgements(
    _ names: SetNames
  ) throws -> (queries: [UInt8], qrels: [(query: String, post: String, grade: Int)], count: Int) {
    let judgements = try Judgements(folder: column.root + "/judgements")
    let grades = judgements.qrels(of: Set(Half.allCases))
    var queries: [UInt8] = []
    var qrels: [(query: String, post: String, grade: Int)] = []
    for question in judgements.questions {
      queries += try JSONLine.bytes(
        of: Line(
          _id: question.id.rawValue, text: question.text,
          metadata: [
            "kind": "judged", "half": question.half.rawValue, "group": question.group, "area": question.area,
            "register": question.register,
          ]))
      for post in items.map(\.post.id.rawValue) {
        guard let grade = grades[question.id][PostName(post)] else { continue }
        qrels.append((question.id.rawValue, names[post], max(0, grade - 1)))
      }
    }
    for question in judgements.unanswerable {
      queries += try JSONLine.bytes(
        of: Line(
          _id: question.id.rawValue, text: question.text,
          metadata: ["kind": "unanswerable", "half": question.half.rawValue, "distance": question.kind]))
    }
    return (queries, qrels, judgements.questions.count + judgements.unanswerable.count)
  }
}

/// Names of posts without white space, which would break the columns of qrels and run files.
struct SetNames {
  private var names: [String: String] = [:]

  /// - Parameter ids: all different.
  init(_ ids: [String]) {
    var taken = Set(ids)
    for id in ids {
      guard id.contains(where: \.isWhitespace) else {
        names[id] = id
        continue
      }
      var name = String(id.map { $0.isWhitespace ? "_" : $0 })
      while !taken.insert(name).inserted { name += "_" }
      names[id] = name
    }
  }

  subscript(id: String) -> String { names[id] ?? id }
}
