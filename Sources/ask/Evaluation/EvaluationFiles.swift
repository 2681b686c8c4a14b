import AskCorpus
import AskEval
import AskSearch
import Glibc

/// The files that a measurement is asked to write.
struct EvaluationFiles {
  private let runs, perQuery, report: String?

  /// Checks all places, so that one that cannot be written is known before anything is measured; makes none yet.
  ///
  /// - Parameter folder: of what is measured: a file that is there already is not written over.
  init(runs: String?, perQuery: String?, report: String?, protecting folder: String) throws {
    for (option, path) in [
      ("--per-query", perQuery), ("--report", report), ("--report", report.map(Self.plot)),
    ] {
      guard let path, Self.isFile(path, inside: folder) else { continue }
      throw UsageError("\(option): \(path) is part of what is measured; name another file")
    }
    self.runs = runs
    self.perQuery = perQuery
    self.report = report
    if let perQuery { try OutputFile.check(perQuery, option: "--per-query") }
    if let report {
      try OutputFile.check(report, option: "--report")
      let plot = Self.plot(of: report)
      try OutputFile.check(plot, option: "the plot of --report,")
      if perQuery == report || perQuery == plot {
        throw UsageError(
          "--per-query and --report both write \(perQuery ?? ""); name another file for one of them")
      }
    }
    guard let runs else { return }
    guard !runs.isEmpty else { throw UsageError("--runs is empty; name a folder, or leave it out") }
    var status = stat()
    if stat(runs, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw UsageError("--runs \(runs) is a file; name a folder")
      }
      for system in RankingSystem.allCases {
        try OutputFile.check(Self.run(of: system, in: runs), option: "--runs")
      }
    } else {
      var folder = runs[...]
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      try OutputFile.check(String(folder), option: "--runs")
    }
  }

  /// Whether `path` is a file that is there already, in `folder` or below it.
  private static func isFile(_ path: String, inside folder: String) -> Bool {
    guard let file = SystemFile.realPath(path), let root = SystemFile.realPath(folder) else { return false }
    return file.hasPrefix(root + "/")
  }

  private static func plot(of report: String) -> String {
    (report.hasSuffix(".md") ? String(report.dropLast(3)) : report) + ".svg"
  }

  private static func run(of system: RankingSystem, in folder: String) -> String {
    "\(folder)/\(system.rawValue).run"
  }

  /// - Parameter comparison: nil when there was nothing to compare; then there is no table and no report to write.
  func write(
    _ evaluation: Evaluation, _ comparison: Comparison?, of set: JudgedSet, slices: [EvaluationReport.Slice],
    groups: QueryGroups, seed: UInt64
  ) throws {
    if let runs {
      if mkdir(runs, 0o755) != 0, errno != EEXIST { throw OutputFile.unwritable(runs, errno) }
      for system in evaluation.systems {
        try OutputFile.write(system.run.trecText, to: Self.run(of: system.system, in: runs))
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
    let plot = Self.plot(of: report)
    let text = EvaluationReport(
      of: evaluation.systems.map(\.run), on: set, comparison: comparison,
      details: evaluation.details(seed: seed), slices: slices, groups: groups, seed: seed,
      plotFile: String(plot.split(separator: "/").last ?? ""))
    try OutputFile.write(text.markdown, to: report)
    try OutputFile.write(text.plot, to: plot)
  }
}
