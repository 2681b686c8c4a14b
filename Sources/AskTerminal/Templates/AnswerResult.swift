import AskCorpus
public import AskSearch

/// One answer with its page, as a template sees it.
public struct AnswerResult: Sendable {
  let answer: Answer
  let page: AnswerPage

  public init(_ answer: Answer, of page: AnswerPage) {
    self.answer = answer
    self.page = page
  }

  /// Named as in `ask --json`, where `quote` is a range and `furtherReading` a list.
  public static let fields: [TemplateField<AnswerResult>] =
    PostSummary.fields.map { field in TemplateField(field.name) { field.text($0.answer.post) } }
    + [
      TemplateField("rank") { "\($0.answer.rank)" },
      TemplateField("line") { "\($0.answer.line)" },
      TemplateField("heading") { $0.answer.headings.last ?? "" },
      TemplateField("quote") { $0.quote },
      TemplateField("passage") { $0.answer.passage },
      TemplateField("score") { "\($0.answer.score)" },
      TemplateField("lexicalScore") { "\($0.answer.lexicalScore)" },
      TemplateField("similarity") { $0.answer.similarity?.description ?? "" },
      TemplateField("supersedes") { $0.answer.supersedes.map(\.rawValue).joined(separator: ", ") },
      TemplateField("question") { $0.page.question },
      TemplateField("outcome") { $0.page.outcome.rawValue },
      TemplateField("total") { "\($0.page.total)" },
      TemplateField("generation") { $0.page.generation },
    ]

  /// The sentences that the page quotes.
  private var quote: String {
    let bytes = Array(answer.passage.utf8)
    let range = answer.quote.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
