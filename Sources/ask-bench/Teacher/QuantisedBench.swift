import AskNet
import AskTeacher
import AskText
import Foundation

/// `ask-bench teacher MODEL int8 FOLDER-OF-TEXT`: how fast passages are encoded in float and from codes of 8 bits with
/// some of the layers, and how near the vectors are.
struct QuantisedBench {
  private let teacher: Teacher
  private let passages: [[Int32]]

  private static let words = 120
  private static let count = 240
  private static let rounds = 5

  /// Stretches of 120 words from all texts of `text` by turns, evenly spread.
  init(_ teacher: Teacher, text: URL) throws {
    self.teacher = teacher
    let files = try FileManager.default.contentsOfDirectory(at: text, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path() < $1.path() }
    let each = (Self.count + files.count - 1) / max(1, files.count)
    var passages: [[Int32]] = []
    for file in files {
      let words = String(decoding: try Data(contentsOf: file), as: UTF8.self).split { $0.isWhitespace }
      for i in 0..<each where words.count > Self.words {
        let start = (words.count - Self.words) * i / each
        let passage = words[start..<start + Self.words].joined(separator: " ")
        passages.append(teacher.vocabulary.pieces(of: passage, limit: teacher.maxPieces - 2))
      }
    }
    self.passages = passages
  }

  func run() throws {
    let pieces = passages.reduce(0) { $0 + $1.count }
    print(
      "\(passages.count) passages of \(Self.words) words, \(pieces / passages.count) pieces each, two threads, "
        + "\(Self.rounds) rounds in turn\n")
    print(
      "| layers | weights | MB | passages/s, median | fastest | by CPU time, 2 cores | smallest cosine | mean |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for layers in [6, 4, 3] where layers <= teacher.shape.layers { try run(layers: layers) }
  }

  private struct Contestant {
    let name: String
    let bytes: Int
    let embed: () -> [Float]
    var seconds: [Double] = []
    var processorSeconds: [Double] = []
    var vectors: [Float] = []
  }

  private func run(layers: Int) throws {
    let parameters = teacher.parameters.keeping(layers: layers)
    var contestants = [contestant("float", 0, PackedTransformer(parameters))]
    for codes in TokenCodes.allCases {
      let region = Region(copying: parameters.quantised(tokenCodes: codes))
      contestants.append(
        contestant(
          "int8, tokens in \(codes.rawValue) bits", region.bytes.count,
          try QuantisedTransformer(region: region.bytes, owner: region)))
    }
    for _ in 0..<Self.rounds {
      for i in contestants.indices {
        let start = ContinuousClock.now
        let processor = clock()
        contestants[i].vectors = contestants[i].embed()
        contestants[i].seconds.append((ContinuousClock.now - start) / .seconds(1))
        contestants[i].processorSeconds.append(Double(clock() - processor) / Double(CLOCKS_PER_SEC))
      }
    }
    for contestant in contestants { report(contestant, layers: layers, beside: contestants[0].vectors) }
  }

  private func contestant(_ name: String, _ bytes: Int, _ weights: some TransformerWeights) -> Contestant {
    let encoder = TransformerEncoder(
      weights, pooling: teacher.pooling, start: teacher.vocabulary.start, end: teacher.vocabulary.end,
      maxPieces: teacher.maxPieces)
    return Contestant(name: name, bytes: bytes) {
      encoder.embed(pieces: passages, threads: 2) { (_) throws(Never) in }
    }
  }

  private func report(_ contestant: Contestant, layers: Int, beside exact: [Float]) {
    let width = teacher.shape.width
    let cosines = passages.indices.map { passage in
      (passage * width..<(passage + 1) * width).reduce(Float(0)) { $0 + exact[$1] * contestant.vectors[$1] }
    }
    let count = Double(passages.count)
    let speeds = Spread(contestant.seconds.map { count / $0 })
    let work = Spread(contestant.processorSeconds.map { 2 * count / $0 })
    print(
      "| \(layers) | \(contestant.name) | "
        + (contestant.bytes > 0 ? String(format: "%.1f", Double(contestant.bytes) / 1e6) : "")
        + String(
          format: " | %.0f | %.0f | %.0f | %.4f | %.4f |", speeds.median,
          count / (contestant.seconds.min() ?? .nan), work.median, cosines.min() ?? .nan,
          cosines.reduce(0, +) / Float(cosines.count)))
  }
}
