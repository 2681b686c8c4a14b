package import AskNet
internal import Glibc

/// Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019) over an encoder's weights.
///
/// Only those rows of the token and position tables change that stand in the batch, each with a step count of its own.
/// Decay is for the matrices only. What is frozen stays as it is and does not count in the gradient's length.
package final class TransformerAdam<S: TransformerScalar> {
  package static var beta1: Double { 0.9 }
  package static var beta2: Double { 0.999 }
  package static var epsilon: Double { 1e-8 }

  private typealias Moments = (first: Matrix<S>, second: Matrix<S>)

  private let weights: TrainedWeights<S>
  private let workers: Workers
  private let frozen: Set<TransformerPart>
  private let layers: [Moments]
  private let norm, projection, tokens, positions: Moments
  private var tokenSteps, positionSteps: [Int32]
  private var steps = 0
  /// 1 / (1 − β₁ᵗ) and 1 / (1 − β₂ᵗ) for each step count t that has been reached.
  private var corrections: [Double] = [1, 1]

  package init(_ weights: TrainedWeights<S>, frozen: Set<TransformerPart>, workers: Workers) {
    func moments(_ like: Matrix<S>, _ part: TransformerPart) -> Moments {
      let rows = frozen.contains(part) ? 0 : like.rows
      return (Matrix(rows: rows, columns: like.columns), Matrix(rows: rows, columns: like.columns))
    }
    self.weights = weights
    self.workers = workers
    self.frozen = frozen
    layers = weights.layers.map { moments($0, .layers) }
    norm = moments(weights.norm, .embeddingNorm)
    projection = moments(weights.projection, .projection)
    tokens = moments(weights.tokens, .tokens)
    positions = moments(weights.positions, .positions)
    tokenSteps = Array(repeating: 0, count: weights.shape.vocabulary)
    positionSteps = Array(repeating: 0, count: weights.shape.positions)
  }

  /// First and second moments of each part; empty for what is frozen.
  var moments: [Matrix<S>] {
    ([tokens, positions, norm, projection] + layers).flatMap { [$0.first, $0.second] }
  }

  /// Step counts: of all, of each row of tokens, of each position.
  var counts: [Int32] {
    get { [Int32(steps)] + tokenSteps + positionSteps }
    set {
      steps = Int(newValue[0])
      tokenSteps = Array(newValue[1..<1 + tokenSteps.count])
      positionSteps = Array(newValue[(1 + tokenSteps.count)...])
      corrections = [1, 1] + (0..<steps).flatMap { Self.corrections(after: $0 + 1) }
    }
  }

  private static func corrections(after steps: Int) -> [Double] {
    [beta1, beta2].map { 1 / (1 - pow($0, Double(steps))) }
  }

  /// Makes one step from the gradients of `pass`, each multiplied by `scale`.
  package func step(_ pass: TrainingPass<S>, rates: TrainingRates, decay: Double, scale: Double) {
    steps += 1
    let now = Self.corrections(after: steps)
    corrections += now
    func adam(_ rate: Double, decay: Double) -> AdamStep {
      AdamStep(
        rate: rate, beta1: Self.beta1, beta2: Self.beta2, epsilon: Self.epsilon, correction1: now[0],
        correction2: now[1], decay: decay, gradientScale: scale)
    }
    let gradient = pass.gradient
    var parts: [Workers.Part] = []
    if !frozen.contains(.layers) {
      for l in layers.indices {
        for (range, decays) in ranges {
          parts.append(
            values(
              range, weights.layers[l], layers[l], gradient.layers[l],
              adam(rates.layers, decay: decays ? decay : 0)))
        }
      }
    }
    if !frozen.contains(.embeddingNorm) {
      parts.append(
        values(0..<norm.first.count, weights.norm, norm, gradient.norm, adam(rates.layers, decay: 0)))
    }
    if !frozen.contains(.projection) {
      let all = 0..<projection.first.count
      parts.append(
        values(all, weights.projection, projection, gradient.projection, adam(rates.projection, decay: decay))
      )
    }
    if !frozen.contains(.tokens) {
      for id in pass.tokenRows.ids { tokenSteps[Int(id)] += 1 }
      parts.append(
        rows(
          pass.tokenRows.ids, weights.tokens, tokens, gradient.tokens, tokenSteps,
          adam(rates.tokens, decay: 0)))
    }
    if !frozen.contains(.positions) {
      for id in pass.positionRows.ids { positionSteps[Int(id)] += 1 }
      parts.append(
        rows(
          pass.positionRows.ids, weights.positions, positions, gradient.positions, positionSteps,
          adam(rates.positions, decay: 0)))
    }
    workers.run(together: parts)
  }

  /// The matrices of a layer, which decay, and what lies between them, which does not.
  private var ranges: [(range: Range<Int>, decays: Bool)] {
    let at = weights.shape.places
    return [
      (at.attention..<at.attentionBias, true), (at.attentionBias..<at.output, false),
      (at.output..<at.outputBias, true), (at.outputBias..<at.up, false), (at.up..<at.upBias, true),
      (at.upBias..<at.down, false), (at.down..<at.downBias, true), (at.downBias..<at.count, false),
    ]
  }

  private func values(
    _ range: Range<Int>, _ value: Matrix<S>, _ moments: Moments, _ gradient: Matrix<S>, _ step: AdamStep
  ) -> Workers.Part {
    Workers.Part(over: range.count, by: 4 * Block.values) { part in
      let offset = range.lowerBound + part.lowerBound
      S.adam(
        value.base + offset, first: moments.first.base + offset, second: moments.second.base + offset,
        gradient: gradient.base + offset, count: part.count, step: step)
    }
  }

  private func rows(
    _ ids: [Int32], _ value: Matrix<S>, _ moments: Moments, _ gradient: Matrix<S>, _ steps: [Int32],
    _ step: AdamStep
  ) -> Workers.Part {
    Workers.Part(over: ids.count, by: Block.rows) { [corrections] slots in
      ids.withUnsafeBufferPointer { ids in
        guard let first = ids.baseAddress else { return }
        S.adamRows(
          value.base, first: moments.first.base, second: moments.second.base, width: value.columns,
          indices: first + slots.lowerBound, steps: steps, corrections: corrections,
          gradient: gradient[slots.lowerBound], count: slots.count, step: step)
      }
    }
  }

  /// The length of the gradient of all that is not frozen: each block's sum of squares by one thread, added in order.
  package func gradientNorm(_ pass: TrainingPass<S>) -> Double {
    let gradient = pass.gradient
    let width = weights.shape.width
    var lists: [(start: UnsafePointer<S>, count: Int)] = []
    func add(_ part: TransformerPart, _ matrix: Matrix<S>, _ count: Int) {
      if !frozen.contains(part) { lists.append((UnsafePointer(matrix.base), count)) }
    }
    for layer in gradient.layers { add(.layers, layer, layer.count) }
    add(.embeddingNorm, gradient.norm, gradient.norm.count)
    add(.projection, gradient.projection, gradient.projection.count)
    add(.tokens, gradient.tokens, pass.tokenRows.ids.count * width)
    add(.positions, gradient.positions, pass.positionRows.ids.count * width)
    let size = 4 * Block.values
    let sums = lists.map { Matrix<Double>(rows: 1, columns: ($0.count + size - 1) / size) }
    workers.run(
      together: lists.indices.map { i in
        Workers.Part(over: lists[i].count, by: size) { range in
          let start = lists[i].start + range.lowerBound
          sums[i].base[range.lowerBound / size] = Double(S.dot(start, start, count: range.count))
        }
      })
    return sums.flatMap(\.values).reduce(0, +).squareRoot()
  }
}
