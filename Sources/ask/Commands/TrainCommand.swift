import ArgumentParser
import AskSearch

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

  @OptionGroup var common: CommonOptions

  func run() throws {
    if let epochs, !(1...1000).contains(epochs) {
      throw UsageError("--epochs \(epochs) is not in 1...1000; give another number")
    }
    var options = BuildOptions()
    options.training = .always
    options.seed = seed
    if let epochs { options.epochs = epochs }
    try BuildRun(column: try Place(common).column(), options: options, json: common.json).run()
  }
}
