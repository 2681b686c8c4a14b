import AskCorpus
import AskSearch
import Testing

/// Why a post is not the first.
@Suite struct PlaceTests {
  private static func column(_ change: (inout BuildOptions) -> Void = { $0.training = .none }) throws
    -> TemporaryColumn
  {
    let column = try TemporaryColumn()
    func write(_ name: String, title: String, _ front: String, _ answer: String) throws {
      try column.write(
        "---\ntitle: \(title)\n\(front)\n---\n\n## Answer\n\n\(answer)", as: name)
    }
    try write("turnips", title: "Growing turnips", "tags: [roots]", "Sow turnips in spring. Water them.")
    try write("roots", title: "Winter roots", "tags: [roots]", "Beets and carrots keep. So do turnips.")
    try write("draft", title: "Turnips, turnips", "status: draft", "Turnips and turnips.")
    try write(
      "older", title: "Old turnips", "superseded-by: turnips\npublished: 2020-01-01", "Turnips, as it was.")
    try write("bread", title: "Baking bread", "tags: [oven]", "Knead for ten minutes. Then bake.")
    try column.build(change)
    return column
  }

  private func place(
    _ post: String, _ question: String, in column: TemporaryColumn,
    _ change: (inout SearchEngine.Options) -> Void = { _ in }
  ) throws -> PlaceExplanation {
    var options = SearchEngine.Options()
    change(&options)
    let explanation = try column.engine().explanation(
      of: question, post: PostID(post), options: options)
    return try #require(explanation.place)
  }

  @Test func `each stage that can keep a post from being the first is named`() throws {
    let column = try Self.column()
    #expect(try place("turnips", "growing turnips", in: column).stage == .first)
    let lower = try place("roots", "growing turnips", in: column)
    #expect(lower.stage == .lower && lower.post.rank == 2 && lower.other?.post.id.rawValue == "turnips")
    let older = try place("older", "turnips as it was", in: column)
    #expect(older.stage == .superseded(by: PostID("turnips")) && older.post.rank == 1)
    #expect(try place("draft", "turnips", in: column).stage == .heldBack([.draft]))
    #expect(try place("bread", "growing turnips", in: column).stage == .notFound)
  }

  @Test func `every filter that holds a post back is named, and what it would be without`() throws {
    let column = try Self.column()
    let day = try #require(CalendarDate("2024-01-01"))
    let place = try place("draft", "turnips", in: column) {
      $0.filter.tags = ["roots", "oven"]
      $0.filter.since = day
    }
    #expect(place.stage == .heldBack([.draft, .tag("roots"), .tag("oven"), .since(day)]))
    #expect(place.post.rank == 1 && place.byWords.isIn)
    let alone = try self.place("draft", "turnips", in: column) { $0.filter.includesDrafts = true }
    #expect(alone.stage == .first && alone.post.score == place.post.score)
  }

  @Test func `a post that is not in the index is refused`() throws {
    let engine = try Self.column().engine()
    #expect(throws: SearchError(reason: .notIndexed("beans"))) {
      try engine.explanation(of: "turnips", post: PostID("beans"))
    }
  }

  @Test func `words that the post lacks are named with how rare they are`() throws {
    let place = try place("bread", "growing turnips, quokka, bread", in: Self.column())
    #expect(place.missing.map(\.word) == ["quokka", "growing", "turnips"])
    #expect(place.missing.map(\.posts) == [0, 1, 4])
    #expect(place.missing.allSatisfy { $0.nearest.isEmpty && $0.idf > 0 })
  }

  @Test func `letting a post in that is in already changes nothing`() throws {
    var posts = RandomPosts(seed: 3)
    let column = try TemporaryColumn()
    for number in 0..<24 { try column.write(posts.post(), as: "post-\(number)") }
    try column.build {
      $0.base = .none
      $0.training = .always
    }
    let engine = try column.engine()
    for _ in 0..<4 {
      let question = posts.sentence()
      let ranked = try engine.ranking(for: question)
      for (rank, entry) in ranked.enumerated() {
        let name = try engine.forward.names()[entry.post.rawValue]
        let explanation = try engine.explanation(of: question, post: PostID(name))
        let place = try #require(explanation.place)
        try #require(place.post.score == entry.score && place.post.rank == rank + 1, "\(question) \(name)")
        try #require(place.post.features.map(\.value) == entry.features.values, "\(question) \(name)")
        try #require(place.stage == (rank == 0 ? .first : .lower))
        // By words the place is that in the list, or, where words did not find it, behind all of them.
        try #require(place.byWords.isIn == (place.post.lexicalRank != nil))
        try #require(place.byMeaning?.isIn == (place.post.nearestRank != nil))
      }
    }
  }

  @Test func `words of the post that are nearest to one that it lacks are named`() throws {
    let column = try Self.column { $0.training = .always }
    let place = try place("bread", "oven temperature for a loaf", in: column)
    let oven = try #require(place.missing.first { $0.word == "oven" })
    #expect(oven.nearest.first?.word.lowercased() == "baking")
    #expect(oven.nearest.allSatisfy { (0.45...1.01).contains($0.similarity) })
  }
}
