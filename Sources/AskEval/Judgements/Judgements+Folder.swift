extension Judgements {
  static let questionColumns = ["id", "half", "group", "register", "area", "text"]
  static let ratingColumns = ["id", "rater", "post", "grade"]
  static let unanswerableColumns = ["id", "half", "kind", "text"]

  /// Reads `questions.tsv`, `qrels.tsv` and, where there is one, `unanswerable.tsv`.
  ///
  /// - Throws: for a missing or malformed file, an id that stands twice or is rated without being asked, and a group
  ///   that is in both halves.
  package init(folder: String) throws(EvaluationError) {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let asked = try TabTable(path: base + "questions.tsv", columns: Self.questionColumns)
    var lines: [QueryID: Int] = [:]
    var halves: [String: Half] = [:]
    questions = try asked.map { row throws(EvaluationError.Reason) in
      let question = Question(
        id: try Self.id(row, among: &lines), half: try Self.half(row.cells[1]), group: row.cells[2],
        register: row.cells[3], area: row.cells[4], text: row.cells[5])
      guard halves.updateValue(question.half, forKey: question.group) ?? question.half == question.half else {
        throw .splitGroup(question.group)
      }
      return question
    }
    guard !questions.isEmpty else { throw EvaluationError(path: asked.path, reason: .noQuestions) }
    let known = lines
    var rated: [QueryID: [PostName: Set<String>]] = [:]
    ratings = try TabTable(path: base + "qrels.tsv", columns: Self.ratingColumns).map {
      row throws(EvaluationError.Reason) in
      let rating = Rating(
        query: QueryID(row.cells[0]), rater: row.cells[1], post: PostName(row.cells[2]),
        grade: try Self.grade(row.cells[3]))
      guard known[rating.query] != nil else { throw .unaskedQuestion(row.cells[0]) }
      guard rated[rating.query, default: [:]][rating.post, default: []].insert(rating.rater).inserted else {
        throw .ratedTwice(query: rating.query, post: rating.post, rater: rating.rater)
      }
      return rating
    }
    let path = base + "unanswerable.tsv"
    guard TextLine.isThere(path) else {
      unanswerable = []
      return
    }
    unanswerable = try TabTable(path: path, columns: Self.unanswerableColumns).map {
      row throws(EvaluationError.Reason) in
      Unanswerable(
        id: try Self.id(row, among: &lines), half: try Self.half(row.cells[1]), kind: row.cells[2],
        text: row.cells[3])
    }
  }

  private static func id(
    _ row: TabTable.Row, among lines: inout [QueryID: Int]
  ) throws(EvaluationError.Reason) -> QueryID {
    let id = row.cells[0]
    guard isColumn(id) else { throw .badID(id) }
    if let first = lines.updateValue(row.line, forKey: QueryID(id)) {
      throw .repeatedID(id, firstLine: first)
    }
    return QueryID(id)
  }

  private static func half(_ text: String) throws(EvaluationError.Reason) -> Half {
    guard let half = Half(rawValue: text) else { throw .badHalf(text) }
    return half
  }

  private static func grade(_ text: String) throws(EvaluationError.Reason) -> Int {
    guard let grade = Int(text), (0...highestGrade).contains(grade) else { throw .badRating(text) }
    return grade
  }
}
