import AskNet
import Foundation
import TestSupport
import Testing

/// Learning on a real FAQ: title against text, from the corpus alone.
struct StackFAQTests {
  /// The least rise of held-out MRR@10 that is learning, and not chance.
  let leastRise = 0.05

  @Test(arguments: [TokenStart.decomposition, .random])
  func `held-out questions find their passages better after training`(start: TokenStart) throws {
    guard let path = sharedPath("eval/stackfaq/corpus.jsonl") else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let set = try trainingSet(text)
    for seed in UInt64(1)...3 {
      let shape = NetworkShape(tokens: set.tokenWeights.count)
      let report = try train(set, shape: shape, start: start, options: TrainingOptions(seed: seed)).report
      print(
        "\(start), seed \(seed): held-out MRR@10 \(report.before) -> \(report.after), epoch \(report.bestEpoch)"
      )
      #expect(report.after - report.before >= leastRise, "seed \(seed)")
    }
  }

  func trainingSet(_ text: String) throws -> TrainingSet {
    struct Post: Decodable {
      struct Metadata: Decodable { let thread: String }
      let title: String
      let text: String
      let metadata: Metadata
    }
    var vocabulary: [Substring: Int32] = [:]
    var threads: [String: Int32] = [:]
    var pairs: [TrainingPair] = []
    var passages = Bags()
    var groups: [Int32] = []
    func tokens(_ text: String) -> [Int32] {
      text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { word in
        let id = vocabulary[word] ?? Int32(vocabulary.count)
        vocabulary[word] = id
        return id
      }
    }
    for line in text.split(separator: "\n") {
      let post = try JSONDecoder().decode(Post.self, from: Data(line.utf8))
      let group = threads[post.metadata.thread] ?? Int32(threads.count)
      threads[post.metadata.thread] = group
      let title = tokens(post.title)
      let body = tokens(post.text)
      passages.append(title + body)
      groups.append(group)
      pairs.append(TrainingPair(question: title, passage: body, group: group, positive: group))
    }
    var frequencies = [Double](repeating: 0, count: vocabulary.count)
    for row in 0..<passages.count { for token in Set(passages[row]) { frequencies[Int(token)] += 1 } }
    let idf = frequencies.map { Float(log(1 + (Double(passages.count) - $0 + 0.5) / ($0 + 0.5))) }
    return TrainingSet(pairs: pairs, passages: passages, groups: groups, tokenWeights: idf)
  }
}
