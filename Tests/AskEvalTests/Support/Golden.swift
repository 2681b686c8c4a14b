import AskEval
import Foundation

/// Rankings of one set and trec_eval's figures for them; see Golden/make.py.
struct Golden {
  let run: Run
  /// In the file's order.
  let queries: [QueryID]
  let metrics: [Metric]
  /// For each of `queries`, one value for each of `metrics`.
  let values: [[Double]]

  init(_ name: String) throws {
    var rankings: [QueryID: [PostName]] = [:]
    for line in try Golden.lines("\(name).rankings.tsv") {
      rankings[QueryID(line[0])] = names(line[1])
    }
    run = Run(name: name, rankings: rankings)
    let table = try Golden.lines("\(name).values.tsv")
    metrics = table[0].dropFirst().compactMap { Metric($0) }
    queries = table.dropFirst().map { QueryID($0[0]) }
    values = table.dropFirst().map { $0.dropFirst().compactMap { Double($0) } }
  }

  /// The judgements of the invented set, which are here and not below ASK_SHARED.
  static func inventedQrels() throws -> Qrels {
    var grades: [QueryID: [PostName: Int]] = [:]
    for line in try lines("invented.qrels.tsv").dropFirst() {
      grades[QueryID(line[0]), default: [:]][PostName(line[1])] = Int(line[2])
    }
    return Qrels(grades.mapValues { Grades($0) })
  }

  private static func lines(_ name: String) throws -> [[String]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../Golden")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}
