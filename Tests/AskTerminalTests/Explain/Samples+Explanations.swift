import AskCorpus
import AskSearch
import AskTerminal
import TestSupport

/// Explanations made for these tests.
extension Samples {
  static let explainedQuestion = "who should a data team of quokkas report to?"

  static let terms = [
    term("who", .stopword), term("should", .stopword), term("data", .searched, posts: 148, idf: 0.12),
    term("team", .searched, posts: 71, idf: 0.85), term("quokkas", .unknown, idf: 5.82),
    term("report", .searched, posts: 22, idf: 2.01),
  ]

  static func term(
    _ word: String, _ role: ExplainedTerm.Role, posts: Int = 0, idf: Double = 0
  ) -> ExplainedTerm {
    ExplainedTerm(word: word, term: word, role: role, posts: posts, idf: idf)
  }

  /// Values of the features by name; all others are 0.
  static func features(_ values: [String: Double]) -> [PostExplanation.Feature] {
    Features.names.map { name in
      let value = values[name] ?? 0
      let isBM25F = name == "whole" || name == "passage"
      return PostExplanation.Feature(
        name: name, value: value, weight: name == "pairs" ? 0 : 2.5, undivided: isBM25F ? value * 4 : nil)
    }
  }

  static let lexical = LexicalParts(words: [
    LexicalParts.Word(
      word: "report", idf: 2.01,
      parts: [
        LexicalParts.Part(column: .title, count: 1, points: 0.91),
        LexicalParts.Part(column: .body, count: 4, points: 0.62),
      ]),
    LexicalParts.Word(
      word: "data", idf: 0.12,
      parts: [
        LexicalParts.Part(column: .askedAs, count: 2, points: 0.05),
        LexicalParts.Part(column: .headings, count: 1, points: 0.02),
      ]),
  ])

  static let texts = [
    TextMatch(
      kind: .title, ordinal: 0, text: "Who should a data team report to?", words: ["report", "team", "data"],
      coverage: 0.34, similarity: 0.81),
    TextMatch(
      kind: .question, ordinal: 0, text: "We are five.", words: ["team"], coverage: 0.1, similarity: 0.55),
    TextMatch(
      kind: .askedAs, ordinal: 0, text: "should data report to finance or to engineering",
      words: ["report", "data"], coverage: 0.74, similarity: 0.72),
    TextMatch(
      kind: .passage, ordinal: 0, text: "To whoever feels it first when the figures are wrong.",
      headings: ["Where it hurts"], line: 31, words: ["team"], coverage: 0.1, similarity: 0.48, isQuoted: true
    ),
    TextMatch(
      kind: .passage, ordinal: 1, text: "Two lines of reporting are one too many, and three are none.",
      line: 44, words: ["report"], coverage: 0.2, similarity: 0.61),
    TextMatch(kind: .whole, ordinal: 0, text: "", words: [], coverage: 0, similarity: 0.58),
  ]

  static func explained(
    _ rank: Int, _ post: PostSummary, features: [PostExplanation.Feature], earnedBy: PostSummary? = nil,
    supersedes: [String] = []
  ) -> PostExplanation {
    PostExplanation(
      rank: rank, post: post, earnedBy: earnedBy,
      score: features.isEmpty ? lexical.points : features.reduce(0) { $0 + $1.points },
      lexicalScore: lexical.points, features: features, lexical: lexical, whole: lexical, texts: texts,
      lexicalRank: rank, nearestRank: rank == 2 ? nil : 3 - rank / 2,
      supersedes: supersedes.map { PostID($0) })
  }

  static let reportTo = summary("who-should-data-report-to", "Who should a data team report to?")
  static let twoLines = summary("two-reporting-lines", "I have two reporting lines and both want me")

  static let strong = features([
    "whole": 1, "titleCoverage": 0.34, "phrasingCoverage": 0.48, "titleSimilarity": 0.81,
    "phrasingSimilarity": 0.44, "questionSimilarity": 0.55, "nearestSimilarity": 0.81, "postSimilarity": 0.5,
    "wholeSimilarity": 0.58, "brevity": 0.42,
  ])
  static let weak = features([
    "whole": 0.6, "titleSimilarity": 0.31, "nearestSimilarity": 0.4, "postSimilarity": -0.02, "brevity": 0.5,
  ])

  static func explanation(
    posts: [PostExplanation], place: PlaceExplanation? = nil, usesNetwork: Bool = true
  ) -> Explanation {
    Explanation(
      question: explainedQuestion, generation: "0007", corpusPosts: 167, usesNetwork: usesNetwork,
      terms: terms, candidates: 98, nearest: 50, total: 121, posts: posts, place: place)
  }

  /// Of a post that has nothing of the question, by words alone.
  static var placeOfNothing: PlaceExplanation {
    let nothing = explained(35, twoLines, features: [])
    let post = PostExplanation(
      rank: 35, post: nothing.post, earnedBy: nil, score: 0, lexicalScore: 0, features: [],
      lexical: nothing.lexical,
      whole: nothing.whole, texts: nothing.texts, lexicalRank: nil, nearestRank: nil, supersedes: [])
    return PlaceExplanation(
      stage: .notFound, post: post, other: explained(1, reportTo, features: []),
      byWords: PlaceExplanation.ListPlace(rank: nil, isIn: false, value: 0, last: 0.42), byMeaning: nil,
      missing: [], withLine: PlaceExplanation.LineEffect(rank: 3, score: 2.43))
  }

  static func place(_ stage: PlaceExplanation.Stage, rank: Int) -> PlaceExplanation {
    let found = stage != .notFound
    return PlaceExplanation(
      stage: stage, post: explained(rank, twoLines, features: weak),
      other: explained(1, reportTo, features: strong),
      byWords: PlaceExplanation.ListPlace(rank: found ? 7 : 104, isIn: found, value: 0.31, last: 0.42),
      byMeaning: PlaceExplanation.ListPlace(
        rank: found ? 12 : nil, isIn: found, value: found ? 0.4 : 0.11, last: 0.2),
      missing: [
        MissingWord(word: "quokkas", idf: 5.82, posts: 0, nearest: []),
        MissingWord(
          word: "team", idf: 0.85, posts: 71,
          nearest: [
            MissingWord.Near(word: "squad", similarity: 0.71),
            MissingWord.Near(word: "people", similarity: 0.52),
          ]),
      ], withLine: PlaceExplanation.LineEffect(rank: 2, score: 7.35))
  }
}

extension Samples {
  /// An explanation with texts of many kinds, some of them hostile.
  static func randomExplanation(using rng: inout SeededGenerator) -> Explanation {
    func text(_ words: Int, _ rng: inout SeededGenerator) -> String {
      RandomText.text(maxWords: words, using: &rng)
    }
    func number(_ rng: inout SeededGenerator) -> Double { Double.random(in: -1...9, using: &rng) }
    var posts: [PostExplanation] = []
    for rank in 1...Int.random(in: 1...3, using: &rng) {
      let texts = Unit.Kind.allCases.flatMap { kind in
        (0..<Int.random(in: 1...4, using: &rng)).map { ordinal in
          TextMatch(
            kind: kind, ordinal: ordinal, text: text(12, &rng), line: kind == .passage ? 3 : nil,
            words: [text(1, &rng), text(2, &rng)], coverage: 0.5,
            similarity: Bool.random(using: &rng) ? Double.random(in: -1...1, using: &rng) : nil)
        }
      }
      let features = Features.names.map {
        PostExplanation.Feature(
          name: $0, value: number(&rng), weight: number(&rng), undivided: $0 == "whole" ? 3 : nil)
      }
      let parts = LexicalParts.Column.allCases.map {
        LexicalParts.Part(column: $0, count: Int.random(in: 1...20, using: &rng), points: number(&rng))
      }
      let lexical = LexicalParts(words: [LexicalParts.Word(word: text(2, &rng), idf: 1, parts: parts)])
      let post = summary("id-" + text(1, &rng), text(9, &rng))
      posts.append(
        PostExplanation(
          rank: rank, post: post, earnedBy: Bool.random(using: &rng) ? post : nil, score: number(&rng),
          lexicalScore: number(&rng), features: Bool.random(using: &rng) ? features : [], lexical: lexical,
          whole: lexical, texts: texts, lexicalRank: Bool.random(using: &rng) ? rank : nil, nearestRank: rank,
          supersedes: [PostID(text(1, &rng)), PostID("b")]))
    }
    let stages: [PlaceExplanation.Stage] = [
      .first, .lower, .notFound, .superseded(by: PostID(text(1, &rng))),
      .heldBack([.draft, .tag(text(2, &rng)), .author(text(3, &rng)), .since(today), .until(today)]),
    ]
    var place: PlaceExplanation?
    if Bool.random(using: &rng), let stage = stages.randomElement(using: &rng) {
      place = PlaceExplanation(
        stage: stage, post: posts[0], other: posts.last, byWords: Self.place(.notFound, rank: 3).byWords,
        byMeaning: nil,
        missing: [
          MissingWord(
            word: text(3, &rng), idf: number(&rng), posts: 0,
            nearest: [MissingWord.Near(word: text(2, &rng), similarity: 0.5)])
        ], withLine: PlaceExplanation.LineEffect(rank: 3, score: number(&rng)))
    }
    var explanation = Explanation(
      question: text(9, &rng), generation: "0007", corpusPosts: 167, usesNetwork: true,
      terms: ExplainedTerm.Role.allCases.map { term(text(2, &rng), $0, posts: 3, idf: number(&rng)) },
      candidates: 9, nearest: 9, total: 9, posts: posts, place: place)
    explanation.confidence = Confidence(
      value: 0.4, thresholds: ConfidenceThresholds(answered: 0.5, maybe: 0.2),
      reasons: [
        Confidence.Reason(name: text(4, &rng), value: number(&rng), contribution: number(&rng)),
        Confidence.Reason(name: "kind", value: nil, contribution: number(&rng)),
      ])
    return explanation
  }
}
