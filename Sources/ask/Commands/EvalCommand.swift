import ArgumentParser
import AskEval
import AskSearch
import AskTerminal
import Glibc

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure how well questions are answered, on a set of judged ones.",
    usage: "ask eval [DIR] [options]",
    discussion: """
      DIR holds corpus.jsonl, queries.jsonl and qrels.tsv, as BEIR's sets do. Without it the column is measured on its \
      own judgements, in corpus/judgements/. Index and network are made in a temporary place from the posts alone; \
      nothing is seen of queries and judgements but what --train-queries or --split gives to learn from, and that is \
      not measured.
      """)

  @Argument(help: "The folder of the set.", completion: .directory)
  var dir: String?

  @Option(
    help: ArgumentHelp(
      "Of the column's own judgements measure this half: development, which may be looked at while you choose, test, "
        + "or all.", valueName: "name"),
    completion: .list(["development", "test", "all"]))
  var half: String?

  @Option(
    name: .customLong("system"),
    help: ArgumentHelp(
      "Measure this one: \(RankingSystem.named.map(\.rawValue).joined(separator: ", ")); repeat it for several "
        + "(default: all but the teacher's).", valueName: "name"))
  var systems: [String] = []

  @Option(
    help: ArgumentHelp("Write what each system ranked to DIR, a TREC run file each.", valueName: "dir"),
    completion: .directory)
  var runs: String?

  @Option(
    help: ArgumentHelp("Write wins and losses, query by query, as a table with tabs.", valueName: "file.tsv"),
    completion: .file())
  var perQuery: String?

  @Option(
    help: ArgumentHelp("Write a report in Markdown, with a plot beside it.", valueName: "file.md"),
    completion: .file())
  var report: String?

  @Option(
    help: ArgumentHelp("Learn from the queries whose ids this file holds, one a line.", valueName: "file"),
    completion: .file())
  var trainQueries: String?

  @Option(
    help: ArgumentHelp(
      "Learn from half of the queries, drawn with the seed: half of each group (paraphrase), or half of the "
        + "groups (group).", valueName: "kind"),
    completion: .list(["paraphrase", "group"]))
  var split: String?

  @Option(
    help: ArgumentHelp(
      "Queries are of one group when their metadata, or else those of their posts, agree in this key (default: when "
        + "they share a relevant post).", valueName: "key"))
  var groupKey: String?

  @Option(
    help: ArgumentHelp("Weigh the evidence as this JSON file says.", valueName: "file.json"),
    completion: .file())
  var head: String?

  @Option(
    help: ArgumentHelp(
      "Measure reranked without and with this file of synonyms or pins, or a folder with both, and show the questions "
        + "that change most.", valueName: "file"),
    completion: .file())
  var with: String?

  @Option(
    help: ArgumentHelp("Read the passages with this sentence encoder.", valueName: "dir"),
    completion: .directory)
  var teacher: String?

  @Flag(help: "Learn from the posts alone, without a base that knows English.")
  var fromScratch = false

  @Option(help: ArgumentHelp("Decides everything that is left to chance.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var common: CommonOptions

  func run() throws {
    let source = try EvaluationSource(dir: dir, half: half, options: common)
    let set = source.set
    let request = try EvaluationRequest(
      set: set, groups: source.groups, judged: source.learnt, systems: systems, trainQueries: trainQueries,
      split: split,
      groupKey: groupKey, head: head, with: with,
      teacher: teacher, fromScratch: fromScratch, seed: seed)
    let targets = try EvaluationFiles(
      runs: runs, perQuery: perQuery, report: report, protecting: source.folder)
    request.warn()
    Interruption.listen()
    let meter = EvaluationMeter()
    defer { meter.finish() }
    // A reader of progress who goes away must not end what has a temporary folder to remove.
    signal(SIGPIPE, SIG_IGN)
    let evaluation = try Evaluator(
      set, whole: source.whole, options: request.options, progress: meter.show
    ).evaluation()
    meter.finish()
    signal(SIGPIPE, SIG_DFL)
    if let reason = evaluation.withoutNetwork {
      Output.warn("measuring words alone: \(reason)")
    }
    let comparison = evaluation.comparison(on: set, options: request.options)
    try targets.write(
      evaluation, comparison, of: set, slices: source.slices(of: evaluation.measured),
      groups: request.options.groups, seed: seed)
    if common.json {
      Output.print(
        try EvaluationModel(
          evaluation, comparison, of: set, half: source.half, seed: seed
        ).json())
    } else {
      Output.print(EvaluationView(evaluation, comparison, of: set).text(on: Terminal.screen))
    }
  }
}
