internal import AskNet
import AskTeacher
internal import AskText

/// Makes a base from a teacher and plain texts.
///
/// The teacher's vectors of samples of the texts are kept in a folder, and the passage side's training in a file there,
/// so that a run which was stopped goes on where it was. Same teacher, texts and options, same bytes on one kind of
/// processor.
public struct BaseBuilder {
  public var options: BaseOptions
  private let progress: (BaseProgress) throws -> Void

  public init(
    options: BaseOptions = BaseOptions(), progress: @escaping (BaseProgress) throws -> Void = { _ in }
  ) {
    self.options = options
    self.progress = progress
  }

  /// - Parameters:
  ///   - teacher: the folder of a BERT-family encoder that takes the mean of its tokens.
  ///   - texts: files of plain text, a blank line between sections.
  ///   - cache: a folder for what a later run goes on with; it is made.
  /// - Returns: the bytes of the base.
  /// - Throws: `TeacherError`, `BaseError` or `PieceError`: what cannot be used and why; what `progress` throws.
  public func bytes(teacher folder: String, texts: [String], cache: String) throws -> [UInt8] {
    let teacher = try Teacher(folder: folder)
    let fingerprint = try PassageEncoder.fingerprint(teacher: folder)
    let (samples, pairs) = try samples(of: texts)
    let material = try material(samples, by: teacher, fingerprint: fingerprint, cache: cache)
    let map = SpaceMap(
      mainDirectionsOf: Array(material.vectors.prefix(Self.mapTexts * material.width)), from: material.width,
      to: min(options.width, material.width))
    let counts = PieceSelection.counts(
      of: material.texts.map { teacher.vocabulary.pieces(of: $0) }, vocabulary: teacher.vocabulary)
    let selection = PieceSelection(
      of: teacher.vocabulary, counts: counts, keeping: options.pieces, priorShare: Self.priorShare)
    let student = try passageSide(
      of: teacher, keeping: selection, on: material, pairs: pairs, into: map, cache: cache)
    let alone = map.mapped(
      teacher.embed(pieces: selection.kept.map { [$0] }) { (_: EncodingProgress) throws(Never) in })
    let question = try options.question.network(
      over: student.vocabulary, texts: material.texts, targets: map.mapped(material.vectors), rows: alone
    ) { try progress(.questions($0)) }
    return Base.bytes(
      name: options.name, teacher: fingerprint, pieces: student.vocabulary, question: question,
      projection: map.rows, passages: student.parameters.quantised(tokenCodes: .fourBits))
  }

  /// Texts that the space's main directions are found by.
  private static let mapTexts = 60_000
  private static let priorShare = 0.2
  /// Samples of each kind below which there is nothing to learn.
  private static let fewest = 100

  private func samples(of texts: [String]) throws -> ([DistillationSample], [QuestionAnswerPair]) {
    var sources: [SourceText] = []
    for (done, path) in texts.sorted().enumerated() {
      try progress(.reading(done: done, of: texts.count))
      sources.append(try SourceText(path: path))
    }
    let sampler = TextSampler(options: options.sampling)
    let samples = sampler.samples(of: sources)
    for kind in DistillationSample.Kind.allCases {
      let found = samples.count { $0.kind == kind }
      let wanted = max(Self.fewest, options.passages.perBatch[kind] ?? 0)
      guard found >= wanted else {
        throw BaseError(
          path: texts.first ?? "", .tooFew(kind: kind.rawValue, found: found, wanted: wanted))
      }
    }
    let (steps, wanted) = (options.contrast.training.steps, options.contrast.pairsPerBatch)
    guard steps > 0 else { return (samples, []) }
    let pairs = sampler.pairs(of: sources, count: (steps + 1) / 2 * wanted)
    guard pairs.count >= wanted else {
      throw BaseError(
        path: texts.first ?? "", .tooFew(kind: "question with answer", found: pairs.count, wanted: wanted))
    }
    return (samples, pairs)
  }

  private func material(
    _ samples: [DistillationSample], by teacher: Teacher, fingerprint: String, cache folder: String
  ) throws -> DistillationMaterial {
    var cache = try EmbeddingCache(folder: folder, width: teacher.shape.width, teacher: fingerprint)
    let texts = samples.map(\.text)
    let vectors = try cache.vectors(for: texts) {
      teacher.embed($0)
    } progress: {
      try progress(.embedding(done: $0, of: $1))
    }
    return DistillationMaterial(
      texts: texts, kinds: samples.map(\.kind), vectors: vectors, width: teacher.shape.width)
  }

  private func passageSide(
    of teacher: Teacher, keeping selection: PieceSelection, on material: DistillationMaterial,
    pairs: [QuestionAnswerPair], into map: SpaceMap, cache: String
  ) throws -> PassageStudent {
    let start = try PassageStudent(
      of: teacher.parameters, vocabulary: teacher.vocabulary, keeping: selection,
      layers: options.layers ?? Array(0..<teacher.shape.layers),
      positions: min(options.positions, teacher.maxPieces))
    let places = Array(material.texts.indices)
    let distillation = PassageDistillation(
      start, on: material, places: places, into: map, options: options.passages)
    let total = options.passages.training.steps + options.contrast.training.steps
    try distillation.run(checkpoint: cache + "/passages.checkpoint") { loss in
      try progress(.passages(step: distillation.steps, of: total, loss: loss))
    }
    guard options.contrast.training.steps > 0 else { return distillation.student }
    let contrast = PassageDistillation(
      distillation.student, on: material, places: places, pairs: pairs, into: map, options: options.contrast)
    try contrast.run(checkpoint: cache + "/contrast.checkpoint") { loss in
      try progress(.passages(step: distillation.steps + contrast.steps, of: total, loss: loss))
    }
    return contrast.student
  }
}
