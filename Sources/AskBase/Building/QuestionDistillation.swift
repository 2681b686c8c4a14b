package import AskNet
package import AskText

/// Makes the question side of a base: a network over word pieces whose vectors follow those of a teacher.
package struct QuestionDistillation: Sendable {
  package var hidden = 512
  package var layers = 2
  package var training = TrainingOptions(
    epochs: 15, batch: 512, learningRate: 1e-3, tokenLearningRate: 2e-3, heldOut: 0)
  package var how = TeachingOptions(temperature: 0.05, direct: 1, order: 1)
  /// The most pieces of a text that count.
  package var longest = 64

  package init() {}

  /// - Parameters:
  ///   - texts: what to learn from.
  ///   - targets: `[texts, width]`, their vectors in the base's space.
  ///   - rows: `[pieces, width]`, the vector of each piece by itself: where its row starts.
  package func network(
    over pieces: PieceVocabulary, texts: [String], targets: [Float], rows: [Float],
    progress: (TrainingProgress) throws -> Void
  ) throws -> Network {
    let width = targets.count / max(1, texts.count)
    let bags = texts.map { pieces.pieces(of: $0, limit: longest).filter { $0 != pieces.unknown } }
    var seen = [Int](repeating: 1, count: pieces.count)
    for bag in bags {
      for piece in Set(bag) { seen[Int(piece)] += 1 }
    }
    let start = Network(
      rows: rows, shape: NetworkShape(tokens: pieces.count, width: width, hidden: hidden, layers: layers),
      tokenWeights: seen.map { Float.logarithm(1 + Float(texts.count) / Float($0)) }, seed: training.seed)
    let teaching = Teaching(
      texts: Bags(bags), targets: targets, groups: texts.indices.map { Int32($0) }, width: width)
    return try train(teaching, from: start, how: how, options: training, progress: progress).network
  }
}
