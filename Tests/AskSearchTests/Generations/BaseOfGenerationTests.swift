import AskBase
import AskCorpus
import AskSearch
import Testing

@Suite struct BaseOfGenerationTests {
  private static func column() throws -> TemporaryColumn {
    let column = try TemporaryColumn()
    for (name, text) in [
      ("salary", "# Asking for a higher salary\n\nName a figure and wait."),
      ("tomatoes", "# Growing tomatoes\n\nSow in spring and water at noon."),
      ("swim", "# Learning to swim\n\nFloat on the back first. Then kick."),
    ] { try column.write(text, as: name) }
    return column
  }

  private static func manifest(_ column: TemporaryColumn) throws -> Manifest {
    let generation = try #require(try column.state.currentGeneration())
    return try Manifest(path: generation.manifest)
  }

  @Test func `a generation names the base that it started from`() throws {
    let column = try Self.column()
    for (number, topic) in ["cats", "boats", "bridges", "violins", "glaciers", "tents"].enumerated() {
      try column.write(
        "# Looking after \(topic)\n\nClean the \(topic) every week. Then count the \(topic) and write it down. "
          + "A year has \(50 + number) such weeks.", as: topic)
    }
    try column.build()
    #expect(try Self.manifest(column).base == Base.shipped?.fingerprint)
    try column.build {
      $0.base = .none
      $0.training = .always
    }
    #expect(try Self.manifest(column).base == nil)
    try #require(try Self.manifest(column).network != nil)
    // What learned from the posts alone goes on so until something else is asked for.
    try column.write("# Baking bread\n\nKnead for ten minutes.", as: "bread")
    try column.build()
    #expect(try Self.manifest(column).base == nil)
    try column.build { $0.base = .shipped }
    #expect(try Self.manifest(column).base == Base.shipped?.fingerprint)
  }

  @Test func `a changed post is read by the base without training`() throws {
    let column = try Self.column()
    try column.build()
    try column.write("# Asking for a higher salary\n\nName a figure, then wait for an answer.", as: "salary")
    let report = try column.build { $0.training = .keep }
    #expect(report.training == nil && report.changed == ["salary"])
    let generation = try #require(try column.state.currentGeneration())
    #expect(try IndexDump(generation) == IndexDump.embeddingAnew(generation))
    #expect(try column.engine().page(for: "pay rise").answers.first?.post.id.rawValue == "salary")
  }

  @Test func `a file that is no base is refused and the index stays`() throws {
    let column = try Self.column()
    try column.build()
    let before = try Self.manifest(column)
    let path = try column.column.corpus.root + "/salary.md"
    #expect(throws: SearchError.self) {
      try column.build {
        $0.base = .file(path)
        $0.training = .always
      }
    }
    #expect(try Self.manifest(column) == before)
  }
}
