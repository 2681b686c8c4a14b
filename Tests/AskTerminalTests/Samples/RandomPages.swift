import AskCorpus
import AskSearch
import TestSupport

extension Samples {
  /// A page whose texts are random and whose offsets are not always sensible.
  static func randomPage(using rng: inout SeededGenerator) -> AnswerPage {
    let answers = (0..<Int.random(in: 0...4, using: &rng)).map { randomAnswer($0 + 1, using: &rng) }
    let outcome: AnswerPage.Outcome = [.answered, .maybe, .none].randomElement(using: &rng) ?? .none
    let related = (0..<Int.random(in: 0...3, using: &rng)).map { _ in
      RelatedPost(
        id: PostID(RandomText.text(maxWords: 1, using: &rng)),
        title: RandomText.text(maxWords: 20, using: &rng),
        path: "corpus/posts/r.md", similarity: nil)
    }
    return page(outcome, answers, total: Int.random(in: 0...30, using: &rng), related: related)
  }

  static func randomSummary(using rng: inout SeededGenerator) -> PostSummary {
    PostSummary(
      id: PostID(RandomText.text(maxWords: 3, using: &rng)),
      title: RandomText.text(maxWords: 12, using: &rng), path: "corpus/posts/p.md",
      author: RandomText.text(maxWords: 3, using: &rng), published: randomDate(using: &rng),
      reviewed: randomDate(using: &rng), reviewBy: randomDate(using: &rng),
      tags: (0..<Int.random(in: 0...5, using: &rng)).map { _ in RandomText.text(maxWords: 1, using: &rng) },
      status: Bool.random(using: &rng) ? .draft : .published,
      supersededBy: Bool.random(using: &rng) ? PostID("next") : nil,
      furtherReading: (0..<Int.random(in: 0...4, using: &rng)).map { _ in
        Reference(
          title: RandomText.text(maxWords: 8, using: &rng),
          url: Bool.random(using: &rng) ? "https://example.org" : nil, note: nil)
      })
  }

  private static func randomAnswer(_ rank: Int, using rng: inout SeededGenerator) -> Answer {
    let passage = RandomText.text(maxWords: 80, using: &rng)
    let length = passage.utf8.count
    var highlights: [Range<Int>] = []
    var position = 0
    while position < length, highlights.count < 6 {
      let start = Int.random(in: position...length, using: &rng)
      let end = Int.random(in: start...length, using: &rng)
      highlights.append(start..<end)
      position = end + 1
    }
    let from = Int.random(in: 0...length, using: &rng)
    return Answer(
      rank: rank, post: randomSummary(using: &rng), line: 7,
      headings: (0..<Int.random(in: 0...2, using: &rng)).map { _ in RandomText.text(maxWords: 5, using: &rng)
      },
      passage: passage, quote: from..<Int.random(in: from...length + 3, using: &rng), highlights: highlights,
      score: 1, lexicalScore: 1, similarity: nil,
      supersedes: Bool.random(using: &rng) ? [PostID("old")] : [])
  }

  private static func randomDate(using rng: inout SeededGenerator) -> CalendarDate? {
    guard Bool.random(using: &rng) else { return nil }
    return date(
      Int.random(in: 2000...2030, using: &rng), Int.random(in: 1...12, using: &rng),
      Int.random(in: 1...28, using: &rng))
  }
}
