import AskBase
import AskCorpus
import AskNet
import AskSearch
import AskText
import Foundation

/// `ask-bench base CORPUS FOLDER-OF-TEXT`: what the base that ships costs: a question, a passage.
struct BaseBench {
  let corpus, text: String

  private static let question = "how should I structure a team of data scientists and engineers well?"
  private static let rounds = 5
  private static let questions = 20_000
  private static let readings = 500

  func run() throws {
    guard let base = Base.shipped, let encoder = base.passageEncoder else {
      throw BenchError("no base ships with this build")
    }
    print("## The base that ships\n\n| what | figure |\n|---|---|")
    let scratch = FileManager.default.temporaryDirectory.appending(path: "ask-bench-base-\(getpid())").path()
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let column = Column(
      corpus: try CorpusFolder(path: corpus), settings: Settings(), state: StateFolder(path: scratch),
      pathPrefix: "")
    _ = try Builder(column).build()
    let engine = try SearchEngine(ofColumn: column)
    guard let network = engine.network else { throw BenchError("\(corpus) is too small for a network") }
    let times = (0..<Self.rounds).map { _ in
      let start = ContinuousClock.now
      for _ in 0..<Self.questions { _ = network.vector(of: Self.question, tokens: []) }
      return (ContinuousClock.now - start) / .microseconds(1) / Double(Self.questions)
    }
    row("a question of 12 words embedded, µs, minimum and median of \(Self.rounds)", times, ascending: true)
    let contextual = try (0..<Self.rounds).map { _ in
      let start = ContinuousClock.now
      for _ in 0..<Self.readings { _ = try encoder.mapped(encoder.rawVectors(of: [Self.question])) }
      return (ContinuousClock.now - start) / .microseconds(1) / Double(Self.readings)
    }
    row("the same read with context, µs, minimum and median of \(Self.rounds)", contextual, ascending: true)
    let passages = try passages()
    let speeds = try (0..<Self.rounds).map { _ in
      let start = ContinuousClock.now
      _ = try encoder.mapped(encoder.rawVectors(of: passages))
      return Double(passages.count) / ((ContinuousClock.now - start) / .seconds(1))
    }
    row(
      "passages of 120 words a second, two threads, best and median of \(Self.rounds)", speeds,
      ascending: false)
  }

  private func row(_ what: String, _ values: [Double], ascending: Bool) {
    let sorted = values.sorted { ascending ? $0 < $1 : $0 > $1 }
    print("| \(what) | \(String(format: "%.1f, %.1f", sorted[0], sorted[sorted.count / 2])) |")
  }

  /// 512 passages of exactly 120 words, of the first file of text by name.
  private func passages() throws -> [String] {
    let path = text + "/d2l-en.txt"
    let words = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isWhitespace)
    return (0..<512).map { words[$0 * 120..<$0 * 120 + 120].joined(separator: " ") }
  }
}

/// Why a table cannot be made.
struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
