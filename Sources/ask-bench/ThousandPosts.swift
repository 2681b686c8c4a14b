import AskCorpus
import AskSearch
import Foundation

/// 1,000 posts of 600 words: building, unchanged build, training, questions in one process, memory.
struct ThousandPosts {
  let binary, scratch: String
  let text: String?

  /// Builds the posts and asks their questions ten times.
  func profile() throws {
    let posts = try BenchPosts(text: text ?? "", seed: 1).write(to: scratch + "/corpus")
    let column = Column(
      corpus: try CorpusFolder(path: scratch + "/corpus"), settings: Settings(),
      state: StateFolder(path: scratch + "/state"), pathPrefix: "")
    if try column.state.currentGeneration() == nil { _ = try Builder(column).build() }
    let engine = try SearchEngine(ofColumn: column)
    for _ in 0..<10 {
      for question in posts.questions { _ = try engine.page(for: question) }
    }
  }

  func run() throws {
    guard let text, FileManager.default.fileExists(atPath: text) else {
      print("## 1,000 posts\n\nskipped: no folder of text was given, the posts are made from it")
      return
    }
    let corpus = scratch + "/corpus"
    let posts = try BenchPosts(text: text, seed: 1).write(to: corpus)
    let common = ["--corpus", corpus, "--state", scratch + "/state"]
    print("## 1,000 posts of 600 words\n\n| what | ms |\n|---|---|")
    func row(_ name: String, _ milliseconds: Double) {
      print("| \(name) | \(String(format: "%.0f", milliseconds)) |")
    }
    row(
      "index without network (minimum of 3)",
      try (0..<3).map { _ in
        try ProcessRun([binary, "index", "--rebuild", "--lexical"] + common).milliseconds
      }.min()!)
    row("index and train", try ProcessRun([binary, "index", "--rebuild"] + common).milliseconds)
    row(
      "nothing changed (minimum of 5)",
      try (0..<5).map { _ in try ProcessRun([binary, "index"] + common).milliseconds }.min()!)
    var edits: [Double] = []
    for i in 0..<5 {
      let path = corpus + "/post-\(i).md"
      let old = try String(contentsOfFile: path, encoding: .utf8)
      try (old + "\n\nOne more sentence about something number \(i).\n").write(
        toFile: path, atomically: true, encoding: .utf8)
      edits.append(try ProcessRun([binary, posts.questions[0]] + common).milliseconds)
    }
    row("a question after one changed post (minimum of 5)", edits.min()!)

    let column = Column(
      corpus: try CorpusFolder(path: corpus), settings: Settings(),
      state: StateFolder(path: scratch + "/state"),
      pathPrefix: "")
    let engine = try SearchEngine(ofColumn: column)
    for lexical in [false, true] {
      var options = SearchEngine.Options()
      options.isLexical = lexical
      for question in posts.questions.prefix(50) { _ = try engine.page(for: question, options: options) }
      var pages: [AnswerPage] = []
      for question in posts.questions { pages.append(try engine.page(for: question, options: options)) }
      print(
        "\n### Questions in one process, ms, \(pages.count) questions\(lexical ? ", --lexical" : "")\n\n"
          + Spread.head)
      print(Spread(pages.map(\.timings.total)).row("total"))
      print(Spread(pages.map(\.timings.analyse)).row("analyse"))
      print(Spread(pages.map(\.timings.retrieve)).row("retrieve"))
      print(Spread(pages.map(\.timings.rerank)).row("rerank"))
    }
    let question = [binary, posts.questions[0]] + common
    let memory = Process()
    memory.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    memory.arguments = ["memory"] + question
    let pipe = Pipe()
    memory.standardOutput = pipe
    try memory.run()
    let peak = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    memory.waitUntilExit()
    let times = try (0..<20).map { _ in try ProcessRun(question).milliseconds }
    print("\npeak memory of one question: \(peak.split(separator: "\n").first ?? "?") MiB")
    print(String(format: "one question as a process, minimum of 20: %.1f ms", times.min() ?? .nan))
  }
}
