/// A BM25F score, taken apart by the question's words and by columns.
package struct LexicalParts: Equatable, Sendable {
  package enum Column: String, Equatable, Sendable, CaseIterable {
    case title, question, askedAs, headings, body
  }

  /// What one word adds by standing in one column.
  package struct Part: Equatable, Sendable {
    package let column: Column
    /// Occurrences.
    package let count: Int
    /// A word's score grows less with each occurrence, wherever that is; so it is shared out among the columns of a row
    /// by their weighted frequencies.
    package let points: Double

    package init(column: Column, count: Int, points: Double) {
      self.column = column
      self.count = count
      self.points = points
    }
  }

  package struct Word: Equatable, Sendable {
    /// As typed in the question.
    package let word: String
    package let idf: Double
    /// Only columns that have the word.
    package let parts: [Part]
    package var points: Double { parts.reduce(0) { $0 + $1.points } }

    package init(word: String, idf: Double, parts: [Part]) {
      self.word = word
      self.idf = idf
      self.parts = parts
    }

    package subscript(column: Column) -> Part? { parts.first { $0.column == column } }
  }

  /// Those that occur, in the order of the query: rarest first.
  package let words: [Word]

  package init(words: [Word]) {
    self.words = words
  }

  package var points: Double { words.reduce(0) { $0 + $1.points } }

  package func points(in column: Column) -> Double {
    words.reduce(0) { $0 + ($1[column]?.points ?? 0) }
  }
}
