import ArgumentParser
import AskCorpus
import AskEditor
import AskSearch
import AskTerminal

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Which posts to read again, and why.",
    usage: "ask review [list|done|vote] [options]",
    subcommands: [List.self, Done.self, Vote.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The posts that are due, the most urgent first.",
      usage: "ask review [options]",
      discussion: """
        A post is due once its review-by has passed, once it was last read longer ago than the shortest half-life of its \
        tags in tags.yaml, where it has no date, where readers voted that it did not help (votes.tsv), and where \
        `ask check --online` found dead links in it.
        """)

    @Option(
      name: [.customShort("n"), .long], help: ArgumentHelp("Show at most so many.", valueName: "number"))
    var limit = 20

    @Option(help: ArgumentHelp("Only posts with this tag.", valueName: "tag"))
    var tag: String?

    @OptionGroup var pager: PagerOptions

    @OptionGroup var common: CommonOptions

    func run() throws {
      guard limit > 0 else { throw UsageError("--limit is \(limit); give a number of posts, such as 20") }
      let desk = try ReviewDesk(common)
      if let tag { try desk.check(tag) }
      let items = desk.queue.items.filter { item in tag.map { item.post.tags.contains($0) } ?? true }
      let shown = Array(items.prefix(limit))
      if common.json {
        Output.print(try ReviewModel(shown, total: items.count).json())
      } else {
        Output.show(
          ReviewQueueView(shown, total: items.count, today: Today.date).text(on: Terminal.screen), pager)
      }
      throw items.isEmpty ? Exit.answered : Exit.nothing
    }
  }

  struct Done: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "done", abstract: "Note that a post was read again today, and when it is due next.",
      usage: "ask review done POST... [--by DATE]")

    @Argument(help: "Posts by id or path.")
    var posts: [String]

    @Option(
      help: ArgumentHelp(
        "The next day to read it (default: after the shortest half-life of its tags).", valueName: "date"))
    var by: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
      let today = Today.date
      let next = try by.map { text in
        guard let date = CalendarDate(text) else {
          throw UsageError("--by \(text) is no date; write it as 2027-01-31")
        }
        guard date > today else { throw UsageError("--by \(text) is not after today; give a day to come") }
        return date
      }
      let column = try Place(common).editableColumn()
      let finder = PostFinder(column)
      let tags = Tags(in: column.corpus, pathPrefix: column.pathPrefix)
      // All are read before one is written, so that a wrong name changes nothing. A post that is named twice, by its id
      // and its path perhaps, is read once.
      var seen: Set<String> = []
      let files = try posts.map { (name: $0, file: try finder.file(named: $0)) }
        .filter { seen.insert($0.file.path).inserted }
      let edited = try files.map { name, file in
        let post = try finder.post(named: name)
        var edit = try EditedPost(file, of: column.corpus, pathPrefix: column.pathPrefix)
        let due = next ?? ReviewQueue.nextReview(of: post, tags: tags, today: today)
        try edit.frontMatter.set("reviewed", to: .date(today))
        try edit.frontMatter.set("review-by", to: .date(due))
        return (post, due, edit)
      }
      for (_, _, edit) in edited { try edit.write() }
      if common.json {
        Output.print(try ReviewedModel(edited.map { ($0.0, $0.1) }, today: today).json())
      } else {
        for (post, due, _) in edited { Output.print("\(post.path): reviewed \(today), next by \(due)") }
      }
    }
  }

  struct Vote: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vote", abstract: "Note that a post helped a reader, or did not.",
      usage: "ask review vote POST up|down")

    @Argument(help: "The post's id or path.")
    var post: String

    @Argument(help: "Whether it helped: up or down.", completion: .list(["up", "down"]))
    var vote: String

    @OptionGroup var common: CommonOptions

    func run() throws {
      guard let vote = Votes.Vote(rawValue: vote) else {
        throw UsageError("a vote is up or down, not \(vote)")
      }
      let column = try Place(common).editableColumn()
      let post = try PostFinder(column).post(named: post)
      try Votes.add(vote, to: post.id, on: Today.date, in: column)
      let count = try Votes(column)[post.id]
      if common.json {
        Output.print(try VoteModel(post: post.id.rawValue, up: count.up, down: count.down).json())
      } else {
        Output.print(
          "\(post.id.rawValue): \(count.up) up, \(count.down) down (\(column.pathPrefix)\(Votes.fileName))")
      }
    }
  }
}
