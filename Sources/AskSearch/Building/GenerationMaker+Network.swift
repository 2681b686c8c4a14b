import AskNet
import AskText

/// The network that a generation gets.
struct BuiltNetwork {
  let encoders: BiEncoder
  let vocabulary: Vocabulary
  let fingerprint: String
  /// Whether it is that of the previous generation.
  let isPrevious: Bool
}

extension GenerationMaker {
  /// Trains a network or takes over the previous one, and writes model.bin; nil for a generation without one.
  func network(
    for generation: Generation, assembly: ForwardAssembly, index: SQLiteIndex, previous: PreviousGeneration?,
    changed: Int, report: inout BuildReport
  ) throws -> BuiltNetwork? {
    if options.training == .none { return nil }
    if options.isTrainingDue(previous?.manifest, changed: changed) {
      do {
        return try trained(for: generation, assembly: assembly, index: index, report: &report)
      } catch let error as NetworkError {
        guard case .tooFewPairs = error.reason else {
          throw SearchError(path: generation.path, reason: .training(error.description))
        }
        report.withoutNetwork = error.description
        return nil
      }
    }
    guard let previous, previous.manifest.network != nil else { return nil }
    try reportingFiles {
      try WholeFile.copy(previous.generation.model, to: generation.model)
      try WholeFile.synchronize(file: generation.model)
    }
    let mapped = try MappedNetwork(path: generation.model, forward: previous.forward)
    return BuiltNetwork(
      encoders: mapped.model.encoders, vocabulary: mapped.model.withVocabulary { Vocabulary(bytes: $0) },
      fingerprint: mapped.model.vocabularyFingerprint, isPrevious: true)
  }

  private func trained(
    for generation: Generation, assembly: ForwardAssembly, index: SQLiteIndex, report: inout BuildReport
  ) throws -> BuiltNetwork {
    progress(.preparing)
    let sentences = try SentencePlaces(index: index, language: language)
    let corpus = TrainingCorpus(
      try assembly.entries.map { entry in
        TrainingCorpus.Post(
          name: entry.name, units: entry.units, sentences: try sentences.ofPassages(of: entry))
      }, options: options.learning)
    let learning = options.learning
    let shape = learning.shape(tokens: corpus.vocabulary.count, texts: corpus.set.passages.count)
    let result = try train(corpus.set, shape: shape, start: learning.start, options: learning.training) {
      state in
      try Interruption.check()
      progress(.training(state))
    }
    report.training = result.report
    var head = learning.head
    if learning.fitsHead {
      let rehearsal = HeadRehearsal(language: language, learning: learning) { done, of in
        progress(.weighing(done: done, of: of))
      }
      if let fitted = try rehearsal.head(
        from: index, epochs: result.report.bestEpoch, in: generation.rehearsal)
      {
        head = fitted.head
        report.weighedQuestions = fitted.questions
      }
    }
    let vocabulary = corpus.vocabulary.bytes
    let fingerprint = result.network.fingerprint(with: vocabulary)
    try reportingFiles {
      try ModelFile.write(
        result.network, analyzerFingerprint: IndexRules.fingerprint(language: language),
        vocabularyFingerprint: fingerprint, vocabulary: vocabulary,
        ranking: Array(head.text.utf8), to: generation.model)
    }
    return BuiltNetwork(
      encoders: BiEncoder(result.network), vocabulary: corpus.vocabulary, fingerprint: fingerprint,
      isPrevious: false)
  }
}

extension Network {
  /// Names these parameters together with the terms that they belong to.
  func fingerprint(with vocabulary: [UInt8]) -> String {
    var bytes = vocabulary
    for part in [table, logWeights, layers, runningMean, runningVariance] {
      part.withUnsafeBytes { bytes += $0 }
    }
    return FileHash.of(bytes)
  }
}
