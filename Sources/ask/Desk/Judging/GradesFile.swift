import AskCorpus
import AskEditor
import AskEval
import AskSearch
import AskTerminal
import Glibc

/// A table of grades by another tool, and what it brings.
struct GradesFile {
  let result: GradesImport
  private let folder: JudgementFolder

  init(
    _ path: String, into folder: JudgementFolder, judgements: Judgements, column: Column,
    rater: String?, scale: Int?, addsQuestions: Bool
  ) throws {
    self.folder = folder
    if let scale, !(1...100).contains(scale) { throw JudgingError(reason: .badScale(scale)) }
    let table = try GradesTable(path: path)
    let hasRaters = table.format == .quepidBook || table.format == .own
    if hasRaters, rater != nil { throw JudgingError(path: path, reason: .ratersInTable) }
    if let rater, !Judgements.Rating.isRater(rater) { throw JudgingError(reason: .badRater(rater)) }
    var options = GradesImport.Options(rater: rater ?? table.format.rawValue)
    options.scale = scale
    let choice =
      addsQuestions
      ? QuestionChoice(
        judgements, engine: try Freshness(column: column, updates: true).engine(), column: column) : nil
    let (files, _) = column.corpus.files()
    let ids = PostIDs(paths: files.map(\.path), folder: column.corpus.name)
    result = GradesImport(
      table, into: judgements, texts: try Self.texts(beside: path, for: table.format),
      posts:
        files.compactMap { ids[$0.path]?.rawValue },
      options: options, choice: choice)
  }

  func write() throws {
    var change = JudgementFolder.Change()
    change.questions = result.questions
    change.ratings = result.ratings
    try folder.apply(change)
  }

  /// Questions by id from `queries.jsonl` beside the table or, as BEIR lays it out, one folder above.
  private static func texts(
    beside path: String, for format: GradesTable.Format
  ) throws -> [String: String]? {
    guard format == .beir || format == .trec else { return nil }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    for place in [folder + "queries.jsonl", folder + "../queries.jsonl"] where access(place, F_OK) == 0 {
      let queries = try JudgedSet.queries(of: place)
      return Dictionary(queries.map { ($0.id.rawValue, $0.text) }) { first, _ in first }
    }
    return nil
  }
}
