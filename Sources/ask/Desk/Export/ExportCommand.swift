import ArgumentParser
import AskCorpus
import AskEditor
import AskSearch
import AskTerminal
import Glibc

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the published posts for other systems.",
    usage: "ask export --to jsonl|beir|site PLACE [options]",
    discussion: """
      jsonl writes a post a line to PLACE, a file, or to standard output for -. beir writes a judged set to the folder \
      PLACE, which `ask eval PLACE` reads: its queries are the asked-as lines and the column's own judgements. site \
      writes web pages to the folder PLACE, with a search that needs no server. A folder must be empty, or one that \
      was exported to before. Drafts are left out; the same posts give the same bytes.
      """)

  private enum Kind: String, CaseIterable {
    case jsonl, beir, site
  }

  @Argument(help: "The file or folder to write.", completion: .file())
  var place: String

  @Option(
    name: .customLong("to"), help: ArgumentHelp("What to write: jsonl, beir or site.", valueName: "kind"),
    completion: .list(Kind.allCases.map(\.rawValue)))
  var kind: String

  @Option(
    help: ArgumentHelp(
      "The title of the site (default: the name of the folder around corpus/).", valueName: "text"))
  var title: String?

  @Option(
    name: .customLong("url"),
    help: ArgumentHelp(
      "Where the site will be, such as https://example.org/ask; for its feed.", valueName: "url"))
  var address: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let kind = Kind(rawValue: kind) else {
      throw UsageError("--to \(kind) is not there; write jsonl, beir or site")
    }
    guard !place.isEmpty else { throw UsageError("PLACE is empty; name a file or folder to write") }
    if kind != .site, title != nil || address != nil {
      throw UsageError("--title and --url are for --to site; leave them out")
    }
    if kind != .jsonl, place == "-" {
      throw UsageError("--to \(kind.rawValue) writes a folder; name one in place of -")
    }
    let column = try Place(common).column()
    let exported = ExportedColumn(column.corpus)
    guard exported.posts > 0 else {
      throw UsageError("there is no published post in \(column.pathPrefix); nothing was written")
    }
    var summary = ExportSummary(posts: exported.posts)
    switch kind {
    case .jsonl:
      let bytes = try JSONLinesExport(exported).bytes()
      if place == "-" {
        warn(exported, column.pathPrefix)
        if let code = Output.write(bytes, to: STDOUT_FILENO), code != EBADF {
          throw OutputFile.unwritable("-", code)
        }
        throw exported.problems.isEmpty ? Exit.answered : Exit.nothing
      }
      try checkFile()
      try OutputFile.write(bytes, to: place)
      summary.written = 1
    case .beir: summary = try BEIRExport(exported).write(to: place)
    case .site:
      summary = try SiteExport(
        exported, title: siteTitle(column.corpus), address: try siteAddress(),
        language: column.settings.language
      ).write(to: place)
    }
    warn(exported, column.pathPrefix)
    if common.json {
      Output.print(
        try ExportModel(
          summary, kind: kind.rawValue, place: place, drafts: exported.drafts,
          problems: exported.problems.map(\.description)
        ).json())
    } else {
      Output.print(ExportView(summary, place: place, drafts: exported.drafts).text(on: Terminal.screen))
    }
    throw exported.problems.isEmpty ? Exit.answered : Exit.nothing
  }

  private func warn(_ exported: ExportedColumn, _ prefix: String) {
    for problem in exported.problems { Output.warn("\(prefix)\(problem); it is not exported") }
  }

  /// A file of somebody else is not written over.
  private func checkFile() throws {
    try OutputFile.check(place, option: "PLACE")
    let descriptor = open(place, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return
    }
    let head = Array(JSONLinesExport.head.utf8)
    var found = [UInt8](repeating: 0, count: head.count)
    guard pread(descriptor, &found, found.count, 0) == head.count, found == head else {
      throw UsageError("\(place) is there, and no export has made it; name another file")
    }
  }

  private func siteTitle(_ corpus: CorpusFolder) throws -> String {
    if let title {
      guard title.contains(where: { !$0.isWhitespace }) else {
        throw UsageError("--title is empty; give some words")
      }
      return title
    }
    let parts = corpus.root.split(separator: "/")
    return String((corpus.name == "corpus" ? parts.dropLast().last : parts.last) ?? "Ask")
  }

  private func siteAddress() throws -> String? {
    guard var address else { return nil }
    guard address.hasPrefix("https://") || address.hasPrefix("http://"),
      !address.contains(where: \.isWhitespace)
    else { throw UsageError("--url \(address) is no address; write it like https://example.org/ask") }
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }
}
