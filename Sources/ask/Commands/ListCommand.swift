import ArgumentParser
import AskSearch
import AskTerminal

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List posts, newest first.",
    usage: "ask list [options]")

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @OptionGroup var output: TemplateOptions

  @OptionGroup var pager: PagerOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let template = try output.template(PostSummary.fields, json: common.json)
    let engine = try Freshness(column: try Place(common).column(), updates: true).engine()
    let filter = try filters.filter
    try engine.check(filter)
    let posts = try engine.posts(passing: filter)
    if let template {
      Output.printExactly(posts.map(template.line).joined())
    } else if common.json {
      Output.print(try ListModel(posts).json())
    } else {
      Output.show(PostListView(posts, today: Today.date).text(on: Terminal.screen), pager)
    }
    throw posts.isEmpty ? Exit.nothing : Exit.answered
  }
}
