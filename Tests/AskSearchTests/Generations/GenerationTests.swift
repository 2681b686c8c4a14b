import AskCorpus
import AskSearch
import Foundation
import Testing

@Suite struct GenerationTests {
  @Test func `a build that changes nothing makes no generation`() throws {
    let column = try sample()
    let first = try column.build { $0.training = .none }
    let second = try column.build { $0.training = .keep }
    #expect(first.isNew && !second.isNew)
    #expect(second.generation == "0001")
    #expect(second.posts == 3)
  }

  @Test func `a reader keeps its generation while a newer one is put in force`() throws {
    let column = try sample()
    try column.build { $0.training = .none }
    let reader = try column.engine()
    let before = try reader.page(for: "soup").answers.map(\.post.title)
    try column.remove("soup")
    try column.build { $0.training = .none }
    #expect(try reader.page(for: "soup").answers.map(\.post.title) == before)
    #expect(reader.generation == "0001")
    #expect(try column.engine().generation == "0002")
  }

  @Test func `what a killed build left behind is removed by the next one`() throws {
    let column = try sample()
    try column.build { $0.training = .none }
    let leftover = Generation(folder: column.state, number: 2)
    try FileManager.default.createDirectory(atPath: leftover.path, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: leftover.index))
    #expect(try column.engine().page(for: "soup").outcome == .answered)
    try column.write("# Bread\n\nFlour.", as: "bread")
    let report = try column.build { $0.training = .none }
    #expect(report.generation == "0002")
    #expect(try column.engine().page(for: "flour").outcome == .answered)
  }

  @Test func `the last five generations are kept`() throws {
    let column = try sample()
    for number in 0..<8 {
      try column.write("# Bread \(number)\n\nFlour.", as: "bread")
      try column.build { $0.training = .none }
    }
    #expect(column.state.numbers() == [4, 5, 6, 7, 8])
    #expect(try column.generation().number == 8)
  }

  @Test func `a post that is broken is named and the others stay`() throws {
    let column = try sample()
    try column.write("---\ntitle: [unclosed\n---\n\nText.", as: "broken")
    let report = try column.build { $0.training = .none }
    #expect(report.problems.count == 1)
    #expect(report.problems.first?.hasPrefix("posts/broken.md:") == true)
    #expect(try column.engine().page(for: "soup").outcome == .answered)
    // It is said again by a build that has nothing to do.
    #expect(try column.build { $0.training = .keep }.problems == report.problems)
  }

  @Test func `a corpus without a post is an error and leaves nothing in force`() throws {
    let column = try TemporaryColumn()
    let root = try column.column.corpus.root
    #expect(throws: SearchError(path: root, reason: .noPosts(refused: 0))) { try column.build() }
    #expect(try column.state.currentGeneration() == nil)
  }

  @Test func `a corpus of one post stays lexical and says why`() throws {
    let column = try TemporaryColumn()
    try column.write("# Bread\n\nFlour and water.", as: "bread")
    let report = try column.build()
    #expect(report.training == nil)
    #expect(report.withoutNetwork?.contains("too few") == true)
    #expect(try column.engine().page(for: "flour").outcome == .answered)
  }

  @Test func `a dry run says what would be done and does nothing`() throws {
    let column = try sample()
    let report = try column.build { $0.isDryRun = true }
    #expect(report.added == ["bread-rolls", "salad", "soup"])
    #expect(try column.state.currentGeneration() == nil)
  }

  private func sample() throws -> TemporaryColumn {
    let column = try TemporaryColumn()
    try column.write("# How do I make soup?\n\nBoil water with salt and leeks.", as: "soup")
    try column.write("# How do I make salad?\n\nWash the leaves. Add oil.", as: "salad")
    try column.write("# How do I make rolls?\n\nKnead the dough.", as: "bread-rolls")
    return column
  }
}
