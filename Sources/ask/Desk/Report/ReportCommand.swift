import ArgumentParser
import AskEditor
import AskSearch
import AskTerminal
import Glibc

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write one page with charts of how the column stands.",
    usage: """
      ask report FILE.html [--force]
      ask report - [options]
      ask report [FILE.html] --json
      """,
    discussion: """
      The page needs nothing else: charts are part of it, nothing is loaded, no script runs. It shows posts by area, age \
      and length; which judged questions are answered, how surely and how rightly; what is due for review; topics \
      without an answer; how the ranking fared; and a map of the posts. Questions of the test half count in sums only, \
      and of letters nothing but their number is told.
      """)

  @Argument(
    help: "The page to write; - prints it. Left out with --json, which prints the same numbers.",
    completion: .file(extensions: ["html"]))
  var file: String?

  @Flag(help: "Write over a file that is no report.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard file != nil || common.json else {
      throw UsageError("report needs a file to write, as in: ask report report.html")
    }
    guard file != "-" || !common.json else {
      throw UsageError("the page and --json cannot both be printed; name a file, or leave - out")
    }
    let place = try Place(common)
    let column = try place.column()
    let target = try file.map { try ReportFile($0, isForced: force, for: column) }
    Interruption.listen()
    let meter = BuildMeter()
    // A meter that was begun is ended, however the work ends.
    defer { meter.finish() }
    let report = try ReportDesk(column, openLetters: ReportDesk.openLetters(place), meter: meter).report
    meter.finish()
    try target?.write(report)
    if common.json {
      Output.print(try ReportModel(report, file: file).json())
    } else if let file, file != "-" {
      Output.print(
        "\(file): \(report.posts.shown == 1 ? "1 post" : "\(report.posts.shown) posts"), \(report.today)")
    }
  }
}
