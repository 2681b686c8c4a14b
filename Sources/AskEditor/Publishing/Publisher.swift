package import AskCorpus
import AskEval
package import AskSearch

/// Publishes drafts: builds the generation that contains them, holds it against the one in force, and switches or stops.
package struct Publisher {
  package struct Options: Equatable, Sendable {
    /// Drafts by id or path; empty for all that are marked ready.
    package var names: [String] = []
    package var isDryRun = false
    /// Publishes in spite of objections, for this reason.
    package var forced: String?
    package var build = BuildOptions()
    /// For the history.
    package var by: String?
    package var commit: HistoryRecord.Commit?

    package init() {}
  }

  private let column: Column
  private let options: Options
  private let today: CalendarDate
  private let progress: (PublishProgress) -> Void

  package init(
    _ column: Column, options: Options, today: CalendarDate, progress: @escaping (PublishProgress) -> Void
  ) {
    self.column = column
    self.options = options
    self.today = today
    self.progress = progress
  }

  /// - Throws: `SearchError`, `PostError` or `EvaluationError`; the generation in force stays, and the corpus as it is.
  package func publish() throws -> Publication {
    let builder = Builder(column, options: options.build) { [progress] in progress(.building($0)) }
    let claim = try builder.claim()
    defer { withExtendedLifetime(claim) {} }
    let ready = try ReadyDrafts(in: column, named: options.names, today: today)
    var publication = Publication()
    publication.isDryRun = options.isDryRun
    publication.posts = ready.drafts.map(\.post)
    publication.unclear = ready.unclear
    publication.problems = ready.problems
    publication.left = claim.left
    guard ready.problems.isEmpty else {
      publication.outcome = .refused
      return publication
    }
    let texts = Dictionary(
      ready.drafts.map { ($0.path, $0.published) }, uniquingKeysWith: { first, _ in first })
    guard let prepared = try builder.prepare(claim, replacing: texts) else { return publication }
    do {
      publication.report = prepared.report
      publication.previous = prepared.previous?.name
      try judge(prepared, into: &publication)
      guard !options.isDryRun, publication.outcome != .blocked else {
        builder.discard(prepared)
        return publication
      }
      publication.left += try builder.put(
        inForce: prepared,
        changing: ready.drafts.map {
          CorpusChange(path: $0.path, replacing: $0.original, with: $0.published)
        },
        texts: ready.drafts.map(\.published), record: record(of: publication, prepared), claim)
      return publication
    } catch {
      // Once the link is renamed it is in force, and what is left is done by whoever comes next.
      if try column.state.currentGeneration() != prepared.generation { builder.discard(prepared) }
      throw error
    }
  }

  /// Compares, and decides.
  private func judge(_ prepared: PreparedGeneration, into publication: inout Publication) throws {
    let new = try shown(SearchEngine(prepared.generation, pathPrefix: column.pathPrefix))
    for post in publication.posts {
      try Interruption.check()
      let rank = try new.ranking(for: post.title).firstIndex { $0.rawValue == post.id.rawValue }.map {
        $0 + 1
      }
      if rank != 1 { publication.hardToFind.append(.init(post: post.id.rawValue, rank: rank)) }
    }
    if let old = try engineInForce(prepared.previous, into: &publication) {
      let before = try shown(old)
      // Who took a post away does not look for it.
      let kept = try before.titles().filter { new.standIns[$0.key] != nil }
      let questions = try GateQuestions(of: column.corpus, titles: kept)
      publication.comparison = try GateComparison(questions, before: GateSide(before), after: GateSide(new)) {
        try Interruption.check()
        progress(.comparing(done: $0, of: $1))
      }
    }
    publication.objections = GateObjection.all(
      to: publication.comparison, broken: prepared.report.broken, settings: column.settings.publish)
    let isBlocked = !publication.objections.isEmpty
    publication.outcome = isBlocked ? options.forced == nil ? .blocked : .forced : .published
  }

  /// The generation in force, to be asked; nil and a note where that cannot be done.
  private func engineInForce(
    _ generation: Generation?, into publication: inout Publication
  ) throws -> SearchEngine? {
    guard let generation else {
      publication.withoutComparison = "it is the first generation of this column"
      return nil
    }
    do {
      return try SearchEngine(generation, pathPrefix: column.pathPrefix)
    } catch let error as SearchError {
      switch error.reason {
      case .outdated, .damaged, .newerFormat:
        publication.withoutComparison = "generation \(generation.name) can no longer be asked"
        return nil
      default: throw error
      }
    }
  }

  /// As readers see it, with the synonyms and pins of now on either side: those are read with the question.
  private func shown(_ engine: SearchEngine) throws -> ShownPosts {
    try ShownPosts(
      engine, curation: engine.curation(CurationFiles(in: column.corpus, pathPrefix: column.pathPrefix)))
  }

  private func record(of publication: Publication, _ prepared: PreparedGeneration) -> HistoryRecord {
    var record = HistoryRecord(
      generation: prepared.generation.number, at: HistoryFile.now, command: .publish,
      posts: prepared.report.posts, previous: prepared.previous?.number)
    record.take(prepared.report)
    record.published = publication.posts.map(\.id.rawValue)
    record.by = options.by
    record.commit = options.commit
    if let comparison = publication.comparison {
      record.change = HistoryRecord.Change(
        compared: comparison.compared, worse: comparison.worse, better: comparison.better, p: comparison.p)
      if comparison.basis == .judgements { record.figures = comparison.figures }
    }
    if publication.outcome == .forced { record.forced = options.forced }
    return record
  }
}
