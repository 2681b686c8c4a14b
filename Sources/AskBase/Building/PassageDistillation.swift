internal import AskNet
package import AskTeacher
internal import AskText
internal import CHash

/// How a passage side is distilled.
package struct PassageDistillationOptions: Equatable, Sendable {
  package var training: TransformerTrainingOptions
  /// Texts of each kind in a batch.
  package var perBatch: [DistillationSample.Kind: Int] = [
    .sentence: 64, .question: 24, .query: 16, .passage: 24,
  ]
  /// Questions with their answers in each second batch, from the first on; 0 leaves all steps to the teacher's vectors.
  package var pairsPerBatch = 0
  package var seed: UInt64 = 1

  /// - Parameter tokenRounding: what the table will be kept in; matrices are kept in int8.
  package init(steps: Int, tokenRounding: TokenRounding = .int4) {
    training = TransformerTrainingOptions(steps: steps)
    training.rates = TrainingRates(layers: 1e-4, tokens: 2e-4, positions: 1e-4, projection: 0)
    training.frozen = [.projection]
    training.matrixRounding = .int8
    training.tokenRounding = tokenRounding
    training.productPrecision = .bfloat16
  }
}

/// Teaches a student the teacher's vectors, as they lie in the base's space, with the weights as they will be stored.
///
/// Where pairs are asked for, every second step tells each question's answer from the others of its batch; the steps
/// between keep the student in the teacher's space.
///
/// For the same material and options the student is the same to the last bit on one kind of processor, however often
/// the run was stopped and resumed.
package final class PassageDistillation {
  package let options: PassageDistillationOptions
  private let material: DistillationMaterial
  private let map: SpaceMap
  private let start: PassageStudent
  private let trainer: TransformerTrainer
  private let pieces: [[Int32]]
  private var batches: DistillationBatches
  private let pairs: [QuestionAnswerPair]
  private var pairBatches: DistillationBatches

  /// - Parameters:
  ///   - places: the texts of `material` to learn from; others are held out.
  ///   - pairs: at least `options.pairsPerBatch`.
  package init(
    _ start: PassageStudent, on material: DistillationMaterial, places: [Int],
    pairs: [QuestionAnswerPair] = [], into map: SpaceMap, options: PassageDistillationOptions
  ) {
    precondition(
      pairs.count >= options.pairsPerBatch, "\(pairs.count) pairs for batches of \(options.pairsPerBatch)")
    precondition(map.from == material.width, "a map from \(map.from) for vectors of \(material.width)")
    self.options = options
    self.material = material
    self.map = map
    self.start = start
    pieces = material.texts.map { start.pieces(of: $0) }
    trainer = TransformerTrainer(
      parameters: start.parameters, projection: Projection(outputs: map.to, values: map.rows),
      options: options.training)
    let kinds = DistillationSample.Kind.allCases.map { kind in
      DistillationBatches.Kind(
        texts: places.filter { material.kinds[$0] == kind }, perBatch: options.perBatch[kind] ?? 0)
    }
    batches = DistillationBatches(kinds: kinds, seed: options.seed)
    self.pairs = pairs
    pairBatches = DistillationBatches(
      kinds: [.init(texts: Array(pairs.indices), perBatch: options.pairsPerBatch)], seed: options.seed)
    digest = Self.digest(start, material, places: places, pairs: pairs, map)
  }

  /// Names the texts, their vectors, which of them are learned from, the pairs, the way into the space and where the
  /// student began.
  let digest: String

  /// Steps that have been made, of `options.training.steps`.
  package var steps: Int { trainer.steps }

  package var isFinished: Bool { steps >= options.training.steps }

  /// The student as it now is, in full precision.
  package var student: PassageStudent {
    PassageStudent(parameters: trainer.parameters, vocabulary: start.vocabulary)
  }

  /// Makes one step and returns the loss before it.
  package func step() throws(TransformerTrainingError) -> Double {
    precondition(!isFinished, "step \(steps + 1) of \(options.training.steps)")
    if options.pairsPerBatch > 0, steps.isMultiple(of: 2) { return try pairStep() }
    let batch = batches.batch(steps)
    return try trainer.step(
      texts: batch.map { pieces[$0] }, targets: .vectors(map.mapped(material.vectors(of: batch))))
  }

  private func pairStep() throws(TransformerTrainingError) -> Double {
    let batch = pairBatches.batch(steps / 2).map { pairs[$0] }
    // Neither one question's other answers nor one answer's other questions are wrong.
    let names = batch.map { pair in
      Int32(batch.firstIndex { $0.question == pair.question || $0.answer == pair.answer } ?? 0)
    }
    return try trainer.step(
      texts: (batch.map(\.question) + batch.map(\.answer)).map { start.pieces(of: $0) },
      targets: .pairs(count: batch.count, positives: names))
  }

  /// The vectors of texts in the base's space with the weights as they are rounded, `[texts, map.to]`.
  package func vectors(of texts: [String]) throws(TransformerTrainingError) -> [Float] {
    var vectors: [Float] = []
    for first in stride(from: 0, to: texts.count, by: Self.measured) {
      let some = texts[first..<min(texts.count, first + Self.measured)]
      vectors += try trainer.vectors(of: some.map { start.pieces(of: $0) })
    }
    return vectors
  }

  private static let measured = 64

  private static func digest(
    _ start: PassageStudent, _ material: DistillationMaterial, places: [Int], pairs: [QuestionAnswerPair],
    _ map: SpaceMap
  ) -> String {
    func hash<T>(_ values: [T]) -> UInt64 {
      values.withUnsafeBytes { chash_64($0.baseAddress, $0.count) }
    }
    let parameters = start.parameters
    let parts =
      [
        hash(Array(material.texts.joined(separator: "\n").utf8)), hash(material.vectors), hash(places),
        hash(map.rows), hash(start.vocabulary.bytes), hash(parameters.tokens), hash(parameters.positions),
        hash(parameters.scale + parameters.shift),
        hash(Array(pairs.map { $0.question + "\n" + $0.answer }.joined(separator: "\n").utf8)),
      ] + parameters.layers.map { hash($0) }
    return String(hash(parts), radix: 16)
  }

  package var state: TransformerTrainingState { trainer.state }
  package func resume(from state: TransformerTrainingState) { trainer.resume(from: state) }
}
