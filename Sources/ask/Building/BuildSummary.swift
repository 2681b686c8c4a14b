import AskNet
import AskSearch
import AskTerminal

/// What a build did, in a few lines.
struct BuildSummary {
  private let report: BuildReport
  private let pathPrefix: String

  init(_ report: BuildReport, pathPrefix: String) {
    self.report = report
    self.pathPrefix = pathPrefix
  }

  /// One line on stderr for each file that is no post or was left as it is, and for a history that lacks a line.
  func warnOfFiles() {
    for problem in report.problems { Output.warn(pathPrefix + problem) }
    LeftFiles.warn(report.left, pathPrefix: pathPrefix)
    if let reason = report.unrecorded {
      Output.warn(
        "the history has no line of generation \(report.generation ?? ""), which is in force: \(reason)")
    }
  }

  /// The same, and a line for a network that could not be had.
  func warnOfProblems() {
    warnOfFiles()
    if let lost = report.lostTeacher {
      Output.warn(
        "the passages were read with the teacher \(lost.name); \(lost.isWhole ? "all are" : "those that changed are") now read with the base's "
          + "own encoder; run `ask index --teacher DIR` to read them alike")
    }
    if let reason = report.withoutNetwork { Output.warn("ranking by words alone: \(reason)") }
  }

  /// - Parameter showsTraining: whether the figures of training are of interest.
  func text(isDryRun: Bool, showsTraining: Bool) -> String {
    let changes = [("added", report.added), ("changed", report.changed), ("removed", report.removed)]
      .filter { !$0.1.isEmpty }
    let counts = changes.map { "\($0.1.count) \($0.0)" }.joined(separator: ", ")
    if isDryRun {
      var lines = [counts.isEmpty ? "Nothing has changed." : "Would index: \(counts)."]
      for (what, posts) in changes { lines += posts.map { "  \(what)  \($0)" } }
      return lines.joined(separator: "\n")
    }
    let generation = report.generation ?? "none"
    let posts = report.posts == 1 ? "1 post" : "\(report.posts) posts"
    guard report.isNew else { return "Up to date: \(posts), generation \(generation)." }
    var text = "Indexed \(posts) in \(report.passages == 1 ? "1 passage" : "\(report.passages) passages")"
    text += counts.isEmpty ? "" : " (\(counts))"
    if let training = report.training {
      text += ", learned from \(training.pairs) texts"
      if showsTraining, training.heldOutPairs > 0 {
        text +=
          "; MRR@10 of held-out pairs without their common words \(Self.hundredths(training.before)) → "
          + Self.hundredths(training.after)
      }
    }
    return text + ". Generation \(generation)."
  }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return hundredths >= 100 ? "1.00" : "." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }
}
