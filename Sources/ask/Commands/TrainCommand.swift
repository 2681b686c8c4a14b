import ArgumentParser
import AskEditor
import AskSearch
import AskTerminal

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Bring the index up to date and train the network again.",
    usage: "ask train [options]")

  @Option(
    help: ArgumentHelp(
      "Decides everything that is left to chance; same seed and posts, same network.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Go through the training pairs at most so many times (default: 10).", valueName: "number"))
  var epochs: Int?

  @Flag(help: "Learn from the posts alone, instead of starting from a base that knows English.")
  var fromScratch = false

  @Option(
    help: ArgumentHelp("Draw loss and held-out MRR, epoch by epoch.", valueName: "file.svg"),
    completion: .file(extensions: ["svg"]))
  var plot: String?

  @OptionGroup var encoder: TeacherOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    if let epochs, !(1...1000).contains(epochs) {
      throw UsageError("--epochs \(epochs) is not in 1...1000; give another number")
    }
    if let plot { try OutputFile.check(plot, option: "--plot") }
    var options = BuildOptions()
    options.training = .always
    options.seed = seed
    options.epochs = epochs
    if fromScratch { options.base = .none }
    options.teacher = encoder.teacher
    let column = try Place(common).column()
    options.occasion = BuildOccasion(.train, commit: Git(column.corpus).commit)
    try BuildRun(column: column, options: options, json: common.json, plot: plot).run()
  }
}
