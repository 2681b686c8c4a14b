import AskCorpus
import AskSearch
import Foundation
import Testing

/// Letters to the column in this repository, by words alone, so that nothing has to be trained.
@Suite struct LetterPageTests {
  private let engine: SearchEngine
  private let column: TemporaryColumn

  init() throws {
    column = try TemporaryColumn()
    let posts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../corpus/posts")
    let folder = column.folder.appending(path: "corpus/posts")
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.copyItem(at: posts, to: folder)
    try column.build { $0.training = .none }
    engine = try column.engine()
  }

  /// Of the questions of all sample letters, how many have a right post first, and how many among three.
  private func found(_ pages: (String) throws -> [AnswerPage]) throws -> (first: Int, three: Int, of: Int) {
    var count = (first: 0, three: 0, of: 0)
    for sample in try SampleLetter.all() {
      let pages = try pages(sample.text)
      for right in sample.right {
        let ranks = pages.compactMap { page in page.answers.firstIndex { right.contains($0.post.id.rawValue) }
        }
        count.of += 1
        if ranks.contains(0) { count.first += 1 }
        if !ranks.isEmpty { count.three += 1 }
      }
    }
    return count
  }

  @Test func `questions of a letter find their posts better apart than together`() throws {
    let whole = try found { [try engine.page(for: $0)] }
    let split = try found { text in
      try engine.letterPage(for: text)?.parts.map(\.page) ?? [try engine.page(for: text)]
    }
    #expect(split.of == 40)
    #expect(split.first >= whole.first + 10, "\(split) \(whole)")
    #expect(split.first >= 28 && split.three >= 34, "\(split) \(whole)")
  }

  @Test func `a letter with one question stays one question`() throws {
    for sample in try SampleLetter.all() where sample.right.count == 1 {
      #expect(try engine.letterPage(for: sample.text) == nil, "\(sample.name)")
    }
    for text in [
      "where do I start, and which gpu?", "how do I hire?", "Should I stay? Why?", "???", "",
      "Should I put my grades on the résumé? Hobbies? A photograph?",
    ] {
      #expect(try engine.letterPage(for: text) == nil, "\(text)")
    }
  }

  @Test func `two short questions that posts are about are two`() throws {
    let page = try #require(
      try engine.letterPage(for: "Should I buy a GPU or rent one? How do I find a mentor?"))
    #expect(page.parts.map(\.page.answers.first?.post.id.rawValue) == ["gpu-buy-or-rent", "find-a-mentor"])
    #expect(page.parts.map(\.question) == ["Should I buy a GPU or rent one?", "How do I find a mentor?"])
  }

  @Test func `neighbours that find the same post first are one`() throws {
    let text =
      "I need a mentor for my work. How do I find a mentor? The mentor must be patient with me. "
      + "Where do I find a mentor without being a nuisance?"
    #expect(try engine.letterPage(for: text) == nil)
  }

  @Test func `each part keeps its outcome, and the whole is answered only when all are`() throws {
    let known = "I have an old machine. Should I buy a GPU or rent one?"
    let unknown = "The zymurgist quokkas of xylophagia gambol. Why do quokkas gambol in zymurgy?"
    let other = "I am alone with my work. How do I find a mentor?"
    let mixed = try #require(try engine.letterPage(for: [known, unknown].joined(separator: "\n\n")))
    #expect(mixed.parts.map(\.page.outcome) == [.answered, .none])
    #expect(mixed.outcome == .maybe)
    #expect(mixed.answers.first?.post.id.rawValue == "gpu-buy-or-rent")
    let answered = try #require(try engine.letterPage(for: [known, other].joined(separator: "\n\n")))
    #expect(answered.outcome == .answered)
  }

  @Test func `merged answers name a post once, in the order of the parts`() throws {
    let sample = try #require(try SampleLetter.all().first { $0.name == "chief-executive.txt" })
    let page = try #require(try engine.letterPage(for: sample.text))
    let posts = page.answers.map(\.post.id)
    #expect(Set(posts).count == posts.count)
    let answered = page.parts.map(\.page).filter { $0.outcome != .none }
    #expect(Array(posts.prefix(1)) == answered.first.map { [$0.answers[0].post.id] })
    #expect(Set(posts) == Set(page.parts.flatMap { $0.page.answers.map(\.post.id) }))
  }

  @Test func `questions beyond the sixth are counted, not asked`() throws {
    let topics = [
      "Should I buy a GPU or rent one", "How do I find a mentor", "Am I too old at fifty-one",
      "Should I, an executive, learn to code", "Is a master's degree worth two years and 40,000",
      "How do I read research papers without a degree", "Why is the model right but too slow",
      "Do certificates count for anything",
    ]
    let text = topics.enumerated().map { "\($0 + 1). \($1)?" }.joined(separator: "\n")
    let page = try #require(try engine.letterPage(for: text))
    #expect(page.parts.count == SearchEngine.letterPartLimit)
    #expect(page.leftOut == 2)
  }
}
