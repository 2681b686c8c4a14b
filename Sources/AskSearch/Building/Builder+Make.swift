package import AskCorpus
import AskEval
import AskNet
import AskText

extension Builder {
  /// Makes a generation and puts it in force.
  func make(from previous: PreviousGeneration?, scan: CorpusScan, taught: TaughtSide?) throws -> BuildReport {
    let generation = try nextGeneration()
    let made: BuildReport
    do {
      var (records, files) = try read(scan)
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
      report.removed = (report.removed + report.changed.filter { !read.contains($0) }).sorted()
      report.changed = report.changed.filter(read.contains)
      report.added = report.added.filter(read.contains)
      report.problems =
        files.compactMap(\.problem) + scan.twins + report.problems + [problem].compactMap(\.self)
      report.generation = generation.name
      report.isNew = true
      made = report
    } catch {
      generation.remove()
      throw error
    }
    // From here on the generation may be in force, and must stay.
    try column.state.put(inForce: generation)
    note(scan, for: generation)
    prune(after: generation)
    return made
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
  private func read(_ scan: CorpusScan) throws -> (records: [IndexWriter.Record], files: [IndexedFile]) {
    let parser = PostParser()
    let splitter = PassageSplitter.standard
    var problems: [String: String] = [:]
    var records: [IndexWriter.Record] = []
    for (done, file) in scan.changed.enumerated() {
      try Interruption.check()
      progress(.reading(done: done, of: scan.changed.count))
      guard let id = scan.ids[file.path] else { continue }
      do {
        let post = try parser.post(from: column.corpus.bytes(of: file), path: file.path, id: id)
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
