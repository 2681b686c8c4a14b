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

  /// - Parameters:
  ///   - places: the texts of `material` to learn from; others are held out.
  package init(
    _ start: PassageStudent, on material: DistillationMaterial, places: [Int], into map: SpaceMap,
    options: PassageDistillationOptions
  ) {
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
    digest = Self.digest(start, material, places: places, map)
  }

  /// Names the texts, their vectors, which of them are learned from, the way into the space and where the student began.
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
    let batch = batches.batch(steps)
    return try trainer.step(
      texts: batch.map { pieces[$0] }, targets: .vectors(map.mapped(material.vectors(of: batch))))
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
    _ start: PassageStudent, _ material: DistillationMaterial, places: [Int], _ map: SpaceMap
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
      ] + parameters.layers.map { hash($0) }
    return String(hash(parts), radix: 16)
  }

  package var state: TransformerTrainingState { trainer.state }
  package func resume(from state: TransformerTrainingState) { trainer.resume(from: state) }
}
