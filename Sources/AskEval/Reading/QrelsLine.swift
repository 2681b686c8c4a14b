/// One judgement: a line of qrels.tsv.
struct QrelsLine {
  /// The line that BEIR begins a file with; it may be absent.
  static let header = ["query-id", "corpus-id", "score"]

  let query: QueryID
  let post: PostName
  let grade: Int
  private let number: Int

  /// The judgements of a file, in its order. A pair that stands there twice with one grade is given once.
  static func lines(of path: String) throws(EvaluationError) -> [QrelsLine] {
    var known: [QueryID: [PostName: QrelsLine]] = [:]
    var lines: [QrelsLine] = []
    for (index, line) in try TextLine.lines(of: path).enumerated() {
      let columns = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if index == 0, columns == header { continue }
      let parsed: QrelsLine
      do {
        parsed = try QrelsLine(columns, number: line.number)
      } catch {
        throw EvaluationError(path: path, line: line.number, reason: error)
      }
      if let first = known[parsed.query]?[parsed.post] {
        if first.grade == parsed.grade { continue }
        throw EvaluationError(
          path: path, line: line.number,
          reason: .twoGrades(
            query: parsed.query, post: parsed.post, first: first.grade, firstLine: first.number,
            second: parsed.grade))
      }
      known[parsed.query, default: [:]][parsed.post] = parsed
      lines.append(parsed)
    }
    return lines
  }

  private init(_ columns: [String], number: Int) throws(EvaluationError.Reason) {
    guard columns.count == 3 else { throw .wrongColumns(count: columns.count) }
    for id in columns[..<2] where !isColumn(id) { throw .badID(id) }
    guard let grade = Int(columns[2]), (0...Grades.highest).contains(grade) else {
      throw .badGrade(columns[2])
    }
    query = QueryID(columns[0])
    post = PostName(columns[1])
    self.grade = grade
    self.number = number
  }
}
