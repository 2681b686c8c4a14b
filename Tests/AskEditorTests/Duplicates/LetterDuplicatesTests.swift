import AskCorpus
import AskEditor
import AskSearch
import TestSupport
import Testing

@Suite struct LetterDuplicatesTests {
  private let folder = ScratchFolder()

  private func engine() throws -> SearchEngine {
    folder.write(
      "corpus/posts/gutters.md",
      "---\ntitle: How do I clean the gutters?\n---\n\n## Answer\n\nWith a brush, in spring.\n")
    folder.write(
      "corpus/posts/bread.md", "---\ntitle: Why does bread not rise?\n---\n\n## Answer\n\nThe yeast is old.\n"
    )
    let column = Column(
      corpus: try CorpusFolder(path: folder.path + "/corpus"),
      settings: try Settings(contentsOf: folder.path + "/ask.toml"),
      state: StateFolder(path: folder.path + "/.ask"), pathPrefix: "corpus/")
    var options = BuildOptions()
    options.training = .none
    _ = try Builder(column, options: options).build()
    return try SearchEngine(ofColumn: column)
  }

  @Test func `a letter is paired with the letter and the post that ask the same, and no other`() throws {
    var options = DuplicateFinder.Options()
    options.kinds = [.letters]
    options.letters = [
      NamedText(name: "l1", text: "Dear editors, how do I clean the gutters?"),
      NamedText(name: "l2", text: "How do I clean gutters, dear editors?"),
      NamedText(name: "l3", text: "My cat sleeps all day. Is that normal?"),
    ]
    var finder = DuplicateFinder(try engine(), pathPrefix: "corpus/", options: options)
    let found = try finder.duplicates()
    #expect(found.allSatisfy { $0.kind == .letters && $0.basis == .words })
    let pairs = Set(found.map { [$0.first.name, $0.second.name] })
    #expect(pairs == [["l1", "l2"], ["l1", "gutters"], ["l2", "gutters"]])
    #expect(found.first { $0.second.name == "gutters" }?.second.part == .title)
  }

  @Test func `without letters there is nothing to pair`() throws {
    var options = DuplicateFinder.Options()
    options.kinds = [.letters]
    var finder = DuplicateFinder(try engine(), pathPrefix: "corpus/", options: options)
    #expect(try finder.duplicates().isEmpty)
  }
}
