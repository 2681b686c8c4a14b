import AskSearch
import Testing

/// What is said of the question's words.
@Suite struct QuestionTermTests {
  private static func engine() throws -> SearchEngine {
    let column = try TemporaryColumn()
    try column.write("# Growing turnips\n\nSow turnips in spring.", as: "turnips")
    try column.write("# Baking bread\n\nKnead in spring and in autumn.", as: "bread")
    try column.build { $0.training = .none }
    return try column.engine()
  }

  @Test func `words come as typed, once each, with what the search makes of them`() throws {
    let terms = try Self.engine().explanation(
      of: "How do I grow TURNIPS, and more turnips in Spring? Quokka!"
    )
    .terms
    let roles = terms.map { "\($0.word) \($0.role.rawValue) \($0.posts)" }
    #expect(roles.contains("TURNIPS searched 1") && roles.contains("Spring searched 2"))
    #expect(roles.contains("grow searched 1") && roles.contains("Quokka unknown 0"))
    #expect(roles.contains("in stopword 2") && roles.contains("How stopword 0"))
    #expect(Set(terms.map(\.term)).count == terms.count)
  }

  @Test func `idf is that of the formula, highest for a word in no post`() throws {
    let terms = try Self.engine().explanation(of: "turnips spring quokka").terms
    #expect(terms.map(\.idf) == [1, 2, 0].map { BM25F.idf(posts: 2, with: $0) })
  }

  @Test func `function words find posts where there is no other word`() throws {
    let terms = try Self.engine().explanation(of: "in and in").terms
    #expect(terms.map(\.role) == [.searched, .searched])
  }

  @Test func `of a long question the commonest words are said to be cut`() throws {
    let column = try TemporaryColumn()
    let words = (0..<60).map { "zebra\($0)x" }
    try column.write("# All\n\n" + words.joined(separator: " "), as: "all")
    try column.write("# Some\n\n" + words.prefix(10).joined(separator: " "), as: "some")
    try column.build { $0.training = .none }
    let terms = try column.engine().explanation(of: words.joined(separator: " ")).terms
    #expect(terms.count { $0.role == .searched } == 48 && terms.count { $0.role == .cut } == 12)
    #expect(terms.prefix(10).allSatisfy { $0.role == .cut })
  }
}
