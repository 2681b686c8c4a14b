import ArgumentParser
import AskCorpus
import AskEditor
import AskSearch
import AskTerminal

struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "What readers ask and the column does not answer, or weakly.",
    usage: "ask gaps [options]",
    discussion: """
      Topics come from the open letters and, with `log = true` under [queries] in ask.toml, from the questions that \
      readers ask: redacted before they are written, kept for keep-days (90), and readable by you alone. An asker is \
      one user on one day: who asks again on another day counts again, since nothing tells who it was. A topic of \
      fewer than three askers shows as a count only.
      """)

  @Option(
    name: [.customShort("n"), .long], help: ArgumentHelp("Show at most so many topics.", valueName: "number"))
  var limit = 10

  @Flag(help: "Show topics that the column answers, too.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "How like its topic a question must be, in 0...1; higher makes more and narrower topics.",
      valueName: "share"))
  var likeness: Float = GapReport.likeness

  @Flag(help: "Erase the log of questions instead.")
  var clear = false

  @OptionGroup var pager: PagerOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard limit > 0 else { throw UsageError("--limit is \(limit); give a number of topics, such as 10") }
    guard (0...1).contains(likeness) else {
      throw UsageError("--likeness is \(likeness); give a share from 0 to 1, such as 0.55")
    }
    let column = try Place(common).column()
    let log = QueryLog(column)
    if clear {
      try log.clear()
      return Output.print(
        common.json ? try ClearedLogModel().json() : "The log of questions is erased.")
    }
    let questions = try open(in: column, log)
    if questions.isEmpty, !column.settings.logsQueries {
      Output.warn("questions are not noted; write log = true under [queries] in ask.toml to begin")
    }
    let engine = try Freshness(column: column, updates: true).engine()
    var options = SearchEngine.Options()
    options.limit = 1
    options.curation = try EditorsFiles(of: column, for: engine).curation
    (options.answeredFrom, options.maybeFrom) = (column.settings.answeredFrom, column.settings.maybeFrom)
    let report = try GapReport(questions, engine: engine, options: options, likeness: likeness)
    let gaps = report.topics.filter { all || $0.outcome != .answered }
    if common.json {
      Output.print(try GapsModel(gaps, limit: limit).json())
    } else {
      let view = GapReportView(report, showsAnswered: all)
      Output.show(view.text(on: Terminal.screen, limit: limit), pager)
    }
    throw gaps.isEmpty ? Exit.answered : Exit.nothing
  }

  private func open(in column: Column, _ log: QueryLog) throws -> [OpenQuestion] {
    try log.queries(today: Today.date).map {
      OpenQuestion(text: $0.question, asker: "\($0.day) \($0.asker)")
    } + LetterDesk.openQuestions(common)
  }
}
