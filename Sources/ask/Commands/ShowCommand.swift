import ArgumentParser
import AskCorpus
import AskSearch
import AskTerminal

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Read a post.",
    usage: "ask show POST[#HEADING] [options]")

  @Argument(help: "The post's id or path; with #heading, or how it begins, only that section.")
  var post: String

  @OptionGroup var pager: PagerOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let column = try Place(common).column()
    let parts = post.split(separator: "#", maxSplits: 1).map(String.init)
    let shown = try PostFinder(column).post(named: parts.first ?? "")
    let related = Self.related(to: shown.id, in: column)
    let view = PostView(shown, today: Today.date, related: related)
    guard parts.count == 2 else {
      return common.json
        ? Output.print(try PostModel(shown, anchor: nil, related: related).json())
        : Output.show(view.text(on: Terminal.screen), pager)
    }
    let anchors = shown.sections.map(\.anchor)
    let wanted = parts[1].lowercased()
    let matching = anchors.contains(wanted) ? [wanted] : anchors.filter { $0.hasPrefix(wanted) }
    guard matching.count == 1, let section = view.text(ofSection: matching[0], on: Terminal.screen) else {
      throw SearchError(
        path: shown.path,
        reason: .unknownHeading(parts[1], known: shown.sections.map(\.anchor).filter { !$0.isEmpty }))
    }
    common.json
      ? Output.print(try PostModel(shown, anchor: matching[0], related: related).json())
      : Output.show(section, pager)
  }

  /// Empty where the index cannot say: a post is read from its file, and needs none.
  private static func related(to id: PostID, in column: Column) -> [RelatedPost] {
    let posts = try? RelatedPosts(ofColumn: column)?.posts(relatedTo: id)
    return posts ?? []
  }
}
