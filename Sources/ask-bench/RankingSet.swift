import AskCorpus
import AskNet
import AskSearch
import AskText
import Foundation

/// nDCG@10 over one set in BEIR layout, with the corpus alone to learn from.
struct RankingSet {
  let folder: String
  let seed: UInt64
  /// Where the features of all candidates are written, if anywhere.
  let features: String?

  private struct Line: Decodable {
    let _id: String
    let title: String?
    let text: String
  }

  func run() throws {
    let corpus = try lines("corpus.jsonl")
    let queries = try lines("queries.jsonl")
    var qrels: [String: [String: Int]] = [:]
    for row in try String(contentsOfFile: folder + "/qrels.tsv", encoding: .utf8).split(separator: "\n")
      .dropFirst()
    {
      let parts = row.split(separator: "\t").map(String.init)
      qrels[parts[0], default: [:]][parts[1]] = Int(parts[2])
    }
    let state = StateFolder(path: NSTemporaryDirectory() + "ask-ranking-\(getpid())-\(seed)")
    defer { try? FileManager.default.removeItem(atPath: state.path) }
    try FileManager.default.createDirectory(
      atPath: state.generations + "/0001", withIntermediateDirectories: true)
    let generation = Generation(folder: state, number: 1)
    var options = BuildOptions()
    options.seed = seed
    options.training = .always
    let start = ContinuousClock.now
    let splitter = PassageSplitter.standard
    let report = try GenerationMaker(language: .english, options: options).make(
      generation,
      from: corpus.map { line in
        let post = Self.post(line)
        return IndexWriter.Record(post: post, passages: splitter.passages(of: post))
      })
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let engine = try SearchEngine(generation, pathPrefix: "")
    let names = try engine.forward.names()
    var output = ""
    var sums: [String: Double] = [:]
    var times: [Double] = []
    var judged = 0
    for query in queries {
      guard let grades = qrels[query._id] else { continue }
      judged += 1
      let begin = ContinuousClock.now
      let ranked = try engine.ranking(for: query.text)
      times.append((ContinuousClock.now - begin) / .milliseconds(1))
      let lexical = ranked.filter { $0.lexicalScore > 0 }.sorted {
        $0.lexicalScore != $1.lexicalScore ? $0.lexicalScore > $1.lexicalScore : $0.post < $1.post
      }
      func network(_ f: Features) -> Double { max(f.titleSimilarity, f.passageSimilarity) }
      let similar = ranked.sorted {
        let (a, b) = (network($0.features), network($1.features))
        return a != b ? a > b : $0.post < $1.post
      }
      for (system, order) in [("lexical", lexical), ("network", similar), ("reranked", ranked)] {
        let gains = order.prefix(10).map { Double(grades[names[$0.post.rawValue]] ?? 0) }
        sums[system, default: 0] += Self.nDCG(gains, ideal: grades.values.map(Double.init))
      }
      if features != nil {
        for entry in ranked {
          let name = names[entry.post.rawValue]
          output +=
            "\(query._id)\t\(name)\t\(grades[name] ?? 0)\t"
            + entry.features.values.map { String(format: "%.4f", $0) }.joined(separator: "\t") + "\n"
        }
      }
    }
    if let features { try output.write(toFile: features, atomically: false, encoding: .utf8) }
    let name = URL(filePath: folder).lastPathComponent
    let mrr =
      report.training.map { String(format: "%.3f → %.3f, epoch %d", $0.before, $0.after, $0.bestEpoch) }
      ?? "-"
    print(
      "| \(name) | \(seed) | "
        + ["lexical", "network", "reranked"].map {
          String(format: "%.4f", sums[$0, default: 0] / Double(judged))
        }
        .joined(separator: " | ") + String(format: " | %.1f | %.2f | ", seconds, Spread(times).median) + mrr
        + " |")
  }

  static let head =
    "| set | seed | lexical | network | reranked | s to build | ms a query | held-out MRR |\n|---|---|---|---|---|---|---|---|"

  private func lines(_ name: String) throws -> [Line] {
    let decoder = JSONDecoder()
    return try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8))
    }
  }

  private static func post(_ line: Line) -> Post {
    let blocks = line.text.split(separator: "\n").map { text in
      Block(kind: .paragraph, text: String(text), lines: LineMap(firstLine: 1))
    }
    return Post(
      id: PostID(line._id), path: line._id + ".md", title: line.title ?? "",
      sections: [Section(headings: [], anchor: "", line: 1, blocks: blocks)])
  }

  private static func nDCG(_ gains: [Double], ideal: [Double]) -> Double {
    func dcg(_ gains: some Sequence<Double>) -> Double {
      gains.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset) + 2) }
    }
    let best = dcg(ideal.sorted(by: >).prefix(10))
    return best == 0 ? 0 : dcg(gains) / best
  }
}
