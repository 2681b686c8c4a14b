import AskSearch
import AskTerminal

/// A build that the user asked for: progress while it runs, a summary when it is done.
struct BuildRun {
  let column: Column
  let options: BuildOptions
  let json: Bool
  /// Where the curves of training are drawn, if anywhere.
  var plot: String?

  func run() throws {
    Interruption.listen()
    let meter = BuildMeter()
    defer { meter.finish() }
    guard let report = try Builder(column, options: options, progress: meter.show).build() else { return }
    meter.finish()
    let summary = BuildSummary(report, pathPrefix: column.pathPrefix)
    summary.warnOfProblems()
    if let plot {
      if let training = report.training {
        try OutputFile.write(TrainingPlot(training).svg, to: plot)
      } else {
        Output.warn("--plot: nothing was trained; nothing was drawn")
      }
    }
    Output.print(
      json
        ? try BuildModel(report).json()
        : summary.text(
          isDryRun: options.isDryRun, showsTraining: options.training == .always))
    throw report.problems.isEmpty ? Exit.answered : Exit.nothing
  }
}
