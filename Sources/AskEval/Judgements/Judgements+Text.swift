extension Judgements {
  /// Of a column that has no judgements yet.
  package static let none = Judgements(questions: [], ratings: [], unanswerable: [])

  /// The files of a folder of judgements that people write to.
  package enum File: String, CaseIterable, Sendable {
    case questions = "questions.tsv"
    case ratings = "qrels.tsv"

    package var columns: [String] {
      switch self {
      case .questions: Judgements.questionColumns
      case .ratings: Judgements.ratingColumns
      }
    }
  }
}

extension Judgements.Question {
  /// The row of `questions.tsv`, whose first cell is its key.
  package var row: [String] { [id.rawValue, half.rawValue, group, register, area, text] }

  /// On one line, with one space where there was white space and without control characters: as a file of lines with tabs
  /// can hold it.
  package static func oneLine(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(
      String.UnicodeScalarView(words.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}

extension Judgements.Rating {
  /// The row of `qrels.tsv`, whose first three cells are its key.
  package var row: [String] { key + ["\(grade)"] }
  package var key: [String] { [query.rawValue, rater, post.rawValue] }

  /// Whether a rater can be called so: one word of letters, digits, dots, hyphens and underscores, 40 at most.
  package static func isRater(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 40
      && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" || $0 == "_" }
  }
}
