import AskCorpus
import AskSearch
import AskText
import Testing

@Suite struct SynonymTests {
  /// The oracle adds in another order.
  private static let rounding = 1e-9

  private func files(_ text: String) -> CurationFiles {
    var files = CurationFiles()
    files.read(Array(text.utf8), path: "synonyms.yaml")
    return files
  }

  private func column(_ posts: [String: String]) throws -> TemporaryColumn {
    let column = try TemporaryColumn()
    for (name, text) in posts { try column.write(text, as: name) }
    try column.build { $0.training = .none }
    return column
  }

  private static let kitchen = [
    "tea": "# Hot drinks\n\nBoil the water before you brew green tea.",
    "kettle": "# Kettles\n\nGreen kettles brew nothing; tea needs a pot.",
    "soup": "# Soup\n\nBoil soup in a pan.", "bread": "# Bread\n\nBake it in the oven.",
  ]

  @Test func `SQLite, the scorer and the oracle agree on words that mean the same`() throws {
    let curation = """
      - [salary, data team]
      - [model, interview, review metric]
      - {words: cloud, also: [engineer manager, kaggle, unknown words]}
      - {words: course book, also: [paper, product]}
      - {words: unheard, also: [team]}
      """
    for seed in UInt64(1)...6 {
      let column = try TemporaryColumn()
      var posts = RandomPosts(seed: seed)
      for number in 0..<60 { try column.write(posts.post(), as: "post-\(number)") }
      try column.build { $0.training = .none }
      let engine = try column.engine()
      let generation = try column.generation()
      let forward = try ForwardIndex(path: generation.passages)
      let index = try SQLiteIndex(path: generation.index)
      let oracle = MemoryCandidates(forward)
      let synonyms = try engine.curation(files(curation))
      #expect(synonyms.problems.isEmpty)
      var expanded = 0
      for number in 0..<40 {
        let text = posts.sentence() + (number % 4 == 0 ? " unheard course book" : "")
        let query = try engine.weightedQuery(for: text, curation: synonyms)
        expanded += query.alternatives.count
        let found = try SQLiteCandidates(index: index, scorer: PostScorer(forward, query: query)).candidates(
          for: query, limit: 100, exact: 100, allows: { _ in true })
        let expected = try oracle.candidates(for: query, limit: 100, exact: 10, allows: { _ in true })
        #expect(found.map(\.post) == expected.map(\.post), "seed \(seed): \(text)")
        for (a, b) in zip(found, expected) {
          #expect(abs(a.lexicalScore - b.lexicalScore) < Self.rounding, "seed \(seed): \(text)")
        }
      }
      #expect(expanded > 20, "seed \(seed)")
    }
  }

  @Test func `pruning keeps the first ten with words that mean the same`() throws {
    let column = try TemporaryColumn()
    var posts = RandomPosts(seed: 11)
    for number in 0..<600 { try column.write(posts.post(), as: "post-\(number)") }
    try column.build { $0.training = .none }
    let engine = try column.engine()
    let generation = try column.generation()
    let forward = try ForwardIndex(path: generation.passages)
    let index = try SQLiteIndex(path: generation.index)
    let oracle = MemoryCandidates(forward)
    let synonyms = try engine.curation(
      files("- [visa, data team]\n- [team, remote]\n- {words: juniors, also: [data]}\n"))
    for _ in 0..<10 {
      let query = try engine.weightedQuery(for: posts.sentence() + " visa team juniors", curation: synonyms)
      let found = try SQLiteCandidates(index: index, scorer: PostScorer(forward, query: query)).candidates(
        for: query, limit: 100, exact: 10, allows: { _ in true })
      let expected = try oracle.candidates(for: query, limit: 100, exact: 10, allows: { _ in true })
      #expect(found.prefix(10).map(\.post) == expected.prefix(10).map(\.post))
    }
  }

  @Test func `a word that the corpus lacks finds the posts that say it otherwise`() throws {
    let engine = try column(Self.kitchen).engine()
    var options = SearchEngine.Options()
    #expect(try engine.page(for: "infusion", options: options).answers.isEmpty)
    options.curation = try engine.curation(files("- [infusion, green tea]\n"))
    let page = try engine.page(for: "infusion", options: options)
    #expect(page.outcome == .answered && page.answers.map(\.post.id.rawValue) == ["tea"])
    let answer = try #require(page.answers.first)
    let marked = answer.highlights.map { String(decoding: Array(answer.passage.utf8)[$0], as: UTF8.self) }
    #expect(marked == ["green", "tea"])
  }

  @Test func `of alternatives that as many posts say, the network reads the first`() throws {
    let engine = try column(Self.kitchen).engine()
    for (line, expected) in [("[brewage, soup, bread]", "soup"), ("[brewage, bread, soup]", "bread")] {
      let curation = try engine.curation(files("- \(line)\n"))
      let widening = try engine.widening(of: "a brewage", curation: curation)
      #expect(widening == [expected])
    }
  }

  @Test func `one way is one way`() throws {
    let engine = try column(Self.kitchen).engine()
    let one = try engine.curation(files("- {words: infusion, also: [green tea]}\n"))
    #expect(try engine.weightedQuery(for: "infusion", curation: one).alternatives.count == 1)
    #expect(try engine.weightedQuery(for: "green tea", curation: one).alternatives.isEmpty)
    let two = try engine.curation(files("- [infusion, green tea]\n"))
    #expect(try engine.weightedQuery(for: "green tea", curation: two).alternatives.count == 1)
    #expect(try engine.weightedQuery(for: "tea, green", curation: two).alternatives.isEmpty)
  }

  @Test func `an alternative says where it comes from`() throws {
    let engine = try column(Self.kitchen).engine()
    let synonyms = try engine.curation(files("# Drinks\n- [Infusion, green tea]\n"))
    let query = try engine.weightedQuery(for: "Which infusions?", curation: synonyms)
    let reason = try #require(query.alternatives.first).expansion.reason
    #expect(reason == .init(word: "Infusion", alternative: "green tea", path: "synonyms.yaml", line: 2))
    // Its idf is that of a word in one post of four, not of one in none.
    #expect(query.terms.map(\.posts) == [1] && query.knownMass == query.idfMass)
  }

  @Test func `the reader's own word counts more than another for it`() throws {
    let engine = try column([
      "own": "# Brews\n\nAn infusion in the morning.", "other": "# Brews\n\nA tisane in the morning.",
      "none": "# Brews\n\nA walk in the morning.",
    ]).engine()
    var options = SearchEngine.Options()
    options.curation = try engine.curation(files("- [infusion, tisane]\n"))
    #expect(
      try engine.page(for: "infusion", options: options).answers.map(\.post.id.rawValue) == ["own", "other"])
    #expect(
      try engine.page(for: "tisane", options: options).answers.map(\.post.id.rawValue) == ["other", "own"])
  }

  @Test func `entries that cannot be meant are named with their line and left out`() throws {
    let engine = try column(Self.kitchen).engine()
    let examples: [(text: String, line: Int, words: [String])] = [
      ("- [tea, brew]\n- [pot, teas]\n", 2, ["teas", "line 1", "; "]),
      ("- [tea, brew]\n- {words: brews, also: pot}\n", 2, ["brews", "line 1"]),
      ("- [layoff, layoffs]\n", 1, ["layoff", "layoffs", "one word"]),
      ("- {words: tea, also: [brew, brews]}\n", 1, ["brew", "one word"]),
      ("- [the, tea]\n", 1, ["the", "; "]), ("- [tea, \"!!\"]\n", 1, ["!!"]),
      ("- {words: tea, also: brew}\n- {words: brew, also: tea}\n", 2, ["circle", "brew -> tea -> brew"]),
      (
        "- {words: a1, also: b1}\n- {words: b1, also: c1}\n- {words: c1, also: [d1, a1]}\n", 3,
        ["circle", "c1 -> a1 -> b1 -> c1"]
      ),
    ]
    for (text, line, words) in examples {
      let problems = try engine.curation(files(text)).problems.map(\.description)
      #expect(problems.count == 1 && problems[0].hasPrefix("synonyms.yaml:\(line): "), "\(text): \(problems)")
      for word in words { #expect(problems.joined().contains(word), "\(text): \(problems)") }
    }
    #expect(
      try engine.curation(files("- {words: a1, also: [c1, d1]}\n- {words: b1, also: c1}\n")).problems.isEmpty)
  }

  @Test func `no synonyms, no difference`() throws {
    let column = try column(Self.kitchen)
    let engine = try column.engine()
    let none = try engine.curation(files("- [zymurgy, fermentation]\n"))
    for question in ["brew green tea", "boil water", "what is bread"] {
      #expect(
        try engine.weightedQuery(for: question) == engine.weightedQuery(for: question, curation: none))
    }
  }
}
