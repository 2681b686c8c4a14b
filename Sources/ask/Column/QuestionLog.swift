import AskBase
import AskCorpus
import AskEditor
import AskSearch
import Glibc

/// Notes readers' questions for `ask gaps`, where the column's editors asked for that.
struct QuestionLog {
  private let column: Column

  init(_ column: Column) {
    self.column = column
  }

  /// To be called when the reader has the answer: finding names in a question takes longer than answering it.
  ///
  /// What keeps it from being noted is a line on stderr.
  func note(_ questions: [String]) {
    guard column.settings.logsQueries else { return }
    let redactor = Redactor(
      ColumnWords(posts: ColumnPosts(column).entries.map(\.post), dictionary: EnglishWords.contains))
    do {
      for question in questions {
        let redacted = StandIn.plain(redactor.redaction(of: question).text)
        try QueryLog(column).add(redacted, user: getuid(), on: Today.date)
      }
    } catch {
      Output.warn("the question was not noted for `ask gaps`: \(error)")
    }
  }
}
