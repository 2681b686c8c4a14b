import AskCorpus
package import AskEval

/// What readers of a generation are shown: judgements are held against that, not against ranks before successors and
/// pins.
package struct ShownPosts {
  private let engine: SearchEngine
  private let options: SearchEngine.Options
  private let names: [PostName]
  /// By the name of each published post: the one that is shown in its place, usually itself.
  package let standIns: [PostName: PostName]

  /// - Throws: `SearchError` when the index is damaged.
  package init(_ engine: SearchEngine, curation: Curation) throws {
    self.engine = engine
    var options = SearchEngine.Options()
    options.curation = curation
    self.options = options
    names = try engine.forward.names().map(PostName.init(_:))
    let forward = engine.forward
    let successors = SuccessorRanking(forward: forward, allows: { !forward.isDraft($0) })
    var standIns: [PostName: PostName] = [:]
    for number in 0..<forward.posts {
      let post = PostNumber(number)
      if !forward.isDraft(post) { standIns[names[number]] = names[successors.target(of: post).rawValue] }
    }
    self.standIns = standIns
  }

  /// The posts for a question, best first, at most `limit`; none for one that cannot be asked.
  package func ranking(for question: String, limit: Int = Evaluator.depth) throws -> [PostName] {
    try engine.ask(plain: question, options: options) { asked in
      asked.led.prefix(limit).map { names[$0.ranked.post.rawValue] }
    } ?? []
  }

  /// Titles of the published posts that are shown, by name.
  package func titles() throws -> [PostName: String] {
    var titles: [PostName: String] = [:]
    for post in try engine.posts(passing: Filter()) {
      let name = PostName(post.id.rawValue)
      if standIns[name] == name { titles[name] = post.title }
    }
    return titles
  }
}
