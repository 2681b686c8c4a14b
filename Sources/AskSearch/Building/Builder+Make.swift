package import AskCorpus
import AskEval
import AskNet
import AskText

extension Builder {
  /// Puts a generation in force that was made aside, with a copy of the corpus and a line of the history.
  func put(
    inForce made: (generation: Generation, report: BuildReport), _ start: BuildStart
  ) throws -> BuildReport {
    var (generation, report) = made
    do {
      let sizes = start.scan.seen.entries.mapValues(\.file.size)
      try keepCorpus(start.scan.hashes, sizes: sizes, for: generation)
    } catch {
      generation.remove()
      throw error
    }
    // From here on the generation may be in force, and must stay.
    try column.state.put(inForce: generation)
    note(start.scan, for: generation)
    do {
      try HistoryFile(column.state).append(
        HistoryRecord(
          options.occasion, generation: generation.number, previous: start.inForce?.number, report))
    } catch {
      report.unrecorded = "\(error)"
    }
    prune(after: generation)
    return report
  }

  /// Makes a generation that nobody reads yet.
  ///
  /// - Parameter replacing: what files are to be taken to say.
  func makeAside(
    from previous: PreviousGeneration?, scan: CorpusScan, taught: TaughtSide?,
    replacing: [String: [UInt8]] = [:]
  ) throws -> (generation: Generation, report: BuildReport) {
    let generation = try nextGeneration()
    do {
      var (records, files) = try read(scan, replacing: replacing)
      files.sort { $0.path < $1.path }
      guard files.contains(where: { $0.problem == nil }) else {
        throw SearchError(path: column.corpus.root, reason: .noPosts(refused: files.count))
      }
      var options = options
      options.learning.taught = taught
      let (judged, problem) = judgedQuestions()
      options.judged = judged
      if let epochs = options.epochs { options.learning.training.epochs = epochs }
      let maker = try GenerationMaker(
        language: try column.settings.stemmingLanguage, options: options, cache: column.state.encoded,
        progress: progress)
      var report = try maker.make(
        generation, from: previous, removing: scan.removed, adding: records, files: files)
      note(scan, previous, in: &report)
      let read = Set(records.map(\.post.id.rawValue))
      report.broken = report.changed.filter { !read.contains($0) }
      report.removed = (report.removed + report.broken).sorted()
      report.changed = report.changed.filter(read.contains)
      report.added = report.added.filter(read.contains)
      report.problems =
        files.compactMap(\.problem) + scan.twins + report.problems + [problem].compactMap(\.self)
      report.generation = generation.name
      report.isNew = true
      return (generation, report)
    } catch {
      generation.remove()
      throw error
    }
  }

  /// The questions that the confidence is fitted on: the development half of the column's own judgements, or none and
  /// what is wrong with them.
  private func judgedQuestions() -> (questions: [JudgedQuestion], problem: String?) {
    do {
      let judgements = try Judgements(of: column.corpus)
      return (judgements.map { JudgedQuestion.all(of: $0, half: .development) } ?? [], nil)
    } catch {
      return ([], "\(error)")
    }
  }

  /// Reads and parses the changed files; a file that is no post becomes a problem, and the rest goes on.
  private func read(
    _ scan: CorpusScan, replacing: [String: [UInt8]]
  ) throws -> (records: [IndexWriter.Record], files: [IndexedFile]) {
    let parser = PostParser()
    let splitter = PassageSplitter.standard
    var problems: [String: String] = [:]
    var records: [IndexWriter.Record] = []
    for (done, file) in scan.changed.enumerated() {
      try Interruption.check()
      progress(.reading(done: done, of: scan.changed.count))
      guard let id = scan.ids[file.path] else { continue }
      do {
        let bytes = if let bytes = replacing[file.path] { bytes } else { try column.corpus.bytes(of: file) }
        let post = try parser.post(from: bytes, path: file.path, id: id)
        records.append(IndexWriter.Record(post: post, passages: splitter.passages(of: post)))
      } catch {
        problems[file.path] = error.description
      }
    }
    let files = scan.files.map { file in
      IndexedFile(path: file.path, hash: file.hash, problem: problems[file.path] ?? file.problem)
    }
    return (records, files)
  }
}

extension PassageSplitter {
  /// Passages of about 120 words at the sentences of AskText.
  package static var standard: PassageSplitter {
    let breaker = SentenceBreaker()
    return PassageSplitter(sentences: breaker.sentences(of:))
  }
}
