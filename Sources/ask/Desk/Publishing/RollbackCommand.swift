import ArgumentParser
import AskEditor
import AskSearch
import AskTerminal

struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback", abstract: "Bring an older generation back, with its posts and judgements.",
    usage: "ask rollback [N] [options]",
    discussion: """
      Index, network, posts, judgements, tags, synonyms and pins go back together. Posts that the generation does not \
      have stay as drafts, and drafts stay as they are. Nothing is changed where a post that would be overwritten was \
      edited since.
      """)

  @Argument(
    help: ArgumentHelp(
      "The number of the generation, as `ask history` shows it (default: the one in force before the last publication "
        + "or rollback).", valueName: "n"))
  var number: Int?

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    if let number, number < 1 {
      throw UsageError("generation \(number) is not there; `ask history` shows which are")
    }
    let column = try Place(common).editableColumn()
    let git = Git(column.corpus)
    Interruption.listen()
    let meter = BuildMeter()
    defer { meter.finish() }
    let report = try Rollback(column, by: git.user, commit: git.commit).run(
      to: number, isDryRun: dryRun, progress: meter.show)
    meter.finish()
    LeftFiles.warn(report.left, pathPrefix: column.pathPrefix)
    if common.json {
      Output.print(try RollbackModel(report).json())
    } else {
      Output.print(RollbackView(report).text(on: Terminal.screen))
    }
  }
}
