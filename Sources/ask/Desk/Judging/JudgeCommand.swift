import ArgumentParser
import AskEditor
import AskEval
import AskSearch
import AskTerminal

struct JudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Grade posts for questions, so that changes can be measured.",
    usage: """
      ask judge [QUESTION…] [options]
      ask judge --agreement
      ask judge --import FILE [options]
      """,
    discussion: """
      Shows a question and a post, without saying where it was found: 3 answers the question, 2 an important part of \
      it, 1 helps a little, 0 does not. Each grade is written to corpus/judgements/qrels.tsv at once. What matters most \
      to ask eval comes first; one pair in five has the grade of exactly one other rater, so that --agreement can say \
      how far people agree.

      A question that is not there yet is added with its first grade. It joins the group and the half of a judged \
      question that says nearly the same; else one in five is for measuring alone (test), unless an asked-as line says \
      nearly the same, and the others may be looked at while something is chosen (development).

      --import takes Quepid's CSV (query, docid, rating, or a column for each rater), BEIR's TSV (query-id, corpus-id, \
      score), TREC qrels, or the qrels.tsv of other judgements. Ids of questions are looked up in queries.jsonl beside \
      the file or one folder above, else in questions.tsv. Where a line is bad nothing is written, unless --skip-bad is \
      given. With --json the pairs are listed and nothing is asked.
      """)

  @Argument(help: "A question in quotes, or its id; without one, all judged questions.")
  var questions: [String] = []

  @Option(help: ArgumentHelp("Who grades (default: your user name).", valueName: "name"))
  var rater: String?

  @Option(name: [.short, .long], help: ArgumentHelp("At most so many pairs.", valueName: "number"))
  var limit = 30

  @Option(
    help: ArgumentHelp("Only questions of this half: development or test.", valueName: "name"),
    completion: .list(["development", "test"]))
  var half: String?

  @Option(
    help: ArgumentHelp(
      "Decides the order in which pairs are shown (default: from rater and day).", valueName: "number"))
  var seed: UInt64?

  @Flag(help: "Say how far the raters agree, and where they do not.")
  var agreement = false

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp("Take the grades of Quepid's CSV, BEIR's TSV or TREC qrels.", valueName: "file"),
    completion: .file())
  var table: String?

  @Option(
    help: ArgumentHelp("The highest grade of the file's scale, which is mapped to 3.", valueName: "number"))
  var scale: Int?

  @Flag(help: "Add questions of the file that are not there yet.")
  var addQuestions = false

  @Flag(help: "Take the good lines of the file although others are bad.")
  var skipBad = false

  @Flag(help: "Say what the file would bring, and write nothing.")
  var dryRun = false

  @OptionGroup var pager: PagerOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    try check()
    let place = try Place(common)
    let writes = table == nil ? !agreement && !common.json : !dryRun
    let column = try writes ? place.editableColumn() : place.column()
    let folder = try JudgementFolder(column)
    let judgements = try folder.judgements()
    if agreement { return try showAgreement(of: judgements) }
    if let table { return try take(table, folder, judgements, column) }
    let engine = try Freshness(column: column, updates: true).engine()
    let meter = BuildMeter()
    defer { meter.finish() }
    meter.draw(JudgingRequest.stage, nil)
    let pool = try JudgingPool(engine)
    let request = try JudgingRequest(
      rater: try JudgingRequest.rater(rater), words: questions, half: try chosenHalf(), limit: limit,
      seed: seed,
      judgements: judgements, column: column, engine: engine, pool: pool, meter: meter)
    meter.finish()
    if common.json {
      return Output.print(
        try JudgingModel(
          request.queue, rater: request.rater, texts: try request.queue.pairs.map(pool.text)
        ).json())
    }
    guard !request.queue.pairs.isEmpty else {
      return Output.print("Nothing is left to judge for \(request.rater).")
    }
    try JudgingRun(
      column: column, folder: folder, pool: pool, rater: request.rater, pager: pager
    ).run(request.queue)
  }

  /// Options that do not go together.
  private func check() throws {
    if limit < 1 { throw UsageError("--limit \(limit) is too small; give 1 or more") }
    if agreement, table != nil || !questions.isEmpty {
      throw UsageError("--agreement is about all grades; leave questions and --import out")
    }
    if table != nil, !questions.isEmpty { throw UsageError("--import takes no questions; leave them out") }
    if table == nil, scale != nil || addQuestions || skipBad || dryRun {
      throw UsageError("--scale, --add-questions, --skip-bad and --dry-run are for --import FILE")
    }
  }

  private func chosenHalf() throws -> Half? {
    guard let half else { return nil }
    guard let chosen = Half(rawValue: half) else {
      throw UsageError("--half \(half) is not there; give development or test, or leave it out for both")
    }
    return chosen
  }

  private func showAgreement(of judgements: Judgements) throws {
    let agreement = RaterAgreement(judgements.ratings)
    let texts = Dictionary(uniqueKeysWithValues: judgements.questions.map { ($0.id, $0.text) })
    if common.json { return Output.print(try AgreementModel(agreement, questions: texts).json()) }
    Output.show(AgreementView(agreement, questions: texts).text(on: Terminal.screen), pager)
  }

  private func take(
    _ path: String, _ folder: JudgementFolder, _ judgements: Judgements, _ column: Column
  ) throws {
    let file = try GradesFile(
      path, into: folder, judgements: judgements, column: column, rater: rater, scale: scale,
      addsQuestions: addQuestions)
    let result = file.result
    let isBad = !result.problems.isEmpty
    let writes = !dryRun && (!isBad || skipBad)
    if writes { try file.write() }
    if common.json {
      Output.print(try GradesImportModel(result, isWritten: writes).json())
    } else {
      for problem in result.problems { Output.warn(problem.description) }
      Output.print(
        GradesImportView(
          result, isWritten: writes, skipsBad: skipBad, file: folder.name(of: .ratings)
        ).text)
    }
    guard isBad else { return }
    throw writes ? Exit.nothing : Exit.failure
  }
}
