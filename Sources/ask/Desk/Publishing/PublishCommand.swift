import ArgumentParser
import AskEditor
import AskSearch
import AskTerminal
import Glibc

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publish the drafts that are ready, unless that makes answers worse.",
    usage: "ask publish [POST...] [options]",
    discussion: """
      A draft is ready when its front matter says `ready: true` beside `status: draft`; named ones are published \
      whether they say so or not. A new index is made aside and held against the one in force on the column's \
      judgements. It is put in force, and the drafts become posts, unless the mean nDCG@10 falls by more than chance \
      explains, too many questions lose a right first answer, or a post would vanish because its file cannot be read.
      """)

  @Argument(help: ArgumentHelp("Drafts by id or path (default: all that are ready).", valueName: "post"))
  var posts: [String] = []

  @Flag(help: "Build and compare, say what would be done, and change nothing.")
  var dryRun = false

  @Flag(help: "Publish even if answers get worse; the history keeps who did it and why.")
  var force = false

  @Option(help: ArgumentHelp("Why it is published by force.", valueName: "text"))
  var reason: String?

  @Flag(help: "Train the network anew.")
  var train = false

  @Flag(help: "Make everything anew from the posts alone.")
  var rebuild = false

  @Flag(help: "Index words only, without a network.")
  var lexical = false

  @OptionGroup var encoder: TeacherOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    if lexical, train {
      throw UsageError("--lexical makes no network to train; leave --train or --lexical out")
    }
    let column = try Place(common).editableColumn()
    let git = Git(column.corpus)
    var options = Publisher.Options()
    options.names = posts
    options.isDryRun = dryRun
    options.forced = try forced()
    options.build.training = lexical ? .none : train ? .always : .whenDue
    options.build.rebuilds = rebuild
    options.build.teacher = encoder.teacher
    options.by = git.user
    options.commit = git.commit
    Interruption.listen()
    let meter = BuildMeter()
    defer { meter.finish() }
    let publication = try Publisher(column, options: options, today: Today.date) { progress in
      switch progress {
      case .building(let state): meter.show(state)
      case .comparing(let done, let of): meter.draw("comparing", Double(done) / Double(max(1, of)))
      }
    }.publish()
    meter.finish()
    warn(of: publication, in: column)
    if common.json {
      Output.print(try PublicationModel(publication).json())
    } else {
      Output.print(
        PublicationView(publication).text(on: Terminal.screen))
    }
    switch publication.outcome {
    case .nothing, .published, .forced: throw Exit.answered
    case .blocked: throw Exit.nothing
    case .refused: throw Exit.failure
    }
  }

  private func forced() throws -> String? {
    let text = reason?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    if !force {
      guard reason == nil else { throw UsageError("--reason is for --force; leave it out, or add --force") }
      return nil
    }
    guard !text.isEmpty else {
      throw UsageError(
        "--force needs --reason TEXT, which the history keeps; say why it is published all the same")
    }
    guard text.utf8.count <= 1_000 else { throw UsageError("--reason is over 1,000 bytes long; shorten it") }
    return text
  }

  private func warn(of publication: Publication, in column: Column) {
    for problem in publication.problems { Output.warn("\(problem)") }
    for message in publication.unclear { Output.warn(message) }
    if let report = publication.report {
      BuildSummary(report, pathPrefix: column.pathPrefix).warnOfProblems()
    }
    LeftFiles.warn(publication.left, pathPrefix: column.pathPrefix)
  }
}
