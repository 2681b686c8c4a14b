import AskBase
import AskCorpus
import AskEditor
import AskSearch
import Glibc

/// Notes readers' questions for `ask gaps`, where the column's editors asked for that.
struct QuestionLog {
  private let column: Column
  /// Made of the first engine that a question was asked of: it takes longer than the answer.
  private var redactor: Redactor?

  init(_ column: Column) {
    self.column = column
  }

  /// To be called when the reader has the answer, since finding names in a question takes a while.
  ///
  /// What keeps it from being noted is a line on stderr.
  ///
  /// - Parameter engine: that which answered.
  mutating func note(_ questions: [String], _ engine: SearchEngine) {
    guard column.settings.logsQueries else { return }
    do {
      let redactor = try redactor ?? Self.redactor(engine)
      self.redactor = redactor
      for question in questions {
        let redacted = StandIn.plain(redactor.redaction(of: question).text)
        try QueryLog(column).add(redacted, user: getuid(), on: Today.date)
      }
    } catch {
      Output.warn("the question was not noted for `ask gaps`: \(error)")
    }
  }

  private static func redactor(_ engine: SearchEngine) throws -> Redactor {
    let texts = try engine.index.storedPosts().filter(\.isShown).flatMap { post in
      [post.question] + post.passages.map(\.body)
    }
    return Redactor(ColumnWords(texts, dictionary: EnglishWords.contains))
  }
}
