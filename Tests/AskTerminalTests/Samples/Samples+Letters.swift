import AskSearch

extension Samples {
  static let answeredLetter = letterPage([
    (
      "How should we structure our data team, and who writes the review?",
      page(.answered, first(2), total: 14)
    ),
    (
      "Do two managers make sense? We tried it for a year, and it was always the louder one of the two who won, so nobody dares to ask again.",
      page(.maybe, renumbered([answered.answers[1], answered.answers[2]]), total: 3)
    ),
    ("今年の計画はどうしますか？", page(.none, unanswered.answers, total: 3)),
    ("Is the moon made of cheese?", page(.none, [], total: 0)),
  ])

  static func letterPage(_ parts: [(String, AnswerPage)], leftOut: Int = 0) -> LetterPage {
    let letter = parts.map(\.0).joined(separator: "\n\n")
    var start = 0
    return LetterPage(
      letter: letter,
      parts: parts.map { question, page in
        defer { start += question.utf8.count + 2 }
        return LetterPage.Part(question: question, range: start..<start + question.utf8.count, page: page)
      }, leftOut: leftOut, timings: answered.timings)
  }

  private static func first(_ count: Int) -> [Answer] { Array(answered.answers.prefix(count)) }

  private static func renumbered(_ answers: [Answer]) -> [Answer] {
    answers.enumerated().map { place, answer in
      Answer(
        rank: place + 1, post: answer.post, line: answer.line, headings: answer.headings,
        passage: answer.passage, quote: answer.quote, highlights: answer.highlights, score: answer.score,
        lexicalScore: answer.lexicalScore, similarity: answer.similarity, supersedes: answer.supersedes)
    }
  }
}
