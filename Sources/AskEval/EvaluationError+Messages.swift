extension EvaluationError.Reason: CustomStringConvertible {
  /// `what is wrong; what to do`, in lower case.
  package var description: String {
    switch self {
    case .notFound:
      "no such file; give a folder that holds corpus.jsonl, queries.jsonl and qrels.tsv"
    case .notAFile:
      "this is a folder, pipe or device, not a file; put the file itself there"
    case .unreadable(let problem):
      "cannot be read: \(problem); change its permissions"
    case .invalidUTF8:
      "the line is not valid UTF-8; save the file as UTF-8"
    case .notJSON:
      "the line is not valid JSON; write one whole object a line"
    case .notAnObject(let found):
      "the line is \(found) where an object is expected; write one object a line"
    case .missing(let field):
      "there is no \(field); add \"\(field)\": \"…\""
    case .wrongType(let field, let expected, let found):
      "\(field) is \(found) where \(expected) is expected; correct the value"
    case .repeatedID(let id, let firstLine):
      "the id \(Self.quoted(id)) stands in line \(firstLine) already; give each its own"
    case .emptyQuery:
      "the text of the query is empty; write the question, or remove the line"
    case .badID(let id):
      id.isEmpty
        ? "the id is empty; write one"
        : "the id \(Self.quoted(id)) has white space or a control character in it; write it without"
    case .wrongColumns(let count):
      "\(count) \(count == 1 ? "column" : "columns") where 3 are expected; "
        + "write query id, post id and grade with a tab between"
    case .badGrade(let text):
      "\(Self.quoted(text)) is no grade; write a whole number from 0 (not relevant) to \(Grades.highest)"
    case .twoGrades(let query, let post, let first, let firstLine, let second):
      "query \(Self.quoted(query.rawValue)) and post \(Self.quoted(post.rawValue)) have grade \(first) "
        + "in line \(firstLine) and \(second) here; keep one of them"
    case .noTable(let columns):
      "no such file; write it, its first line \(columns.joined(separator: ", ")), with a tab between"
    case .wrongHeader(let columns):
      "the first line names other columns; it must be \(columns.joined(separator: ", ")), with a tab between"
    case .wrongRow(let count, let columns):
      "\(count) \(count == 1 ? "column" : "columns") where \(columns.count) are expected; "
        + "write \(columns.joined(separator: ", ")) with a tab between"
    case .emptyCell(let column):
      "the \(column) is empty; write one, or remove the line"
    case .badHalf(let text):
      "\(Self.quoted(text)) is no half; write development or test"
    case .badRating(let text):
      "\(Self.quoted(text)) is no grade; write 0 (does not help) to \(Judgements.highestGrade) (answers it)"
    case .splitGroup(let group):
      "the group \(Self.quoted(group)) is in both halves; near-duplicates must be in one"
    case .noQuestions:
      "there is no question in it; write one a line, below the line that names the columns"
    case .unaskedQuestion(let id):
      "there is no question \(Self.quoted(id)) in questions.tsv; add it there, or remove the line"
    case .ratedTwice(let query, let post, let rater):
      "\(Self.quoted(rater)) has graded \(Self.quoted(post.rawValue)) for \(Self.quoted(query.rawValue)) before; "
        + "keep one of the lines"
    case .openQuotation:
      "the quotation marks that open here are never closed; close them, or write each mark inside a cell twice"
    case .noPosts:
      "there is no post in it; write one JSON object a line"
    case .noQueries:
      "there is no query in it; write one JSON object a line"
    case .noRelevantPost:
      "no query of the set has a relevant post of the set, so there is nothing to measure; "
        + "check that the ids are those of corpus.jsonl and queries.jsonl"
    case .unknownGroupKey(let key, let known):
      known.isEmpty
        ? "nothing has the metadata \(Self.quoted(key)) to group by; leave the key out"
        : "nothing has the metadata \(Self.quoted(key)) to group by; there is \(known.joined(separator: ", "))"
    }
  }

  /// The first 60 characters, in quotation marks, with control characters made visible.
  private static func quoted(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(60) {
      shown.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return text.unicodeScalars.count > 60 ? "\"\(shown)…\"" : "\"\(shown)\""
  }
}
