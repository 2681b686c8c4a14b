import ArgumentParser
import AskCorpus
import AskEditor
import AskSearch
import AskTerminal

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look through the posts as an editor would, and say what to mend.",
    usage: "ask check [<post> …] [options]",
    discussion: """
      One line for each finding, `path:line:column: rule: message`; exit code 1 when there is one, error or warning. A \
      draft that is not ready may be unfinished; one that is named is checked as if it said `ready: true`. A rule is \
      switched off for a post by `<!-- ask-check: off RULE, reason -->` or below `check:` in its front matter, \
      and for the column below [check] in ask.toml.
      """)

  @Argument(
    help: ArgumentHelp("Posts to check, by id or path, or folders of them; all without.", valueName: "post"),
    completion: .file())
  var names: [String] = []

  @Flag(help: "Mend what can be mended safely; every other byte stays.")
  var fix = false

  @Flag(help: "With --fix: show what would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Try every link too, one a second for each site; what was found out is kept for a week.")
  var online = false

  @Flag(help: "Leave out the rules that ask the index.")
  var noSearch = false

  @Flag(help: "Print SARIF 2.1.0, for code-review pages.")
  var sarif = false

  @Flag(help: "Print what every rule looks for, as Markdown, and check nothing.")
  var rules = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    if rules { return Output.printExactly(RuleDocumentation().markdown) }
    if dryRun, !fix { throw UsageError("--dry-run goes with --fix") }
    if sarif, common.json { throw UsageError("--sarif is JSON of its own; leave --json out") }
    let place = try Place(common)
    let column = fix && !dryRun ? try place.editableColumn() : try place.column()
    var options = ColumnCheck.Options(today: Today.date)
    if !names.isEmpty {
      let chosen = try PostChoice(column).paths(named: names)
      options.only = chosen.all
      options.asReady = chosen.posts
    }
    let meter = BuildMeter()
    defer { meter.finish() }
    func reading(_ options: ColumnCheck.Options) -> ColumnCheck {
      ColumnCheck(column, options: options) { done, of in
        meter.draw("asking", Double(done) / Double(max(1, of)))
      }
    }
    var check = reading(options)
    if online { check = try tried(check) }
    let mended = try fix ? ColumnRepair(check).mend(isDryRun: dryRun) : []
    // What was mended is read again.
    if !mended.isEmpty, !dryRun { check = reading(check.options) }
    let report = try check.report(try engine(for: column)).withMended(mended).withPaths(
      below: column.pathPrefix)
    meter.finish()
    try show(report)
    throw report.findings.isEmpty ? Exit.answered : Exit.nothing
  }

  /// Tries the links.
  private func tried(_ check: ColumnCheck) throws -> ColumnCheck {
    Interruption.listen()
    let meter = BuildMeter()
    defer { meter.finish() }
    do {
      return try ColumnLinks(check).tried { done, of in
        meter.draw("trying links", Double(done) / Double(max(1, of)), details: ["\(done) of \(of)"])
      }
    } catch let problem as LinkCheck.Problem {
      switch problem {
      case .noCurl:
        throw UsageError(
          "--online needs the program curl, which is not there; install it, or leave --online out")
      case .noNetwork:
        throw UsageError("--online reaches no site at all; check the network, or leave --online out")
      }
    }
  }

  private func show(_ report: CheckReport) throws {
    if sarif {
      Output.print(try SARIFModel(report).json())
    } else if common.json {
      Output.print(try CheckModel(report, isMending: fix).json())
    } else {
      let view = CheckView(report, isDryRun: dryRun)
      Output.printExactly(view.text(on: Terminal.screen))
      Output.note(view.summary)
    }
  }

  /// The index, when there is one: a check builds none, which could take a minute.
  private func engine(for column: Column) throws -> SearchEngine? {
    if noSearch { return nil }
    guard try column.state.currentGeneration() != nil else {
      Output.warn("there is no index yet, so asked-as lines were not asked; `ask index` makes one")
      return nil
    }
    return try Freshness(column: column, updates: true).engine()
  }
}
