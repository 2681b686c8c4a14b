import ArgumentParser
import AskEditor
import AskSearch

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring index and network up to date with the posts.",
    usage: "ask index [options]")

  @Flag(help: "Make everything anew from the posts alone.")
  var rebuild = false

  @Flag(help: "Say what would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Go on, and bring every change in as soon as a file is saved, until Ctrl-C.")
  var watch = false

  @Flag(help: "Index words only, without a network.")
  var lexical = false

  @OptionGroup var encoder: TeacherOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    let column = try Place(common).column()
    if watch {
      guard !rebuild, !dryRun, !lexical, encoder.teacher == nil else {
        throw UsageError("--watch goes with no other option of ask index; run ask index with it first")
      }
      return try WatchRun(column: column, json: common.json).run()
    }
    var options = BuildOptions()
    options.rebuilds = rebuild
    options.isDryRun = dryRun
    options.training = lexical ? .none : .whenDue
    options.teacher = encoder.teacher
    options.occasion = BuildOccasion(.index, commit: Git(column.corpus).commit)
    try BuildRun(column: column, options: options, json: common.json).run()
  }
}
