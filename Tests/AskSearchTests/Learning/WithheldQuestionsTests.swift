import AskCorpus
import AskSearch
import TestSupport
import Testing

@Suite struct WithheldQuestionsTests {
  private static let sentences = [
    "A junior team needs one person who has shipped before.",
    "Pay that person well and give them time to teach.", "Everything else can be learned on the way there.",
  ]

  private func post(_ name: String, askedAs: [String] = [], isShown: Bool = true) -> SQLiteIndex.StoredPost {
    let body = Self.sentences.joined(separator: " ")
    var ranges: [Range<Int>] = []
    for sentence in Self.sentences {
      let start = ranges.last.map { $0.upperBound + 1 } ?? 0
      ranges.append(start..<start + sentence.utf8.count)
    }
    return SQLiteIndex.StoredPost(
      name: name, title: "Title of \(name)", question: "", askedAs: askedAs, isShown: isShown,
      passages: [
        StoredPassage(
          headings: [], anchor: "", body: body, lines: LineMap(firstLine: 1), sentences: ranges)
      ])
  }

  @Test func `what is asked is no longer in any post, and counts for every post that had it`() {
    for seed in UInt64(1)...30 {
      let lines = ["who goes first", "whom do we hire first", "first hire"]
      let posts = [post("a", askedAs: lines), post("b", askedAs: Array(lines.prefix(2))), post("c")]
      let withheld = WithheldQuestions(posts, seed: seed)
      #expect(!withheld.questions.isEmpty, "seed \(seed)")
      for question in withheld.questions {
        let isLine = lines.contains(question.text)
        for (before, after) in zip(posts, withheld.posts) {
          #expect(!after.askedAs.contains(question.text), "seed \(seed)")
          if isLine {
            #expect(
              question.posts.contains(before.name) == before.askedAs.contains(question.text),
              "seed \(seed)")
          } else if question.posts == [before.name] {
            #expect(!after.passages[0].body.contains(question.text), "seed \(seed)")
          }
        }
        #expect(isLine || Self.sentences.contains(question.text), "seed \(seed)")
      }
      // What was cut out leaves the ranges of the others where their sentences are.
      for post in withheld.posts {
        let bytes = Array(post.passages[0].body.utf8)
        for range in post.passages[0].sentences {
          #expect(Self.sentences.contains(String(decoding: bytes[range], as: UTF8.self)), "seed \(seed)")
        }
      }
    }
  }

  @Test func `a shared line is asked of all its posts`() {
    let posts = [post("a", askedAs: ["one line", "other"]), post("b", askedAs: ["one line", "another"])]
    let asked = (UInt64(1)...20).flatMap { WithheldQuestions(posts, seed: $0).questions }
    let shared = asked.filter { $0.text == "one line" }
    #expect(!shared.isEmpty && shared.allSatisfy { $0.posts == ["a", "b"] })
  }

  @Test func `posts that no reader is shown are not asked for`() {
    #expect(WithheldQuestions([post("a", isShown: false)], seed: 1).questions.isEmpty)
  }

  @Test func `there are at most so many questions, and the same ones for the same seed`() {
    let posts = (0..<WithheldQuestions.limit).map { post("p\($0)") }
    let withheld = WithheldQuestions(posts, seed: 1)
    #expect(withheld.questions.count == WithheldQuestions.limit)
    #expect(withheld.questions == WithheldQuestions(posts, seed: 1).questions)
    #expect(withheld.questions != WithheldQuestions(posts, seed: 2).questions)
  }

  @Test func `a head is read as it was written, and not when a feature is missing`() {
    let head = Head(weights: Features.names.indices.map { Double($0) / 7 })
    #expect(Head(text: head.text) == head)
    #expect(Head(text: "") == nil && Head(text: head.text + "other 1\n") == nil)
    #expect(Head(text: head.text.split(separator: "\n").dropFirst().joined(separator: "\n")) == nil)
  }
}
