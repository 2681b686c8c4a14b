import AskCorpus
import AskSearch
import Testing

@Suite struct RelatedPostsTests {
  private let bread = "knead the dough, let the yeast rise, bake the loaf until the crust is brown"
  private let money = "pay the rent, save for the pension, ask the bank about interest on the loan"

  /// Four posts about bread and two about money, in words that the two subjects do not share.
  private func column(_ change: (inout BuildOptions) -> Void) throws -> TemporaryColumn {
    let column = try TemporaryColumn()
    for (number, title) in ["Sourdough", "Rye bread", "White rolls", "Flat bread"].enumerated() {
      try column.write(post(title, "For \(title) \(bread)."), as: "bread-\(number)")
    }
    for (number, title) in ["Saving", "Borrowing"].enumerated() {
      try column.write(post(title, "For \(title) \(money)."), as: "money-\(number)")
    }
    try column.build(change)
    return column
  }

  private func post(_ title: String, _ answer: String, _ fields: String = "status: published") -> String {
    "---\ntitle: \(title)\ntags: [t-\(title.lowercased().prefix(3))]\n\(fields)\n---\n\n## Answer\n\n\(answer)\n"
  }

  private func related(_ column: TemporaryColumn, to id: String) throws -> [String] {
    let posts = try #require(try RelatedPosts(ofColumn: try column.column))
    return try posts.posts(relatedTo: PostID(id)).map(\.id.rawValue)
  }

  @Test func `posts on the same subject are related, by what the base says of each as a whole`() throws {
    let column = try column { _ in }
    let posts = try #require(try RelatedPosts(ofColumn: try column.column))
    let related = try posts.posts(relatedTo: PostID("bread-0"))
    #expect(Set(related.map(\.id.rawValue)) == ["bread-1", "bread-2", "bread-3"])
    #expect(
      related.allSatisfy { ($0.similarity ?? 0) > 0.45 && $0.path == "corpus/posts/\($0.id.rawValue).md" })
    #expect(related.map { $0.similarity ?? 0 } == related.map { $0.similarity ?? 0 }.sorted(by: >))
    #expect(try self.related(column, to: "money-1") == ["money-0"], "bread is too far to be named")
  }

  @Test func `a network without a base compares the passages of posts`() throws {
    let column = try column { $0.base = .none }
    #expect(try related(column, to: "bread-0").allSatisfy { $0.hasPrefix("bread") })
    #expect(try related(column, to: "bread-0").count == 3)
  }

  @Test func `without a network posts are related by the rare terms that they share`() throws {
    let column = try column { $0.training = .none }
    let posts = try #require(try RelatedPosts(ofColumn: try column.column))
    let related = try posts.posts(relatedTo: PostID("money-0"))
    #expect(related.map(\.id.rawValue) == ["money-1"])
    #expect(related.allSatisfy { $0.similarity == nil })
    // One word in common is chance.
    try column.write(post("Zebras", "Zebras run from the bank of the river."), as: "zebras")
    try column.build { $0.training = .none }
    #expect(try self.related(column, to: "zebras").isEmpty)
  }

  @Test func `a page names related posts that pass the filter and do not stand on it`() throws {
    let column = try column { $0.training = .none }
    var options = SearchEngine.Options()
    options.limit = 1
    let first = try column.engine().page(for: "saving rent", options: options)
    #expect(first.answers.map(\.post.id.rawValue) == ["money-0"])
    #expect(first.related.map(\.id.rawValue) == ["money-1"])
    options.limit = 3
    #expect(try column.engine().page(for: "saving rent", options: options).related.isEmpty, "it is answer 2")
    options.limit = 1
    options.filter.tags = ["t-sav"]
    #expect(try column.engine().page(for: "saving rent", options: options).related.isEmpty)
    #expect(try column.engine().page(for: "quantum chromodynamics").related.isEmpty, "there is no answer")
  }

  @Test func `drafts and superseded posts are not named`() throws {
    let column = try column { $0.training = .none }
    try column.write(post("Borrowing", "For Borrowing \(money).", "status: draft"), as: "money-1")
    try column.build { $0.training = .none }
    #expect(try related(column, to: "money-0").isEmpty)
    try column.write(
      post("Borrowing", "For Borrowing \(money).", "status: published\nsuperseded-by: money-2"), as: "money-1"
    )
    try column.write(post("Lending", "For Lending \(money)."), as: "money-2")
    try column.build { $0.training = .none }
    #expect(try related(column, to: "money-0") == ["money-2"])
    #expect(try related(column, to: "no-such-post").isEmpty)
  }
}
