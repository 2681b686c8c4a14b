import AskCorpus
import AskEditor
import AskSearch
import AskTerminal
import Glibc

/// `ask index --watch`: a line for each update, until Ctrl-C.
struct WatchRun {
  let column: Column
  let json: Bool

  func run() throws {
    if column.settings.publish.isGated { throw SearchError(path: "ask.toml", reason: .gated) }
    Interruption.listen()
    let meter = BuildMeter()
    defer { meter.finish() }
    do {
      try IndexWatch(column, progress: meter.show) { show($0, meter) }.run()
    } catch let error as SearchError {
      guard error.reason == .interrupted else { throw error }
    }
  }

  private func show(_ event: IndexWatch.Event, _ meter: BuildMeter) {
    meter.finish()
    switch event {
    case .polling:
      Output.warn(
        "the system's limit of watched folders is reached (fs.inotify.max_user_watches); looking every two seconds "
          + "instead")
    case .watching(let report):
      warn(report)
      print(
        report,
        "Watching \(Numeral.count(report.posts, "post")), generation \(report.generation ?? "none"). Ctrl-C ends it."
      )
    case .updated(let report, let seconds):
      warn(report)
      let changes = [("added", report.added), ("changed", report.changed), ("removed", report.removed)]
        .filter { !$0.1.isEmpty }
        .map {
          "\($0.0) \($0.1.prefix(3).joined(separator: ", "))\($0.1.count > 3 ? " and \($0.1.count - 3) more" : "")"
        }
      print(
        report,
        "Generation \(report.generation ?? ""): \(changes.joined(separator: "; ")) (\(Numeral.decimal(seconds)) s)."
      )
    case .failed(let error): Output.warn(Exit.line(for: error))
    }
  }

  private func warn(_ report: BuildReport) {
    BuildSummary(report, pathPrefix: column.pathPrefix).warnOfProblems()
  }

  private func print(_ report: BuildReport, _ line: String) {
    if json, let model = try? BuildModel(report).line() { Output.print(model) } else { Output.print(line) }
  }
}
