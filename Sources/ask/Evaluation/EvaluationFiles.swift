import AskEval
import AskNet
import AskSearch
import Glibc

/// The files that a measurement is asked to write.
struct EvaluationFiles {
  private let runs, perQuery, report: String?

  /// Makes the folder for the runs, so that a place that cannot be written is known before anything is measured.
  init(runs: String?, perQuery: String?, report: String?) throws {
    self.runs = runs
    self.perQuery = perQuery
    self.report = report
    if let perQuery { try OutputFile.check(perQuery, option: "--per-query") }
    if let report { try OutputFile.check(report, option: "--report") }
    guard let runs else { return }
    guard !runs.isEmpty else { throw UsageError("--runs is empty; name a folder, or leave it out") }
    if mkdir(runs, 0o755) != 0, errno != EEXIST { throw FileError(path: runs, reason: .writing(errno)) }
    guard access(runs + "/.", W_OK) == 0 else { throw FileError(path: runs, reason: .writing(errno)) }
  }

  /// - Parameter comparison: nil when there was nothing to compare; then there is no table and no report to write.
  func write(_ evaluation: Evaluation, _ comparison: Comparison?, of set: JudgedSet, seed: UInt64) throws {
    if let runs {
      for system in evaluation.systems {
        try OutputFile.write(system.run.trecText, to: "\(runs)/\(system.system.rawValue).run")
      }
    }
    guard let comparison else {
      for name in [perQuery.map { _ in "--per-query" }, report.map { _ in "--report" }].compactMap(\.self) {
        Output.warn("\(name): two systems are needed to compare; nothing was written")
      }
      return
    }
    if let perQuery { try OutputFile.write(comparison.table.tsv, to: perQuery) }
    guard let report else { return }
    let plot = (report.hasSuffix(".md") ? String(report.dropLast(3)) : report) + ".svg"
    let text = EvaluationReport(
      of: evaluation.systems.map(\.run), on: set, comparison: comparison,
      details: evaluation.details(seed: seed),
      plotFile: String(plot.split(separator: "/").last ?? ""))
    try OutputFile.write(text.markdown, to: report)
    try OutputFile.write(text.plot, to: plot)
  }
}
