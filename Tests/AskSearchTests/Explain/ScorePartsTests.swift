import AskCorpus
import AskSearch
import Testing

/// What is said of a score, against the score.
@Suite struct ScorePartsTests {
  /// Sums of up to 13 features or some 48 words times five columns: far above rounding, far below a hundredth of a
  /// point.
  private static let tolerance = 1e-9

  @Test func `without a network the words of each post add up to its score`() throws {
    for seed in UInt64(1)...4 {
      var posts = RandomPosts(seed: seed)
      let column = try Self.column(&posts, count: 20) { $0.training = .none }
      try expectSums(column.engine(), &posts, questions: 20, seed: seed)
    }
  }

  @Test func `with a network of the posts alone the features of each post add up to its score`() throws {
    var posts = RandomPosts(seed: 5)
    let column = try Self.column(&posts, count: 24) {
      $0.base = .none
      $0.training = .always
    }
    let engine = try column.engine()
    try expectSums(engine, &posts, questions: 20, seed: 5)
    // The words alone, of the same index.
    try expectSums(engine, &posts, questions: 5, seed: 5) { $0.isLexical = true }
  }

  @Test func `with a network that starts from a base the features of each post add up to its score`() throws {
    var posts = RandomPosts(seed: 6)
    let column = try Self.column(&posts, count: 16) { $0.training = .always }
    let engine = try column.engine()
    try #require(try engine.explanation(of: posts.sentence()).usesNetwork)
    try expectSums(engine, &posts, questions: 15, seed: 6)
  }

  @Test func `a post that says a synonym is explained by it, and its words add up too`() throws {
    var posts = RandomPosts(seed: 11)
    let column = try Self.column(&posts, count: 20) { $0.training = .none }
    let engine = try column.engine()
    var files = CurationFiles()
    files.read(Array("- [data team, pipeline]\n- [salary, book review]\n".utf8), path: "corpus/synonyms.yaml")
    let curation = try engine.curation(files)
    try expectSums(engine, &posts, questions: 20, seed: 11) { $0.curation = curation }
    var options = SearchEngine.Options()
    options.curation = curation
    let explanation = try engine.explanation(of: "salary", options: options)
    #expect(
      explanation.synonyms == [
        Expansion.Reason(word: "salary", alternative: "book review", path: "corpus/synonyms.yaml", line: 2)
      ])
  }

  private static func column(
    _ posts: inout RandomPosts, count: Int, build: (inout BuildOptions) -> Void
  ) throws -> TemporaryColumn {
    let column = try TemporaryColumn()
    for number in 0..<count { try column.write(posts.post(), as: "post-\(number)") }
    // One that leads to another: its points go with the place.
    try column.write(
      posts.post().replacing("status: published", with: "superseded-by: post-0\nstatus: published"),
      as: "older")
    try column.build(build)
    return column
  }

  private func expectSums(
    _ engine: SearchEngine, _ posts: inout RandomPosts, questions: Int, seed: UInt64,
    _ change: (inout SearchEngine.Options) -> Void = { _ in }
  ) throws {
    var options = SearchEngine.Options()
    options.limit = 100
    change(&options)
    for number in 0..<questions {
      let question = number == 0 ? "data team" : posts.sentence() + (number % 3 == 0 ? " quokka" : "")
      let explanation = try engine.explanation(of: question, options: options)
      let page = try engine.page(for: question, options: options)
      let remark: Comment = "seed \(seed): \(question)"
      try #require(!explanation.posts.isEmpty && explanation.total == page.total, remark)
      for (post, answer) in zip(explanation.posts, page.answers) {
        try #require(post.post == answer.post && post.rank == answer.rank, remark)
        try #require(post.score == answer.score, remark)
        let parts =
          explanation.usesNetwork
          ? post.features.reduce(0) { $0 + $1.value * $1.weight } : post.lexical.points
        try #require(abs(parts - post.score) < Self.tolerance, remark)
        try #require(abs(post.lexical.points - post.lexicalScore) < Self.tolerance, remark)
        try expectUndivided(post, of: explanation, remark)
      }
    }
  }

  /// The two features of BM25F are what the columns add up to, divided by the best post's.
  private func expectUndivided(
    _ post: PostExplanation, of explanation: Explanation, _ remark: Comment
  ) throws {
    guard explanation.usesNetwork else { return }
    let whole = try #require(post[feature: "whole"])
    let passage = try #require(post[feature: "passage"])
    try #require(abs(post.whole.points - (whole.undivided ?? -1)) < Self.tolerance, remark)
    let inPassage = post.lexical.points(in: .headings) + post.lexical.points(in: .body)
    try #require(abs(inPassage - (passage.undivided ?? -1)) < Self.tolerance, remark)
    for feature in [whole, passage] where feature.value > 0 {
      let bests = explanation.posts.compactMap { other -> Double? in
        guard let same = other[feature: feature.name], same.value > 0 else { return nil }
        return (same.undivided ?? 0) / same.value
      }
      try #require(bests.allSatisfy { abs($0 - bests[0]) < Self.tolerance }, remark)
    }
  }
}
