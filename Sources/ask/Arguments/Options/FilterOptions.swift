import ArgumentParser
import AskCorpus
import AskSearch

/// Options that choose posts.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only posts with this tag; may be repeated, then all of them.", valueName: "tag"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("Only posts by this author.", valueName: "name"))
  var author: String?

  @Option(
    help: ArgumentHelp("Only posts published on or after this day, such as 2026-01-31.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Only posts published on or before this day.", valueName: "date"))
  var until: String?

  @Flag(help: "Also posts whose status is draft.")
  var drafts = false

  var filter: Filter {
    get throws {
      var filter = Filter()
      filter.tags = tag
      filter.author = author
      filter.since = try since.map { try Self.day($0, option: "--since") }
      filter.until = try until.map { try Self.day($0, option: "--until") }
      filter.includesDrafts = drafts
      if let since = filter.since, let until = filter.until, until < since {
        throw UsageError("--until \(until) is before --since \(since); swap them")
      }
      return filter
    }
  }

  /// The options as they were typed, to be repeated in a command.
  var words: [String] {
    let single = [("--author", author), ("--since", since), ("--until", until)]
    return tag.flatMap { ["--tag", $0] } + single.flatMap { name, value in value.map { [name, $0] } ?? [] }
      + (drafts ? ["--drafts"] : [])
  }

  private static func day(_ text: String, option: String) throws -> CalendarDate {
    guard text.utf8.count <= 10, let day = CalendarDate(text) else {
      throw UsageError("\(option) \(text) is not a day; write it like 2026-01-31")
    }
    return day
  }
}
