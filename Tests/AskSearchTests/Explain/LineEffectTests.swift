import AskCorpus
import AskSearch
import Testing

/// What an asked-as line is said to change, against what it changes.
@Suite struct LineEffectTests {
  /// One line more moves idf and mean lengths of two dozen posts a little, and a vector is stored in 8 bits.
  private static let share = 0.06

  @Test func `without a network the place with the question as a line is the one that it then has`() throws {
    try expectForetold(seed: 11) { $0.training = .none }
  }

  @Test func `with a network the place with the question as a line is the one that it then has`() throws {
    try expectForetold(seed: 12) {
      $0.base = .none
      $0.training = .always
    }
  }

  private func expectForetold(seed: UInt64, _ build: (inout BuildOptions) -> Void) throws {
    var posts = RandomPosts(seed: seed)
    let column = try TemporaryColumn()
    var texts: [String] = []
    for number in 0..<24 {
      texts.append(posts.post())
      try column.write(texts[number], as: "post-\(number)")
    }
    try column.build(build)
    let engine = try column.engine()
    var places: [Int] = []
    for number in 0..<6 {
      let question = posts.sentence().filter { $0 != "." } + " quokka"
      let id = PostID("post-\(number)")
      let place = try #require(try engine.explanation(of: question, post: id).place)
      try column.write(
        texts[number].replacing("asked-as:\n", with: "asked-as:\n  - \(question)\n"), as: id.rawValue)
      try column.build { $0.training = .keep }
      let after = try column.engine()
      let then = try #require(try after.explanation(of: question, post: id).place)
      try #require(abs(place.withLine.score - then.post.score) < Self.share * then.post.score, "\(question)")
      // Neighbours that are as near as the figures are may change places.
      try #require(abs(place.withLine.rank - then.post.rank) <= 1, "\(question)")
      try #require(place.withLine.score > place.post.score)
      places.append(place.post.rank - then.post.rank)
      try column.write(texts[number], as: id.rawValue)
      try column.build { $0.training = .keep }
    }
    // Or the test would say nothing.
    #expect(places.contains { $0 > 2 })
  }
}
