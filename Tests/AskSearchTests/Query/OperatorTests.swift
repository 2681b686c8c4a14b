import AskCorpus
import AskSearch
import Testing

/// What operators do to the posts that answer.
@Suite struct OperatorTests {
  private let column: TemporaryColumn
  private let engine: SearchEngine

  init() throws {
    column = try TemporaryColumn()
    func post(_ title: String, _ date: String, _ tags: String, _ text: String, author: String = "Anna B")
      -> String
    {
      "---\ntitle: \(title)\nauthor: \(author)\npublished: \(date)\ntags: [\(tags)]\nasked-as:\n  - stew for many\n  - pots boil\n---\n\n\(text)\n"
    }
    try column.write(
      post(
        "Cast iron pans", "2025-01-01", "pans, care",
        "Season the iron with oil.\n\n## Care\n\nNever wash cast iron pans."),
      as: "iron")
    try column.write(
      post("Steel pans", "2025-02-01", "pans", "Steel pans can be washed. Iron cast in moulds cannot."),
      as: "steel")
    try column.write(
      post("Soup", "2025-03-01", "soup", "Boil soup in a pot of cast, iron.", author: "Carl D"), as: "soup")
    try column.write(post("Bread", "2025-04-01", "bread, care", "Bake bread in a pan."), as: "bread")
    try column.build { $0.training = .none }
    engine = try column.engine()
  }

  private func page(_ question: String, _ change: (inout SearchEngine.Options) -> Void = { _ in }) throws
    -> AnswerPage
  {
    var options = SearchEngine.Options()
    options.reading = .typed
    options.limit = 10
    change(&options)
    return try engine.page(for: question, options: options)
  }

  private func found(_ question: String) throws -> Set<String> {
    let page = try page(question)
    #expect(page.total == page.answers.count, "\(question)")
    return Set(page.answers.map(\.post.id.rawValue))
  }

  @Test func `a phrase is found where its words stand side by side and in order`() throws {
    #expect(try found("\"cast iron\"") == ["iron", "soup"])
    #expect(try found("\"iron cast\"") == ["steel"])
    #expect(try found("\"CAST irons\" pans") == ["iron", "soup"])
    #expect(try found("\"in a pan\"") == ["bread"])
    // Two asked-as lines are two texts.
    #expect(try found("\"stew for many\"").count == 4)
    #expect(try page("\"many pots\"").understood?.dropped == [[.says("many pots")]])
  }

  @Test func `a phrase that is said is quoted`() throws {
    let answer = try #require(try page("\"never wash\" iron").answers.first)
    #expect(answer.post.id.rawValue == "iron" && answer.headings == ["Care"])
  }

  @Test func `what is left out is in no answer, and is not counted`() throws {
    #expect(try found("iron") == ["iron", "steel", "soup"])
    #expect(try found("iron -soup") == ["iron", "steel"])
    #expect(try found("iron -\"cast iron\"") == ["steel"])
    #expect(try found("iron -tag:pans") == ["soup"])
    #expect(try found("iron -title:cast") == ["steel", "soup"])
    #expect(try found("iron -author:\"carl d\"") == ["iron", "steel"])
  }

  @Test func `a question that leaves out all that it asks for is refused, and says by what`() throws {
    for (question, excluded) in [
      ("iron -iron", "-iron"), ("what is iron -irons", "-irons"),
      ("\"cast iron\" -\"cast iron\"", "-\"cast iron\""),
      ("tag:pans -tag:pans", "-tag:pans"), ("title:pans -title:Pans", "-title:Pans"),
      ("iron pans -iron -pan", "-iron"),
    ] {
      let error = try #require(throws: SearchError.self, "\(question)") { try page(question) }
      #expect(error.description.contains("leaves it out again by \(excluded);"), "\(question): \(error)")
    }
    #expect(try found("iron pans -iron").isDisjoint(with: ["iron", "steel", "soup"]))
    #expect(try found("iron OR bread -iron") == ["bread"])
  }

  @Test func `a question of operators alone is explained as it is answered`() throws {
    var options = SearchEngine.Options()
    options.reading = .typed
    for question in ["tag:pans", "-tag:pans", "since:2025-03-01"] {
      let page = try engine.page(for: question, options: options)
      let explanation = try engine.explanation(of: question, options: options)
      #expect(explanation.posts.map(\.post.id) == page.answers.map(\.post.id))
      #expect(explanation.outcome == page.outcome && explanation.total == page.total)
      #expect(explanation.understood == page.understood && explanation.terms.isEmpty)
    }
    let error = try #require(throws: SearchError.self) {
      try engine.explanation(of: "tag:pans", post: PostID("iron"), options: options)
    }
    #expect(error.description.contains("no words to rank iron by"))
  }

  @Test func `tag, author, title and days restrict, together with the options`() throws {
    #expect(try found("pan tag:CARE") == ["iron", "bread"])
    #expect(try found("boil author:\"Carl D\"") == ["soup"])
    #expect(try found("title:pans") == ["iron", "steel"])
    #expect(try found("title:\"steel pans\"") == ["steel"])
    #expect(try found("pan since:2025-02-01 until:2025-03-31") == ["steel"])
    let both = try page("pan tag:care") { $0.filter.tags = ["pans"] }
    #expect(both.answers.map(\.post.id.rawValue) == ["iron"])
    let later = try page("pan since:2025-01-01") { $0.filter.since = CalendarDate("2025-03-01") }
    #expect(later.answers.map(\.post.id.rawValue) == ["bread"])
  }

  @Test func `of alternatives a post needs one`() throws {
    #expect(try found("soup OR bread") == ["soup", "bread"])
    #expect(try found("\"cast iron\" OR bread pan") == ["iron", "soup", "bread"])
    #expect(try found("tag:soup OR tag:bread stew") == ["soup", "bread"])
  }

  @Test func `operators alone list what passes, newest first`() throws {
    let care = try page("tag:care")
    #expect(care.outcome == .answered && care.understood?.isListing == true)
    #expect(care.answers.map(\.post.id.rawValue) == ["bread", "iron"] && care.total == 2)
    #expect(care.answers.allSatisfy { !$0.passage.isEmpty && $0.quote.upperBound > 0 })
    #expect(try page("-pan") { $0.limit = 1 }.answers.map(\.post.id.rawValue) == ["soup"])
    let nothing = try page("tag:care tag:soup")
    #expect(nothing.outcome == .none && nothing.answers.isEmpty && nothing.total == 0)
  }

  @Test func `a phrase that no post says is left out, and that is told`() throws {
    let page = try page("\"iron soup\" cast")
    #expect(page.understood?.dropped == [[.says("iron soup")]])
    #expect(page.outcome == .maybe && page.total == 3)
    // One of two is kept.
    let two = try self.page("\"cast iron\" \"bread crumbs\"")
    #expect(two.understood?.dropped == [[.says("bread crumbs")]])
    #expect(two.total == 2)
    // A title is no matter of memory.
    #expect(try self.page("title:zebra iron").answers.isEmpty)
    #expect(try self.page("title:zebra iron").outcome == .none)
  }

  @Test func `posts that say what was asked for are shown even where the words alone are no question`() throws
  {
    #expect(try page("zymurgy quokka iron").outcome == .none)
    #expect(try page("zymurgy quokka \"cast iron\"").outcome == .maybe)
  }

  @Test func `an unknown tag or author is an error with the nearest`() {
    #expect(throws: SearchError(reason: .badFilter("no post has the tag pants; the nearest one is pans"))) {
      try page("iron tag:pants")
    }
    #expect(throws: SearchError(reason: .badFilter("no post has the tag pants; the nearest one is pans"))) {
      try page("iron -tag:pants")
    }
    #expect(throws: SearchError(reason: .badFilter("no post has the author Anna; the nearest one is Anna B")))
    {
      try page("iron author:Anna")
    }
    #expect(throws: SearchError.self) { try page("iron since:2025-02-01 until:2025-01-01") }
  }

  @Test func `without operators nothing is restricted, and nothing is said`() throws {
    #expect(try page("how do I wash cast iron?").understood == nil)
    let plain = try page("iron -soup") { $0.reading = .plain }
    #expect(plain.understood == nil && plain.total == 3)
  }

  @Test func `drafts stay out, whatever they say`() throws {
    try column.write("---\ntitle: Woks\nstatus: draft\n---\n\nA wok is no cast iron.\n", as: "wok")
    try column.build { $0.training = .none }
    let engine = try column.engine()
    var options = SearchEngine.Options()
    options.reading = .typed
    #expect(try engine.page(for: "\"cast iron\"", options: options).total == 2)
    #expect(try engine.page(for: "title:woks", options: options).answers.isEmpty)
    options.filter.includesDrafts = true
    #expect(try engine.page(for: "\"cast iron\"", options: options).total == 3)
  }
}
