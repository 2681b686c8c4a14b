import AskCorpus
import AskEditor
import AskSearch
import TestSupport
import Testing

@Suite struct GapReportTests {
  private let folder = ScratchFolder()

  private static let posts = [
    "Which graphics card should I buy?": "Buy the card with the most memory that you can pay for.",
    "How much salary should I ask for?": "Ask for the upper third of the range, and name your number first.",
    "Do I need a doctorate?": "A doctorate opens research posts and closes three years of your life.",
  ]

  /// By words alone, so that no network is trained.
  private func engine() throws -> SearchEngine {
    for (number, post) in Self.posts.sorted(by: { $0.key < $1.key }).enumerated() {
      folder.write("corpus/posts/p\(number).md", "# \(post.key)\n\n\(post.value)\n")
    }
    let column = Column(
      corpus: try CorpusFolder(path: folder.path + "/corpus"), settings: Settings(),
      state: StateFolder(path: folder.path + "/.ask"), pathPrefix: "corpus/")
    var options = BuildOptions()
    options.training = .none
    _ = try Builder(column, options: options).build()
    return try SearchEngine(ofColumn: column)
  }

  private func report(_ questions: [OpenQuestion]) throws -> GapReport {
    try GapReport(questions, engine: try engine(), options: SearchEngine.Options())
  }

  private func asked(_ text: String, by askers: [String], letter: String? = nil) -> [OpenQuestion] {
    askers.map { OpenQuestion(text: text, asker: $0, letter: letter) }
  }

  @Test func `questions that say the same are one topic, with its demand and its answer`() throws {
    let report = try report(
      asked("visa sponsorship for pigeons", by: ["a", "a", "b"])
        + asked("which visa sponsorship do pigeons get", by: ["c"])
        + asked("which graphics card", by: ["a", "b", "c", "d"]))
    #expect(report.topics.map(\.questions) == [4, 4])
    #expect(report.topics.map(\.askers) == [4, 3])
    #expect(report.topics[0].outcome == .answered)
    #expect(report.topics[0].nearest?.title == "Which graphics card should I buy?")
    #expect(report.topics[1].outcome == .none)
    #expect(report.topics[1].phrasings.first == "visa sponsorship for pigeons")
    #expect(report.topics[1].phrasings.count == 2)
  }

  @Test func `a topic of fewer than three askers says nothing of what was asked`() throws {
    let topic = try #require(
      try report(asked("visa sponsorship for pigeons", by: ["a", "b", "b", "b"])).topics.first)
    #expect(topic.questions == 4 && topic.askers == 2)
    #expect(topic.isHidden && topic.phrasings.isEmpty)
  }

  @Test func `letters are named by their ids`() throws {
    let topic = try #require(
      try report(
        asked("visa sponsorship for pigeons", by: ["a", "b"])
          + asked("visa sponsorship for pigeons please", by: ["letter x"], letter: "x")
      ).topics.first)
    #expect(topic.letters == ["x"])
    #expect(topic.askers == 3 && !topic.isHidden)
  }

  @Test func `the same questions in another order make the same report`() throws {
    let questions =
      asked("visa sponsorship for pigeons", by: ["a", "b", "c"])
      + asked("card or salary", by: ["a", "b", "c"])
    #expect(try report(questions) == report(Array(questions.reversed())))
  }

  @Test func `nothing asked makes an empty report`() throws {
    #expect(try report([]).topics.isEmpty)
  }
}
