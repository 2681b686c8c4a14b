import AskCorpus
import AskEditor
import AskEval
import AskSearch
import Glibc

/// Gathers what a report says, from the column's files and its index.
struct ReportDesk {
  let report: ColumnReport

  /// What is wrong with a file is one line on stderr, and the others count.
  ///
  /// - Parameter openLetters: how many letters wait for an answer; nil for a column without letters.
  /// - Throws: `SearchError` when the index is damaged or Ctrl-C was pressed; `EvaluationError` for judgements that
  ///   cannot be read.
  init(_ column: Column, openLetters: Int?, meter: BuildMeter) throws {
    let today = Today.date
    let files = ColumnPosts(column)
    let posts = files.entries.map(\.post)
    let tags = Tags(in: column.corpus, pathPrefix: column.pathPrefix)
    let votes = try Votes(column)
    for problem in files.problems { Output.warn("\(problem)") }
    for problem in tags.problems { Output.warn("\(problem)") }
    for problem in votes.problems { Output.warn("\(problem)") }
    let engine = try Self.engine(of: column)
    // A first build has listened for itself, and stopped.
    Interruption.listen()
    var options = SearchEngine.Options()
    if let engine { options.curation = try EditorsFiles(of: column, for: engine).curation }
    (options.answeredFrom, options.maybeFrom) = (column.settings.answeredFrom, column.settings.maybeFrom)
    let figures = PostFigures(posts, refused: files.problems.count, today: today)
    let judged = try engine.flatMap { try Self.judged(column, engine: $0, options: options, meter: meter) }
    report = ColumnReport(
      today: today, column: column.corpus.name, generation: engine?.generation, posts: figures,
      judged: judged,
      review: ReviewFigures(
        ReviewQueue(
          posts, tags: tags, votes: votes, deadLinks: DeadLinks(column).byPost, today: today)),
      gaps: try Self.gaps(
        column, engine: engine, options: options, openLetters: openLetters, today: today),
      generations: try Self.generations(column, engine, judged, posts: figures.shown, today: today),
      map: try engine.flatMap { try Self.map(posts, engine: $0, meter: meter) })
  }

  /// Nil when the column has no post to make one of.
  private static func engine(of column: Column) throws -> SearchEngine? {
    do {
      return try Freshness(column: column, updates: true).engine()
    } catch let error as SearchError {
      guard case .noPosts = error.reason else { throw error }
      return nil
    }
  }

  private static func judged(
    _ column: Column, engine: SearchEngine, options: SearchEngine.Options, meter: BuildMeter
  ) throws -> JudgedFigures? {
    let folder = column.corpus.root + "/judgements"
    guard access(folder + "/questions.tsv", F_OK) == 0 else { return nil }
    return try JudgedFigures(Judgements(folder: folder), engine: engine, options: options) { done, of in
      try Interruption.check()
      meter.draw("asking judged questions", Double(done) / Double(max(1, of)))
    }
  }

  /// Of what readers asked; nothing that stands in a letter comes here.
  private static func gaps(
    _ column: Column, engine: SearchEngine?, options: SearchEngine.Options, openLetters: Int?,
    today: CalendarDate
  ) throws -> GapFigures {
    var options = options
    options.limit = 1
    let questions = try QueryLog(column).queries(today: today).map {
      OpenQuestion(text: $0.question, asker: "\($0.day) \($0.asker)")
    }
    let report =
      questions.isEmpty ? nil : try engine.map { try GapReport(questions, engine: $0, options: options) }
    return GapFigures(report, isLogging: column.settings.logsQueries, openLetters: openLetters)
  }

  /// Read from their records alone; nil for a column without letters.
  static func openLetters(_ place: Place) -> Int? {
    guard place.isOwn, let path = try? place.lettersFolder(nil), access(path, F_OK) == 0 else { return nil }
    let folder = LetterFolder(path: path)
    var count = 0
    for id in folder.ids() {
      do {
        let state = try folder.record(id).state
        if state == .new || state == .drafted { count += 1 }
      } catch {
        Output.warn("\(error)")
      }
    }
    return count
  }

  /// Those that were measured when they were published, and the one in force as it was measured just now.
  private static func generations(
    _ column: Column, _ engine: SearchEngine?, _ judged: JudgedFigures?, posts: Int, today: CalendarDate
  ) throws -> [GenerationFigures] {
    guard let engine, let judged, judged.answerable.counts.total > 0 else { return [] }
    let earlier: [GenerationFigures] = try HistoryFile(column.state).read().records.compactMap { record in
      guard let figures = record.figures, record.generation != Int(engine.generation),
        let day = CalendarDate(record.at)
      else { return nil }
      return GenerationFigures(
        generation: record.generation, day: day, posts: record.posts, questions: figures.questions,
        nDCG10: figures.nDCG10, hit1: figures.hit1)
    }
    return earlier + [
      GenerationFigures(
        generation: Int(engine.generation) ?? 0, day: today, posts: posts,
        questions: judged.answerable.counts.total, nDCG10: judged.nDCG10, hit1: judged.hit1)
    ]
  }

  private static func map(_ posts: [Post], engine: SearchEngine, meter: BuildMeter) throws -> PostMap? {
    guard let vectors = try engine.postVectors() else { return nil }
    try Interruption.check()
    meter.draw("drawing the map", nil)
    let known = Dictionary(uniqueKeysWithValues: vectors.map { ($0.id, $0.vector) })
    return PostMap(
      posts.filter { $0.status == .published && $0.supersededBy == nil }.sorted { $0.id < $1.id }.compactMap {
        post in
        known[post.id].map { (post: post, vector: $0) }
      })
  }
}
