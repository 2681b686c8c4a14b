import ArgumentParser
import AskSearch

/// Options of a question that choose no posts.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp("How many posts to show (default: 3, with --json 10).", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Read the question from a file.", valueName: "file"), completion: .file())
  var file: String?

  @Flag(help: "Rank by words alone, without the network.")
  var lexical = false

  @Flag(help: "Take every word as it is typed, misspelt or not.")
  var verbatim = false

  @Flag(help: "Answer from the index as it is, even when posts have changed.")
  var noUpdate = false

  @Flag(help: "Take the question as it stands: read no operators such as -word or tag:.")
  var plain = false

  @Flag(help: "Read every operator, in a sentence or a letter too.")
  var operators = false

  /// - Parameter isTyped: whether the question stands on the command line.
  func reading(isTyped: Bool) throws -> QuestionReading {
    guard !(plain && operators) else {
      throw UsageError("--plain and --operators say the opposite; leave one out")
    }
    return operators ? .operators : plain || !isTyped ? .plain : .typed
  }

  func limit(json: Bool) throws -> Int {
    let limit = limit ?? (json ? 10 : 3)
    guard (1...1000).contains(limit) else {
      throw UsageError("-n \(limit) is not in 1...1000; give another number")
    }
    return limit
  }
}
