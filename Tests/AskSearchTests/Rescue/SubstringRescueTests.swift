import AskCorpus
import AskSearch
import AskText
import Testing

/// Questions whose words a dictionary cuts otherwise than the posts.
@Suite struct SubstringRescueTests {
  private func engine(_ posts: [String: String]) throws -> (SearchEngine, TemporaryColumn) {
    let column = try TemporaryColumn()
    for (name, text) in posts {
      try column.write("---\ntitle: \(name)\n---\n\n\(text)\n", as: name)
    }
    try column.build { $0.training = .none }
    return (try column.engine(), column)
  }

  /// Posts that contain each search term of `question` as it was cut.
  private func frequencies(_ question: String, _ engine: SearchEngine) throws -> [String: Int] {
    let query = try Query(question, analyzer: Analyzer(), language: .english)
    let terms = query.searchTerms.map(\.text)
    return Dictionary(
      zip(terms, try engine.index.documentFrequencies(of: terms)), uniquingKeysWith: { first, _ in first })
  }

  private func marks(_ answer: Answer) -> [String] {
    let bytes = Array(answer.passage.utf8)
    return answer.highlights.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static let posts = [
    "tea": "用八十度的水泡最好。紅茶は熱いお湯でいれます。", "bicycle": "自行车轮胎没有气。机器人修理轮胎。",
    "cat": "แมวเป็นสัตว์ที่ชอบออกหากินตอนกลางคืน", "data": "과학자는 데이터를 봅니다.",
    "english": "How do I hire a data scientist?",
  ]

  /// Question, post, the words marked in it.
  private static let rescued = [
    // The post's word holds that of the question: 水泡, お湯, หากิน, 과학자는.
    ("怎么泡", "tea", ["泡"]), ("湯", "tea", ["湯"]), ("กิน", "cat", ["กิน"]), ("과학자", "data", ["과학자"]),
    // The question's word holds that of the post.
    ("데이터를요", "data", ["데이터를"]),
    // The word of the question is the end of one and the beginning of the next.
    ("车轮", "bicycle", ["车轮"]),
  ]

  @Test func `a question that was cut differently from its post finds it`() throws {
    let (engine, column) = try engine(Self.posts)
    defer { withExtendedLifetime(column) {} }
    for (question, post, words) in Self.rescued {
      let known = try frequencies(question, engine)
      #expect(known.values.allSatisfy { $0 == 0 }, "\(question) needs no rescue: \(known)")
      let page = try engine.page(for: question)
      let first = try #require(page.answers.first, "\(question)")
      #expect(first.post.id.rawValue == post, "\(question)")
      #expect(marks(first) == words, "\(question)")
      #expect(first.lexicalScore > 0)
    }
  }

  @Test func `a word that a synonym stands for too counts once`() throws {
    let (engine, column) = try engine(Self.posts)
    defer { withExtendedLifetime(column) {} }
    var files = CurationFiles()
    files.read(Array("- [泡, data scientist]\n".utf8), path: "synonyms.yaml")
    let query = try engine.weightedQuery(for: "泡", curation: try engine.curation(files))
    #expect(query.alternatives.count == 1 && !query.heldWords.isEmpty)
    #expect(abs(query.idfMass - BM25F.idf(posts: Self.posts.count, with: 1)) < 1e-9)
    #expect(abs(query.knownMass - query.idfMass) < 1e-9)
  }

  @Test func `what is found counts as covered`() throws {
    let (engine, column) = try engine(Self.posts)
    defer { withExtendedLifetime(column) {} }
    for question in ["과학자", "กิน", "湯", "车轮"] {
      let page = try engine.page(for: question)
      #expect(page.outcome == .answered, "\(question)")
    }
    #expect(try engine.page(for: "黒猫白犬").answers.isEmpty)
  }

  @Test func `candidates keep their order, and the same question gives the same page`() throws {
    var posts: [String: String] = [:]
    for number in 0..<30 {
      posts["post\(number)"] =
        String(repeating: "과학자\(["가", "는", "도"][number % 3]) ", count: 1 + number % 4) + "봅니다."
    }
    let (engine, column) = try engine(posts)
    defer { withExtendedLifetime(column) {} }
    let candidates = try engine.lexicalCandidates(for: "과학자")
    #expect(candidates.count == 30)
    for (a, b) in zip(candidates, candidates.dropFirst()) { #expect(Candidate.isBetter(a, b)) }
    let pages = try (0..<3).map { _ in try engine.page(for: "과학자") }
    #expect(Set(pages.map { $0.answers.map(\.post.id.rawValue) }).count == 1)
    #expect(Set(pages.map { $0.answers.map(\.score) }).count == 1)
  }

  @Test func `a question in another script is weighed as before`() throws {
    let (engine, column) = try engine(Self.posts)
    defer { withExtendedLifetime(column) {} }
    for question in ["hire a zymurgist", "cientist", "наука", "بيانات"] {
      let query = try Query(question, analyzer: Analyzer(), language: .english)
      let frequencies = try engine.index.documentFrequencies(of: query.searchTerms.map(\.text))
      let plain = WeightedQuery(query, frequencies: frequencies, posts: engine.forward.posts)
      #expect(plain.heldWords.isEmpty && plain.holders.isEmpty)
      #expect(try engine.lexicalCandidates(for: question).count == (question.contains("hire") ? 1 : 0))
    }
  }
}
