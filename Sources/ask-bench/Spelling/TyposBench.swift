import AskCorpus
import AskEval
import AskSearch
import AskText
import Foundation

/// `ask-bench typos CORPUS STATE [FILE…]`: what the correction of spelling brings, and what it alters that it should not.
///
/// Questions of the corpus's judgements outside the register `typos` are misspelt by `TypingErrors` and asked with and
/// without correction; the first post should be that of the question as it was. STATE keeps the index. Of each FILE, a
/// question a line, only what is altered is printed.
struct TyposBench {
  let corpus, state: String
  let files: [String]

  private static let asked = 300
  private static let seeds: ClosedRange<UInt64> = 1...5
  private static let misspeltRegister = "typos"

  func run() throws {
    let column = Column(
      corpus: try CorpusFolder(path: corpus), settings: Settings(), state: StateFolder(path: state),
      pathPrefix: "")
    _ = try Builder(column).build()
    let engine = try SearchEngine(ofColumn: column)
    for file in files {
      let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      try printAltered(lines.enumerated().map { ("\($0 + 1)", String($1)) }, "of \(file)", engine)
    }
    guard files.isEmpty else { return }
    let judgements = try Judgements(folder: corpus + "/judgements")
    let questions = judgements.questions.filter { $0.register != Self.misspeltRegister }
    try printAltered(questions.map { ("\($0.id)", $0.text) }, "outside the register typos", engine)
    try printAltered(judgements.unanswerable.map { ("\($0.id)", $0.text) }, "without an answer", engine)
    let reader = Reader(engine: engine)
    for place in TypingErrors.Place.allCases {
      print("\n## Errors \(place.rawValue)\n")
      print("| questions | errors | without correction | with |" + kindHeads)
      print("|---|--:|--:|--:|" + String(repeating: "--:|", count: TypingErrors.Kind.allCases.count))
      for (name, half) in [("development", [Half.development]), ("test", [.test]), ("both", Half.allCases)] {
        let texts = questions.filter { half.contains($0.half) }.map(\.text)
        for seed in Self.seeds { try row(name, texts, seed: seed, place, reader) }
      }
    }
    print("\nErrors of development questions whose first post changed:\n")
    for line in reader.missed { print(line) }
  }

  private var kindHeads: String { TypingErrors.Kind.allCases.map { " \($0.rawValue) |" }.joined() }

  private func printAltered(_ questions: [(id: String, text: String)], _ what: String, _ engine: SearchEngine)
    throws
  {
    let altered = try questions.compactMap { question in
      try engine.page(for: question.text).correction.map { correction in
        "- \(question.id): " + correction.words.map { "\($0.from) → \($0.to)" }.joined(separator: ", ")
      }
    }
    print("\n\(altered.count) of \(questions.count) questions \(what) altered\n")
    for line in altered { print(line) }
  }

  private func row(
    _ name: String, _ texts: [String], seed: UInt64, _ place: TypingErrors.Place, _ reader: Reader
  ) throws {
    var generator = SplitMix64(seed: seed)
    let errors = TypingErrors(place) { word in
      !Analyzer().tokens(of: word).allSatisfy { Stopwords.contains(term: $0.term, language: .english) }
    }
    var counts: [TypingErrors.Kind: (same: Int, all: Int)] = [:]
    var (all, made, with, without) = (0, 0, 0, 0)
    for text in texts.shuffled(using: &generator) where all < Self.asked {
      let number = Bool.random(using: &generator) ? 1 : 2
      guard let misspelt = errors.misspelt(text, errors: number, using: &generator) else { continue }
      let meant = try reader.first(text)
      all += 1
      made += misspelt.errors.count
      if try reader.first(misspelt.text, isVerbatim: true) == meant { without += 1 }
      let isSame = try reader.first(misspelt.text) == meant
      with += isSame ? 1 : 0
      if !isSame, name == Half.development.rawValue { try reader.note(misspelt) }
      for kind in misspelt.errors.map(\.kind) {
        counts[kind, default: (0, 0)].all += 1
        counts[kind, default: (0, 0)].same += isSame ? 1 : 0
      }
    }
    let kinds = TypingErrors.Kind.allCases.map { kind in
      " \(share(counts[kind]?.same ?? 0, of: counts[kind]?.all ?? 0)) |"
    }
    print(
      "| \(all) \(name), seed \(seed) | \(made) | \(share(without, of: all)) | \(share(with, of: all)) |"
        + kinds.joined())
  }

  private func share(_ part: Int, of all: Int) -> String {
    String(format: "%.1f %%", 100 * Double(part) / Double(max(1, all)))
  }
}

/// Asks for first posts, each question once.
private final class Reader {
  private let engine: SearchEngine
  private var known: [String: PostID?] = [:]
  private(set) var missed: [String] = []

  init(engine: SearchEngine) {
    self.engine = engine
  }

  func first(_ question: String, isVerbatim: Bool = false) throws -> PostID? {
    let key = (isVerbatim ? "=" : "~") + question
    if let post = known[key] { return post }
    var options = SearchEngine.Options()
    options.limit = 1
    options.isVerbatim = isVerbatim
    let post = try engine.page(for: question, options: options).answers.first?.post.id
    known[key] = .some(post)
    return post
  }

  /// Keeps what was made of each error of a question whose first post changed.
  func note(_ misspelt: TypingErrors.Misspelt) throws {
    let words = try engine.page(for: misspelt.text).correction?.words ?? []
    for slip in misspelt.errors {
      let read = words.first { $0.from == slip.typed }?.to
      missed.append("- \(slip.meant) → \(slip.typed) → \(read ?? "as typed")")
    }
  }
}
