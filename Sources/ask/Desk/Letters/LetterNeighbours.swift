import AskCorpus
import AskEditor
import AskSearch

/// What the column says to a letter already: a page for each of its questions.
struct LetterNeighbours {
  struct Part {
    let question: String
    let page: AnswerPage
  }

  let parts: [Part]

  static let none = LetterNeighbours(parts: [])

  private init(parts: [Part]) {
    self.parts = parts
  }

  /// What keeps the column from being asked is a line on stderr, since the letter is safe already.
  init(of letter: StoredLetter, at desk: LetterDesk) {
    let column = desk.column
    do {
      let engine = try Freshness(column: column, updates: true).engine()
      var options = SearchEngine.Options()
      options.curation = try EditorsFiles(of: column, for: engine).curation
      options.answeredFrom = column.settings.answeredFrom
      options.maybeFrom = column.settings.maybeFrom
      let text = Self.cut(StandIn.plain(letter.working))
      if let page = try engine.letterPage(for: text, options: options) {
        parts = page.parts.map { Part(question: $0.question, page: $0.page) }
      } else {
        let page = try engine.page(for: text, options: options)
        let question = StandIn.plain(desk.questions.questions(of: letter.working).first ?? text)
        parts = [Part(question: question, page: page)]
      }
    } catch {
      Output.warn("the column was not asked: \(Exit.line(for: error))")
      parts = []
    }
  }

  /// The posts of all pages, the first of each question before the second of any.
  var posts: [PostSummary] {
    var seen: Set<PostID> = []
    let rows = (0..<3).flatMap { place in
      parts.compactMap { $0.page.answers.indices.contains(place) ? $0.page.answers[place].post : nil }
    }
    return rows.filter { $0.status != .draft && seen.insert($0.id).inserted }
  }

  /// As much as a question may have.
  private static func cut(_ text: String) -> String {
    guard text.utf8.count > SearchEngine.questionByteLimit else { return text }
    return String(decoding: Array(text.utf8.prefix(SearchEngine.questionByteLimit - 4)), as: UTF8.self)
  }
}
