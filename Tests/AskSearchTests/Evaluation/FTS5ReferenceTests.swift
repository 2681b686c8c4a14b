import AskSearch
import AskText
import TestSupport
import Testing

@Suite struct FTS5ReferenceTests {
  private let posts = [
    (name: "c", title: "Brewing tea", text: "Tea, tea and again tea."),
    (name: "a", title: "", text: "One tea among many other words that stand here to make it long."),
    (name: "b", title: "Running shoes", text: "I ran in C++ and node.js, over a/b tests."),
    (name: "d", title: "Who are you", text: "the near and or not"),
  ]

  private func ranking(_ question: String, limit: Int = 10) throws -> [String] {
    try FTS5Reference(posts, language: .english).ranking(for: question, limit: limit)
  }

  @Test func `posts with more of a word in fewer words come first`() throws {
    #expect(try ranking("tea") == ["c", "a"])
    #expect(try ranking("tea", limit: 1) == ["c"])
    #expect(try ranking("tea", limit: 0) == [])
    #expect(try ranking("coffee") == [])
    #expect(try ranking("runs") == ["b"], "porter, as it comes: runs, running and ran are not all one")
    #expect(try ranking("brews") == ["c"])
  }

  @Test func `one word of many is enough`() throws {
    #expect(try ranking("coffee brewing or shoes").sorted() == ["b", "c"])
    #expect(try ranking("tea shoes").sorted() == ["a", "b", "c"])
  }

  @Test func `stopwords find nothing beside other words, and what they find when they are alone`() throws {
    #expect(try ranking("the tea") == ["c", "a"], "and not d, where the stands")
    #expect(try ranking("who are you") == ["d"])
    #expect(try ranking("The") == ["d"])
  }

  @Test func `ties are in the order of the names, by bytes`() throws {
    let names = ["b", "B", "a10", "a9", "é", "z", "_"]
    let reference = try FTS5Reference(names.map { ($0, "same", "text") }, language: .english)
    #expect(try reference.ranking(for: "text", limit: 10) == ["B", "_", "a10", "a9", "b", "z", "é"])
    #expect(try reference.ranking(for: "text", limit: 3) == ["B", "_", "a10"])
  }

  @Test func `no question is taken for a query language`() throws {
    #expect(try ranking("C++") == ["b"])
    #expect(try ranking("a/b") == ["b"])
    #expect(try ranking("node.js") == ["b"])
    #expect(try ranking("NEAR") == ["d"])
    for question in [
      "don't", "\"", "\"\"\"", "*", "tea*", "^tea", "title:tea", "-tea", "tea NOT tea", "NEAR(tea shoes)",
      "{", "(", ")",
      "tea AND", "'; DROP TABLE post; --", "%", "_", "\\", "🫖", "\u{200D}", "名前", "e\u{301}", "?", "?1", ":a",
      "@a", "$a",
    ] {
      let found = try ranking(question)
      #expect(
        found == (question.contains("tea") ? (question.contains("shoes") ? found : ["c", "a"]) : found),
        "\(question)")
      #expect(Set(found).count == found.count)
    }
    #expect(try ranking("tea \u{0} shoes").sorted() == ["a", "b", "c"], "a NUL ends no question")
  }

  @Test func `a question of ten thousand bytes, and one of fifty thousand`() throws {
    for count in [1000, 5000] {
      let many = (0..<count).map { "word\($0)" }.joined(separator: " ")
      #expect(try ranking(many + " tea") == ["c", "a"], "\(many.utf8.count) bytes")
      #expect(try ranking(String(repeating: "tea ", count: count)) == ["c", "a"])
    }
    #expect(try ranking(String(repeating: "tea", count: 4000)) == [])
  }

  @Test func `no posts, no answers`() throws {
    #expect(try FTS5Reference([], language: .english).ranking(for: "tea", limit: 5) == [])
  }
}
