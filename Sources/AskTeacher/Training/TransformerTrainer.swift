internal import AskNet
internal import COpenBLAS

/// Trains an encoder and the projection behind it, step by step: mean of all pieces, projection, unit length.
///
/// For the same steps the result is the same to the last bit on one kind of processor, whatever the number of threads.
package final class TransformerTrainer {
  package let options: TransformerTrainingOptions
  /// Steps that have been made.
  package internal(set) var steps = 0

  let weights: TrainedWeights<Float>
  private let pass: TrainingPass<Float>
  let adam: TransformerAdam<Float>
  private let workers: Workers

  package init(
    parameters: TransformerParameters, projection: Projection, options: TransformerTrainingOptions
  ) {
    precondition(options.steps >= 1, "\(options.steps) steps")
    ask_blas_single_thread()
    workers = Workers(threads: options.threads)
    weights = TrainedWeights(parameters, projection: projection)
    let rounding = WeightRounding(
      weights, matrices: options.matrixRounding, tokens: options.tokenRounding)
    pass = TrainingPass(
      weights, rounding: rounding, precision: options.productPrecision, workers: workers)
    adam = TransformerAdam(weights, frozen: options.frozen, workers: workers)
    self.options = options
  }

  /// A copy of the encoder as it is now, in full precision whatever is rounded.
  package var parameters: TransformerParameters { weights.parameters }

  /// A copy of the projection as it is now.
  package var projection: Projection {
    Projection(outputs: weights.projection.rows, values: weights.projection.values)
  }

  /// Learns from one batch and returns its loss before the step: the sum over `targets`.
  ///
  /// Programmer error: targets of other sizes than the batch.
  ///
  /// - Parameter texts: the pieces of each, those that mark its ends with them.
  /// - Throws: `TransformerTrainingError`; the weights are then as before.
  package func step(texts: [[Int32]], targets: [TrainingTarget]) throws(TransformerTrainingError) -> Double {
    let value = try loss(texts: texts, targets: targets)
    pass.backward()
    let norm = adam.gradientNorm(pass)
    guard norm.isFinite else { throw TransformerTrainingError(step: steps + 1, .lossNotFinite) }
    adam.step(
      pass, rates: options.rates.scaled(by: pace), decay: options.weightDecay,
      scale: clipping(norm: norm, limit: options.clip))
    steps += 1
    return value
  }

  package func step(texts: [[Int32]], targets: TrainingTarget) throws(TransformerTrainingError) -> Double {
    try step(texts: texts, targets: [targets])
  }

  /// The loss of a batch, of which nothing is learned.
  package func loss(texts: [[Int32]], targets: [TrainingTarget]) throws(TransformerTrainingError) -> Double {
    try check(texts)
    pass.forward(texts)
    pass.dOutput.fill(0)
    var total = 0.0
    for target in targets { total += loss(of: target, texts: texts.count) }
    guard total.isFinite else { throw TransformerTrainingError(step: steps + 1, .lossNotFinite) }
    return total
  }

  /// The vectors of `texts` as the weights now are, and as they are rounded: `[texts, outputs]`, of unit length or zero.
  package func vectors(of texts: [[Int32]]) throws(TransformerTrainingError) -> [Float] {
    try check(texts)
    guard !texts.isEmpty else { return [] }
    pass.forward(texts)
    let count = texts.count * pass.output.columns
    return Array(UnsafeBufferPointer(start: pass.output.base, count: count))
  }

  private func loss(of target: TrainingTarget, texts: Int) -> Double {
    let outputs = pass.output.columns
    switch target {
    case .vectors(let values):
      precondition(
        values.count % outputs == 0 && values.count <= texts * outputs && !values.isEmpty,
        "\(values.count) target values for \(texts) texts")
      let targets = Matrix<Float>(rows: values.count / outputs, columns: outputs)
      values.withUnsafeBufferPointer { source in
        if let base = source.baseAddress { targets.base.update(from: base, count: source.count) }
      }
      return DistillationLoss<Float>(options.distillation).loss(
        pass.output, targets: targets, into: pass.dOutput)
    case .questions(let values, let positives):
      precondition(!values.isEmpty, "no questions")
      return ContrastiveLoss<Float>(temperature: options.temperature, workers: workers).loss(
        pass.output, count: texts, fixed: values, positives: positives, into: pass.dOutput)
    case .pairs(let count, let positives):
      precondition(count + positives.count == texts, "\(count) and \(positives.count) in \(texts) texts")
      return ContrastiveLoss<Float>(temperature: options.temperature, workers: workers).loss(
        pass.output, count: texts, positives: positives, into: pass.dOutput)
    }
  }

  private var pace: Double {
    switch options.rateDecay {
    case .cosine: return schedule(step: steps, of: options.steps, warmUp: options.warmUp)
    case .none, .linear:
      let rise = options.warmUp * Double(options.steps)
      if Double(steps) < rise { return Double(steps + 1) / (rise + 1) }
      if options.rateDecay == .none { return 1 }
      return max(0, (Double(options.steps) - Double(steps)) / max(1, Double(options.steps) - rise))
    }
  }

  private func check(_ texts: [[Int32]]) throws(TransformerTrainingError) {
    let shape = weights.shape
    let known = 0..<Int32(shape.vocabulary)
    for (i, text) in texts.enumerated() {
      guard !text.isEmpty else { throw TransformerTrainingError(step: steps + 1, .emptyText(i)) }
      guard text.count <= shape.positions else {
        throw TransformerTrainingError(
          step: steps + 1, .tooManyPieces(text: i, pieces: text.count, positions: shape.positions))
      }
      for piece in text where !known.contains(piece) {
        throw TransformerTrainingError(
          step: steps + 1, .unknownPiece(text: i, piece: piece, vocabulary: shape.vocabulary))
      }
    }
  }
}
