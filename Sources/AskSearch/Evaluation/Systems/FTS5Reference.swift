package import AskText
import GRDB

/// What SQLite's FTS5 gives without us: the reference from outside.
///
/// A row a post with title and text, the tokenizer `porter unicode61`, the built-in bm25() with its own parameters.
package struct FTS5Reference {
  private let queue: DatabaseQueue
  private let analyzer: Analyzer
  private let language: Language

  package init(_ posts: [(name: String, title: String, text: String)], language: Language) throws {
    analyzer = Analyzer(language: language)
    self.language = language
    queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE post USING fts5(name UNINDEXED, title, text, tokenize = 'porter unicode61')
          """)
      for post in posts {
        try db.execute(
          sql: "INSERT INTO post VALUES (?, ?, ?)", arguments: [post.name, post.title, post.text])
      }
    }
  }

  /// Names of the best `limit` posts; ties by name.
  package func ranking(for question: String, limit: Int) throws -> [String] {
    let words = words(of: question)
    guard !words.isEmpty else { return [] }
    let pattern = words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " OR ")
    return try queue.read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM post WHERE post MATCH ? ORDER BY bm25(post), name LIMIT ?",
        arguments: [pattern, limit])
    }
  }

  /// The words as typed, without stopwords; all of them when there is nothing else.
  private func words(of question: String) -> [String] {
    let bytes = Array(question.utf8)
    let words = analyzer.tokens(of: question).map { token in
      (
        String(decoding: bytes[token.byteRange], as: UTF8.self),
        isStopword: Stopwords.contains(term: token.term, language: language)
      )
    }
    let content = words.filter { !$0.isStopword }
    return (content.isEmpty ? words : content).map(\.0)
  }
}
