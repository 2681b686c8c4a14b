import AskCorpus
import AskSearch

/// Posts and pages made for these tests; ages are counted up to `today`.
enum Samples {
  static let today = date(2026, 11, 23)

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is not a date")
    }
    return date
  }

  static func block(kind: Block.Kind, text: String) -> Block {
    Block(kind: kind, text: text, lines: LineMap(firstLine: 1))
  }

  static func summary(
    _ id: String, _ title: String, published: CalendarDate? = nil, reviewed: CalendarDate? = nil,
    reviewBy: CalendarDate? = nil, tags: [String] = [], status: Post.Status = .published,
    supersededBy: String? = nil, furtherReading: [Reference] = []
  ) -> PostSummary {
    PostSummary(
      id: PostID(id), title: title, path: "corpus/posts/\(id).md", author: "the editors",
      published: published, reviewed: reviewed, reviewBy: reviewBy, tags: tags, status: status,
      supersededBy: supersededBy.map { PostID($0) }, furtherReading: furtherReading)
  }

  /// The quote and the matched words are given as they stand in `passage`.
  static func answer(
    _ rank: Int, _ post: PostSummary, line: Int, headings: [String] = [], passage: String, quote: String,
    matches: [String] = [], supersedes: [String] = []
  ) -> Answer {
    Answer(
      rank: rank, post: post, line: line, headings: headings, passage: passage,
      quote: range(of: quote, in: passage, from: 0) ?? 0..<0,
      highlights: highlights(matches, in: passage), score: 1, lexicalScore: 1, similarity: nil,
      supersedes: supersedes.map { PostID($0) })
  }

  static func page(
    _ outcome: AnswerPage.Outcome, _ answers: [Answer], total: Int, related: [RelatedPost] = []
  ) -> AnswerPage {
    AnswerPage(
      question: "how should I structure my data team?", outcome: outcome, answers: answers, total: total,
      generation: "0007", timings: Timings(analyse: 0.1, retrieve: 1.9, rerank: 0.8, total: 2.8),
      related: related)
  }

  private static func highlights(_ words: [String], in passage: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for word in words {
      guard let next = range(of: word, in: passage, from: found.last?.upperBound ?? 0) else {
        preconditionFailure("no \"\(word)\" after the matches before it")
      }
      found.append(next)
    }
    return found
  }

  private static func range(of part: String, in whole: String, from start: Int) -> Range<Int>? {
    let part = Array(part.utf8)
    let whole = Array(whole.utf8)
    guard start + part.count <= whole.count else { return nil }
    for offset in start...(whole.count - part.count)
    where Array(whole[offset..<offset + part.count]) == part {
      return offset..<offset + part.count
    }
    return nil
  }
}
