import ArgumentParser
import AskEditor
import AskSearch
import AskTerminal
import Glibc

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring posts from another system into a folder.",
    usage: "ask import SOURCE --into DIR [options]",
    discussion: """
      SOURCE is a folder of a Jekyll, Hugo or Quarto site, an RSS or Atom file, the Posts.xml of a Stack Exchange dump, \
      or a set in the layout of BEIR. Each item becomes a Markdown post in DIR, such as corpus/posts. A second import \
      writes only what has changed in the source; a file that you have changed, or that no import has made, is never \
      touched. DIR/.import.jsonl remembers what was written: keep it with the posts.
      """)

  @Argument(help: "The folder or file to import.", completion: .file())
  var source: String

  @Option(
    help: ArgumentHelp("Write the posts here; made where it is missing.", valueName: "dir"),
    completion: .directory)
  var into: String

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      "What SOURCE is: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")) (default: found out).",
      valueName: "kind"), completion: .list(ImportKind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "Where SOURCE is on the web, such as https://stats.stackexchange.com; then posts link to it.",
      valueName: "url"))
  var site: String?

  @Option(
    help: ArgumentHelp(
      "Remember SOURCE by this name (default: that of its folder or file); it tells sources apart that go into one DIR.",
      valueName: "name"))
  var name: String?

  @Flag(help: "Write nothing; say what would be done.")
  var dryRun = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    guard !source.isEmpty, !into.isEmpty else {
      throw UsageError("SOURCE or --into is empty; name what to import, and the folder to write to")
    }
    var options = ImportOptions()
    options.kind = try kind.map { text in
      guard let kind = ImportKind(rawValue: text) else {
        throw UsageError(
          "--from \(text) is not there; the kinds are: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", "))"
        )
      }
      return kind
    }
    options.name = try name.map { name in
      guard !name.isEmpty, !name.contains(where: { $0 == ":" || $0.isNewline }) else {
        throw UsageError("--name \(name) is empty, or has a colon or a line end; give a word")
      }
      return name
    }
    options.site = try site.map(Self.address)
    options.isDryRun = dryRun
    Interruption.listen()
    let meter = BuildMeter()
    defer { meter.finish() }
    let summary = try Importer(source: source, into: into, options: options) { share in
      meter.draw("importing", share)
    }.run()
    meter.finish()
    if json {
      Output.print(try ImportModel(summary, into: into, isDryRun: dryRun).json())
    } else {
      Output.print(ImportView(summary, into: into, isDryRun: dryRun).text(on: Terminal.screen))
    }
    if summary.isInterrupted { throw SearchError(reason: .interrupted) }
    throw summary.isClean ? Exit.answered : Exit.nothing
  }

  private static func address(_ text: String) throws -> String {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(where: \.isWhitespace)
    else {
      throw UsageError("--site \(text) is no address; write it like https://stats.stackexchange.com")
    }
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }
}
