import AskEval
import AskSearch
import AskText
import TestSupport
import Testing

@Suite struct QueryTests {
  private let analyzer = Analyzer(language: .english)

  private func text(_ question: String) -> QuestionText {
    QuestionText(question, analyzer: analyzer, language: .english)
  }

  @Test func `case, punctuation and stopwords do not make another question`() {
    let same = [
      [
        "Why is my tea bitter?", "WHY IS MY TEA BITTER", "my tea, bitter", "«Tea» — bitter!!!",
        "tea\nbitter\t",
      ],
      ["The cat's whiskers", "the cat’s whiskers", "Cat's whiskers?"],
      ["Kann ich Straßen fegen", "kann ich straßen fegen"],
      ["e\u{301}tude", "\u{e9}tude", "ÉTUDE"],
      ["what is it", "What is it?", "“What is it”"],
      ["", " ", "?!"],
    ]
    for questions in same {
      for question in questions { #expect(text(question) == text(questions[0]), "\(question)") }
    }
  }

  @Test func `other words, another order or another form make another question`() {
    let different = [
      "tea bitter", "bitter tea", "tea bitter bitter", "teas bitter", "coffee bitter", "tea", "what is it",
      "how is it", "it", "", "C++ tea", "C tea", "紅茶",
    ]
    for (place, one) in different.enumerated() {
      for other in different[..<place] { #expect(text(one) != text(other), "\(one), \(other)") }
    }
  }

  private func groups(_ names: [String]) -> QueryGroups {
    let grades = Dictionary(
      uniqueKeysWithValues: names.map { (QueryID($0), Grades([PostName(String($0.prefix(1))): 1])) })
    return QueryGroups(sharingPosts: Qrels(grades))
  }

  @Test func `every second group is asked, and groups stay whole`() {
    let names = ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "c1", "c2", "d1", "e1", "f1"]
    let halves = QueryHalves(names.map { QueryID($0) }, groups: groups(names))
    #expect(halves.known == ids("a1 a2 a3 a4 c1 c2 e1"))
    #expect(halves.asked == ids("b1 b2 b3 d1 f1"))
    #expect(QueryHalves([], groups: groups([])).known.isEmpty)
  }

  @Test func `the halves share no query, lose none, and do not depend on the order`() {
    for seed in UInt64(1)...30 {
      var random = SeededGenerator(seed: seed)
      let names = (0..<Int.random(in: 1...40, using: &random)).map {
        "\("abcdefgh".randomElement(using: &random) ?? "a")\($0)"
      }
      let queries = names.map { QueryID($0) }
      let halves = QueryHalves(queries, groups: groups(names))
      #expect((halves.known + halves.asked).sorted() == queries.sorted(), "seed \(seed)")
      #expect(halves.known == halves.known.sorted() && halves.asked == halves.asked.sorted(), "seed \(seed)")
      let other = QueryHalves(queries.shuffled(using: &random), groups: groups(names))
      #expect(other.known == halves.known && other.asked == halves.asked, "seed \(seed)")
    }
  }
}
