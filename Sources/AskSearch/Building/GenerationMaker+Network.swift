import AskBase
import AskNet
import AskText

/// The network that a generation gets.
struct BuiltNetwork {
  /// What embeds the units' terms; nil where they are encoded from their texts.
  let terms: (encoder: Encoder, vocabulary: Vocabulary)?
  let fingerprint: String
  /// Fingerprint of the base that it reads with; nil for one over terms.
  let base: String?
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
    if options.isTrainingDue(previous?.manifest, changed: changed, taught: options.learning.taught) {
      do {
        if let taught = options.learning.taught {
          return try self.taught(taught, for: generation, index: index, report: &report)
        }
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
    let model = try reportingFiles { try ModelFile(mapping: generation.model) }
    let base = PieceReader.base(of: model.analyzerFingerprint)?.fingerprint
    if previous.generation.hasSpace {
      try reportingFiles {
        try WholeFile.copy(previous.generation.space, to: generation.space)
        try WholeFile.synchronize(file: generation.space)
        if let encoded, !encoded.encoder.isPlaced { encoded.place(by: try SpaceMap(path: generation.space)) }
      }
    }
    if let base {
      try reportingFiles {
        try generation.keep(previous.generation.base(base, given: options.learning.taught?.base))
      }
    }
    return BuiltNetwork(
      terms: base != nil ? nil : (model.encoders.passage, model.withVocabulary { Vocabulary(bytes: $0) }),
      fingerprint: model.vocabularyFingerprint, base: base, isPrevious: true)
  }

  /// Vectors of all units, in order.
  func vectors(
    of assembly: ForwardAssembly, with network: BuiltNetwork, index: SQLiteIndex,
    reusing previous: ForwardIndex?
  ) throws -> VectorTable {
    try assembly.vectors(reusing: previous) { entries in
      if let (encoder, vocabulary) = network.terms {
        var bags = Bags()
        for entry in entries {
          for unit in assembly.entries[entry].units { bags.append(vocabulary.rows(of: unit.tokens)) }
        }
        return VectorTable(embedding: bags, with: encoder)
      }
      guard let encoded else {
        throw SearchError(path: index.path, reason: .training("there is no encoder for changed posts"))
      }
      let posts = try index.storedPosts()
      let texts = entries.flatMap { TaughtTexts(posts[$0]).units }
      try encode(texts, with: encoded)
      return VectorTable(quantising: encoded.vectors(of: texts), width: encoded.encoder.width)
    }
  }

  private func encode(_ texts: [String], with encoded: EncodedTexts) throws {
    try encoded.add(texts) { done, of in
      try Interruption.check()
      progress(.encoding(done: done, of: of))
    }
  }

  /// Texts by which a foreign encoder's space is turned onto the base's.
  private static let placingTexts = 4000

  /// Finds the way from a foreign encoder's space to the base's, and keeps it with the generation.
  private func place(
    _ encoded: EncodedTexts, onto base: Base, by posts: [TaughtTexts], for generation: Generation
  ) throws {
    guard !encoded.encoder.isPlaced, let own = base.passageEncoder else { return }
    let texts = posts.all.map(\.text)
    let step = max(1, texts.count / Self.placingTexts)
    let some = stride(from: 0, to: texts.count, by: step).map { texts[$0] }
    let map = try encoded.encoder.map(onto: own, by: some) { done in
      try Interruption.check()
      progress(.encoding(done: done, of: some.count))
    }
    try reportingFiles { try map.write(to: generation.space) }
    encoded.place(by: map)
  }

  /// A question side that follows the passages' vectors.
  private func taught(
    _ taught: TaughtSide, for generation: Generation, index: SQLiteIndex, report: inout BuildReport
  ) throws -> BuiltNetwork {
    guard let encoded else { preconditionFailure("a taught build without its encoder") }
    let posts = try index.storedPosts().map(TaughtTexts.init)
    try place(encoded, onto: taught.base, by: posts, for: generation)
    try encode(posts.all.map(\.text), with: encoded)
    progress(.preparing)
    let corpus = TaughtCorpus(posts, base: taught.base, encoded: encoded)
    let result = try train(corpus.teaching, from: corpus.start, how: taught.how, options: taught.training) {
      state in
      try Interruption.check()
      progress(.training(state))
    }
    report.training = result.report
    return try finished(
      result.network, vocabulary: corpus.vocabulary, taught: taught,
      for: generation,
      index: index, epochs: result.report.bestEpoch, encoded: encoded, report: &report)
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
    let (network, vocabulary) = Subwords.adding(
      to: result.network, corpus.vocabulary, terms: try index.terms())
    let built = try finished(
      network, vocabulary: vocabulary, taught: nil, for: generation, index: index,
      epochs: result.report.bestEpoch, encoded: nil, report: &report)
    return BuiltNetwork(
      terms: (Encoder(result.network), corpus.vocabulary), fingerprint: built.fingerprint, base: nil,
      isPrevious: false)
  }

  /// Fits the head to a trained network and writes model.bin.
  ///
  /// - Parameter taught: its base makes the tokens that the vocabulary numbers; nil when the analyzer does.
  private func finished(
    _ network: Network, vocabulary: Vocabulary, taught: TaughtSide?, for generation: Generation,
    index: SQLiteIndex,
    epochs: Int, encoded: EncodedTexts?, report: inout BuildReport
  ) throws -> BuiltNetwork {
    let learning = options.learning
    var head = learning.prior
    if learning.fitsHead {
      let rehearsal = HeadRehearsal(
        language: language, learning: learning, encoded: encoded, judged: options.judged
      ) { done, of in
        progress(.weighing(done: done, of: of))
      }
      if let fitted = try rehearsal.head(from: index, epochs: epochs, in: generation.rehearsal) {
        head = fitted.head
        report.weighed = BuildReport.Weighed(texts: fitted.texts, judged: fitted.judged)
      }
    }
    let fingerprint = network.fingerprint(with: vocabulary.bytes)
    try reportingFiles {
      try ModelFile.write(
        network,
        analyzerFingerprint: taught.map(PieceReader.fingerprint)
          ?? IndexRules.fingerprint(language: language),
        vocabularyFingerprint: fingerprint,
        vocabulary: vocabulary.bytes,
        ranking: Array(head.text.utf8), to: generation.model)
    }
    if let taught { try reportingFiles { try generation.keep(taught.base) } }
    return BuiltNetwork(
      terms: nil, fingerprint: fingerprint, base: taught?.base.fingerprint, isPrevious: false)
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
