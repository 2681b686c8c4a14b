import Foundation
import TestSupport

/// `ask eval --json` as the contract has it; what is not optional here must be there.
struct Measured: Decodable {
  struct System: Decodable {
    struct Milliseconds: Decodable {
      let p50, p95: Double
    }

    let figures: [String: Double]
    let milliseconds: Milliseconds

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      milliseconds = try fields.decode(Milliseconds.self, forKey: Key(stringValue: "milliseconds"))
      var figures: [String: Double] = [:]
      for name in RunFile.metrics {
        figures[name] = try fields.decode(Double.self, forKey: Key(stringValue: name))
      }
      self.figures = figures
    }
  }

  struct Comparison: Decodable {
    let metric, baseline, system: String
    let difference, p: Double
    let interval95: [Double]?
  }

  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let schema: Int
  let set: String
  let posts, queries: Int
  let learnedQueries, sameAsLearned, unjudgedQueries, unknownQueryLines, unknownPostLines: Int
  let seed: UInt64
  let head: String
  let weights: [String: Double]
  let trainingSeconds: Double
  let withoutNetwork: String?
  let systems: [String: System]
  let comparison: Comparison?
}

extension Column {
  /// A column's folder with the tiny set, or its first posts, in `tiny`.
  static func withSet(posts: Int = TinySet.posts.count) throws -> Column {
    let column = try Column(nil)
    try column.writeSet(posts: posts, to: "tiny")
    return column
  }

  func writeSet(posts: Int, to folder: String) throws {
    let known = TinySet.posts.prefix(posts)
    let ids = Set(known.map(\.id))
    let judgements = TinySet.judgements.filter {
      ids.contains($0.post) && ids.contains("p" + $0.query.dropFirst().dropLast())
    }
    let asked = Set(judgements.map(\.query))
    try write(
      try known.map { try Self.line(["_id": $0.id, "title": $0.title, "text": $0.text]) }.joined(),
      to: folder + "/corpus.jsonl")
    try write(
      try TinySet.queries.filter { asked.contains($0.id) }.map {
        try Self.line(["_id": $0.id, "text": $0.text, "metadata": ["topic": $0.topic]])
      }.joined(), to: folder + "/queries.jsonl")
    try write(
      "query-id\tcorpus-id\tscore\n" + judgements.map { "\($0.query)\t\($0.post)\t\($0.grade)\n" }.joined(),
      to: folder + "/qrels.tsv")
  }

  private static func line(_ fields: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: fields, options: .sortedKeys), as: UTF8.self)
      + "\n"
  }

  /// Names of what measurements have left in the temporary folder of this column.
  func leftovers() throws -> [String] { exists("tmp") ? try names(in: "tmp") : [] }

  /// Gives commands a temporary folder of this column's own.
  func useOwnTemporaryFolder(_ name: String = "tmp") throws {
    try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    environment["TMPDIR"] = path + "/" + name
  }
}
