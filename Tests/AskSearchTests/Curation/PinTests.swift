import AskCorpus
import AskSearch
import Testing

@Suite struct PinTests {
  private let column: TemporaryColumn
  private let engine: SearchEngine

  init() throws {
    column = try TemporaryColumn()
    for (name, text) in [
      "tea": "---\ntitle: Hot drinks\ntags: [drinks]\n---\n\nBoil the water before you brew green tea.",
      "kettle": "# Kettles\n\nKettles brew nothing; tea needs a pot.",
      "soup": "# Soup\n\nBoil soup in a pan.",
      "draft": "---\ntitle: Later\nstatus: draft\n---\n\nTea later.",
      "old": "---\ntitle: Old teas\nsuperseded-by: tea\n---\n\nOld tea.",
    ] { try column.write(text, as: name) }
    try column.build { $0.training = .none }
    engine = try column.engine()
  }

  private func curation(_ text: String) throws -> Curation {
    var files = CurationFiles()
    files.read(Array(text.utf8), path: "corpus/pins.yaml")
    return try engine.curation(files)
  }

  private func page(_ question: String, _ pins: String, _ tags: [String] = []) throws -> AnswerPage {
    var options = SearchEngine.Options()
    options.limit = 10
    options.filter.tags = tags
    options.curation = try curation(pins)
    return try engine.page(for: question, options: options)
  }

  private func ids(_ page: AnswerPage) -> [String] { page.answers.map(\.post.id.rawValue) }

  @Test func `a pin on IT or on quitting is met by no other word`() throws {
    let pins = "- {words: IT, post: soup}\n- {words: quit, post: kettle}\n- {words: evening, post: tea}\n"
    #expect(try curation(pins).problems.isEmpty)
    #expect(ids(try page("tea in IT", pins)).first == "soup")
    #expect(try page("is it tea or quite even tea?", pins).answers.allSatisfy { $0.pin == nil })
    #expect(ids(try page("should I quit it, pot or tea", pins)).first == "kettle")
    #expect(ids(try page("pan for these evenings", pins)).first == "tea")
    #expect(try page("SHOULD I BOIL IT", pins).answers.allSatisfy { $0.pin == nil })
  }

  @Test func `a pinned post comes first and says why`() throws {
    let pins = "- {question: \"How do I brew tea?\", post: soup, why: Soup first.}\n"
    let page = try page("how do I BREW teas", pins)
    #expect(ids(page).first == "soup" && page.outcome == .answered)
    #expect(
      page.answers[0].pin == Pin(path: "corpus/pins.yaml", line: 1, post: PostID("soup"), why: "Soup first."))
    #expect(page.answers.dropFirst().allSatisfy { $0.pin == nil })
    #expect(Set(ids(page)).count == page.answers.count && page.total == page.answers.count)
    var options = SearchEngine.Options()
    options.curation = try curation(pins)
    let explanation = try engine.explanation(of: "how do I BREW teas", post: PostID("soup"), options: options)
    #expect(explanation.pins == [page.answers[0].pin] && explanation.outcome == .answered)
    #expect(explanation.place?.stage == .first && explanation.posts[0].post.id == PostID("soup"))
    #expect(page.confidence == nil)
    let second = page.answers[1].post.id
    let behind = try engine.explanation(of: "how do I BREW teas", post: second, options: options)
    #expect(behind.place?.stage == .lower && behind.place?.post.rank == 2)
    let other = try self.page("how do I brew green tea", pins)
    #expect(ids(other).first != "soup" && other.answers.allSatisfy { $0.pin == nil })
  }

  @Test func `words pin every question that says all of them`() throws {
    let pins = "- {words: [green tea, pot], post: soup}\n"
    #expect(ids(try page("which pot for green tea", pins)).first == "soup")
    #expect(ids(try page("which pot for tea, green", pins)).first != "soup")
    #expect(ids(try page("green tea", pins)).first != "soup")
  }

  @Test func `a question of unknown words is answered by its pin`() throws {
    let page = try page("zymurgy quokka", "- {words: zymurgy, post: soup}\n")
    #expect(page.outcome == .answered && ids(page) == ["soup"])
  }

  @Test func `several pins stand in the order of the file`() throws {
    let pins =
      "- {words: tea, post: soup}\n- {question: brew tea, post: kettle}\n- {words: brew, post: soup}\n"
    #expect(Array(ids(try page("brew tea", pins)).prefix(2)) == ["soup", "kettle"])
    #expect(try page("brew tea", pins).answers.count { $0.pin != nil } == 2)
  }

  @Test func `a filter goes before a pin`() throws {
    #expect(ids(try page("brew tea", "- {words: tea, post: soup}\n", ["drinks"])) == ["tea"])
  }

  @Test func `a pin to no post that is shown is named with what to do`() throws {
    let examples: [(text: String, words: [String])] = [
      ("- {question: how to brew, post: teas}\n", ["teas", "tea"]),
      ("- {question: how to brew, post: zzzzzzzzzz}\n", ["zzzzzzzzzz", "ask list"]),
      ("- {question: how to brew, post: draft}\n", ["draft", "publish"]),
      ("- {question: how to brew, post: old}\n", ["superseded", "pin tea"]),
      ("- {question: \"how?\", post: tea}\n", ["how?", "; "]),
      ("- {question: a b, post: tea}\n- {question: A B?, post: soup}\n", ["tea", "line 1", "; "]),
    ]
    for (text, words) in examples {
      let curation = try curation(text)
      let problems = curation.problems.map(\.description)
      #expect(problems.count == 1, "\(text): \(problems)")
      let line = text.split(separator: "\n").count
      #expect(problems.first?.hasPrefix("corpus/pins.yaml:\(line): ") == true, "\(problems)")
      for word in words { #expect(problems.joined().contains(word), "\(text): \(problems)") }
    }
    #expect(try curation("- {question: a b, post: tea}\n- {question: A B?, post: tea}\n").problems.isEmpty)
  }
}
