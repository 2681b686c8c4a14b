import AskCorpus
import AskNet
import AskText
import GRDB

extension Builder {
  /// Makes a generation and puts it in force.
  func make(from previous: PreviousGeneration?, scan: CorpusScan) throws -> BuildReport {
    let language = try column.settings.stemmingLanguage
    let generation = try nextGeneration()
    do {
      let report = try make(generation, from: previous, scan: scan, language: language)
      scan.seen.write(to: column.state.seen, for: generation)
      prune(after: generation)
      return report
    } catch {
      generation.remove()
      throw error
    }
  }

  private func make(
    _ generation: Generation, from previous: PreviousGeneration?, scan: CorpusScan, language: Language
  ) throws -> BuildReport {
    var report = BuildReport()
    note(scan, previous, in: &report)
    var (records, files) = try read(scan, splitter: .standard)
    files.sort { $0.path < $1.path }
    report.problems = files.compactMap(\.problem)
    guard files.contains(where: { $0.problem == nil }) else {
      throw SearchError(path: column.corpus.root, reason: .noPosts)
    }

    if let previous {
      do {
        try WholeFile.copy(previous.generation.index, to: generation.index)
      } catch {
        throw SearchError(error)
      }
    }
    let analysed = try reportingDamage(of: generation.index) {
      let writer = try IndexWriter(path: generation.index, language: language)
      let analysed = try writer.apply(removing: scan.removed, adding: records, files: files) { done in
        try Interruption.check()
        progress(.indexing(done: done, of: records.count))
      }
      if previous == nil { try writer.optimize() }
      try writer.queue.close()
      return analysed
    }
    let index = try SQLiteIndex(path: generation.index)
    let statistics = try index.statistics()
    report.posts = statistics.posts
    report.passages = statistics.passages
    let assembly = try ForwardAssembly(index: index, previous: previous?.forward, analysed: analysed)

    let changedPassages = assembly.fresh.reduce(0) { $0 + assembly.entries[$1].units.count { $0.kind == .passage } }
    let network = try network(
      for: generation, assembly: assembly, index: index, previous: previous, changed: changedPassages, report: &report)
    progress(.embedding)
    let vectors = network.map { assembly.vectors(with: $0, reusing: $0.isPrevious ? previous?.forward : nil) }
    let bytes = ForwardIndex.bytes(
      of: assembly.entries, statistics: statistics, vectors: vectors,
      analyzer: Analyzer.fingerprint(language: language), network: network?.fingerprint ?? "",
      language: language.name)
    try Interruption.check()
    do {
      try WholeFile.write(bytes, to: generation.passages)
      try WholeFile.synchronize(file: generation.index)
    } catch {
      throw SearchError(error)
    }
    let manifest = try manifest(
      generation, files: files, statistics: statistics, language: language, network: network,
      changed: network?.isPrevious == false
        ? 0 : (previous?.manifest.passagesChangedSinceTraining ?? 0) + changedPassages,
      previous: previous)
    do {
      try WholeFile.write(try manifest.encoded(), to: generation.manifest)
      try WholeFile.synchronize(folder: generation.path)
      try WholeFile.synchronize(folder: column.state.generations)
    } catch let error as FileError {
      throw SearchError(error)
    }
    try column.state.put(inForce: generation)
    report.generation = generation.name
    report.isNew = true
    return report
  }

  /// Reads and parses the changed files; a file that is no post becomes a problem, and the rest goes on.
  private func read(
    _ scan: CorpusScan, splitter: PassageSplitter
  ) throws -> (records: [IndexWriter.Record], files: [IndexedFile]) {
    let parser = PostParser()
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

  private func manifest(
    _ generation: Generation, files: [IndexedFile], statistics: CorpusStatistics, language: Language,
    network: BuiltNetwork?, changed: Int, previous: PreviousGeneration?
  ) throws -> Manifest {
    var checks: [String: Manifest.FileCheck] = [:]
    var names = ["index.sqlite": generation.index, "passages.bin": generation.passages]
    if network != nil { names["model.bin"] = generation.model }
    for (name, path) in names {
      do {
        let file = try Region(mapping: path)
        checks[name] = Manifest.FileCheck(bytes: file.bytes.count, hash: FileHash.of(file.bytes))
      } catch {
        throw SearchError(error)
      }
    }
    let corpus = files.map { "\($0.path)\n\($0.hash)\n" }.joined()
    return Manifest(
      corpus: FileHash.of(Array(corpus.utf8)), posts: statistics.posts, passages: statistics.passages,
      analyzer: Analyzer.fingerprint(language: language), language: language.name, network: network?.fingerprint,
      seed: network.map { $0.isPrevious ? previous?.manifest.seed ?? options.seed : options.seed },
      passagesChangedSinceTraining: changed, files: checks)
  }
}

extension PassageSplitter {
  /// Passages of about 120 words at the sentences of AskText.
  static var standard: PassageSplitter {
    let breaker = SentenceBreaker()
    return PassageSplitter(sentences: breaker.sentences(of:))
  }
}
