import AskCorpus
import AskNet
package import AskText
import GRDB

/// Makes the files of one generation from posts, wherever they come from.
///
/// Nothing is put in force here: who asked for the generation does that when all of it is on the disk.
package struct GenerationMaker {
  let language: Language
  let options: BuildOptions
  let progress: (BuildProgress) -> Void
  /// Vectors of the texts encoded so far; nil when the corpus is learned from alone.
  let encoded: EncodedTexts?

  /// - Parameter cache: the folder that keeps the vectors of texts for later builds; nil to forget them.
  /// - Throws: `BaseError` when the cache cannot be used.
  package init(
    language: Language, options: BuildOptions, cache: String? = nil,
    progress: @escaping (BuildProgress) -> Void = { _ in }
  ) throws {
    self.init(
      language: language, options: options,
      encoded: try options.learning.taught.map { try EncodedTexts($0.encoder, folder: cache) },
      progress: progress)
  }

  init(
    language: Language, options: BuildOptions, encoded: EncodedTexts?,
    progress: @escaping (BuildProgress) -> Void
  ) {
    self.language = language
    self.options = options
    self.encoded = encoded
    self.progress = progress
  }

  /// Makes a generation of these posts alone.
  package func make(_ generation: Generation, from records: [IndexWriter.Record]) throws -> BuildReport {
    try make(generation, from: nil, removing: [], adding: records, files: [])
  }

  /// Makes a generation from the previous one, without the posts `removed` and with `records`.
  ///
  /// - Parameter files: what the generation is to know of the corpus folder.
  func make(
    _ generation: Generation, from previous: PreviousGeneration?, removing removed: [String],
    adding records: [IndexWriter.Record], files: [IndexedFile]
  ) throws -> BuildReport {
    var report = BuildReport()
    if let previous {
      try reportingFiles { try WholeFile.copy(previous.generation.index, to: generation.index) }
    }
    let analysed = try write(
      generation, removing: removed, adding: records, files: files, isFresh: previous == nil)
    let index = try SQLiteIndex(path: generation.index)
    let statistics = try index.statistics()
    report.posts = statistics.posts
    report.passages = statistics.passages
    let assembly = try ForwardAssembly(index: index, previous: previous?.forward, analysed: analysed)
    report.problems = assembly.successionProblems
    let changed = assembly.changedPassages(since: previous?.forward)
    let network = try network(
      for: generation, assembly: assembly, index: index, previous: previous, changed: changed, report: &report
    )
    progress(.embedding)
    let vectors = try network.map {
      try self.vectors(of: assembly, with: $0, index: index, reusing: $0.isPrevious ? previous?.forward : nil)
    }
    let bytes = ForwardIndex.bytes(
      of: assembly.entries, words: try index.words(), statistics: statistics, vectors: vectors,
      analyzer: IndexRules.fingerprint(language: language), network: network?.fingerprint ?? "",
      language: language.name)
    try Interruption.check()
    try reportingFiles {
      try WholeFile.write(bytes, to: generation.passages)
      try WholeFile.synchronize(file: generation.index)
    }
    let isTrained = network?.isPrevious == false
    try confidence(for: generation, isAnew: isTrained || previous == nil, previous: previous, report: &report)
    let manifest = try Manifest(
      describing: generation, files: files, statistics: statistics, language: language,
      network: network?.fingerprint, base: network?.base,
      teacher: isTrained
        ? options.learning.taught?.teacherEntry : network == nil ? nil : previous?.manifest.teacher,
      seed: network == nil ? nil : isTrained ? options.seed : previous?.manifest.seed,
      withoutNetwork: report.withoutNetwork,
      passagesChangedSinceTraining: isTrained
        ? 0 : (previous?.manifest.passagesChangedSinceTraining ?? 0) + changed)
    try reportingFiles {
      try WholeFile.write(try manifest.encoded(), to: generation.manifest)
      try WholeFile.synchronize(folder: generation.path)
      try WholeFile.synchronize(folder: generation.folder.generations)
    }
    return report
  }

  private func write(
    _ generation: Generation, removing removed: [String], adding records: [IndexWriter.Record],
    files: [IndexedFile], isFresh: Bool
  ) throws -> [PostID: (row: PostRow, analysed: AnalysedPost)] {
    try reportingDamage(of: generation.index) {
      let writer = try IndexWriter(path: generation.index, language: language)
      let analysed = try writer.apply(removing: removed, adding: records, files: files) { done in
        try Interruption.check()
        progress(.indexing(done: done, of: records.count))
      }
      // Until then FTS5 keeps the words of what was taken out. Only a question does not wait for it.
      if isFresh || options.fileLimit == nil { try writer.optimize() }
      try writer.queue.close()
      return analysed
    }
  }
}

/// Turns errors about files into `SearchError`.
func reportingFiles<T>(_ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as FileError {
    throw SearchError(error)
  }
}
