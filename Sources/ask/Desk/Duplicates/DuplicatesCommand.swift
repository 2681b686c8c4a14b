import ArgumentParser
import AskEditor
import AskSearch
import AskTerminal

struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Find what the column says twice, and where it may contradict itself.",
    usage: "ask duplicates [options]",
    discussion: """
      Compares all posts, passages, asked-as lines and open letters (redacted) with each other and shows the pairs side by side, the most alike \
      first. What it finds are candidates to be read. A pair that was looked at is named in corpus/duplicates.tsv, with \
      a reason, and shown no more. Exits with 1 when there is a pair.
      """)

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "Only this kind: posts, passages, asked-as, conflicts or letters; repeat it for several.",
      valueName: "name"),
    completion: .list(DuplicatesCommand.kinds))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "Name pairs from this likeness on, 0.3 to 1 (default: each kind has its own).", valueName: "number"))
  var threshold: Double?

  @Option(
    name: [.short, .long], help: ArgumentHelp("At most so many pairs of each kind.", valueName: "number"))
  var limit = 20

  @OptionGroup var pager: PagerOptions

  @OptionGroup var common: CommonOptions

  private static let kinds = DuplicateKind.allCases.map(\.rawValue)

  func run() throws {
    if limit < 1 { throw UsageError("--limit \(limit) is too small; give 1 or more") }
    var options = DuplicateFinder.Options()
    if let threshold {
      guard (0.3...1).contains(threshold) else {
        throw UsageError("--threshold \(threshold) is not there; give a number from 0.3 to 1")
      }
      options.threshold = threshold
    }
    if !names.isEmpty {
      options.kinds = try names.map { name in
        guard Self.kinds.contains(name), let kind = DuplicateKind(rawValue: name) else {
          throw UsageError("--kind \(name) is not there; give \(Self.kinds.joined(separator: ", "))")
        }
        return kind
      }
    }
    let column = try Place(common).column()
    options.reviewed = try ReviewedPairs(in: column)
    if options.kinds.contains(.letters) {
      options.letters = try LetterDesk.openQuestions(common).map { question in
        NamedText(name: question.letter ?? "", text: question.text)
      }
    }
    let engine = try Freshness(column: column, updates: true).engine()
    for name in options.reviewed.strangers(to: Set(try engine.forward.names())) {
      Output.warn(
        "\(column.pathPrefix)\(ReviewedPairs.fileName): there is no post \(name); correct the name, or remove the line"
      )
    }
    var finder = DuplicateFinder(engine, pathPrefix: column.pathPrefix, options: options)
    let all = try finder.duplicates()
    let shown = DuplicateKind.allCases.flatMap { kind in all.filter { $0.kind == kind }.prefix(limit) }
    if common.json {
      Output.print(try DuplicatesModel(shown, total: all.count).json())
    } else {
      Output.show(DuplicatesView(shown, hidden: all.count - shown.count).text(on: Terminal.screen), pager)
    }
    throw all.isEmpty ? Exit.answered : Exit.nothing
  }
}
