internal import Glibc

/// Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019).
///
/// The token table is updated lazily: only rows that stand in the batch change, each with a step count of its own, so
/// the bias of its moments is corrected for the gradients that it has really seen. Decay is for the linear maps only;
/// shrinking a token's row would change its say in the mean.
package final class Adam<S: Scalar> {
  package static var beta1: Double { 0.9 }
  package static var beta2: Double { 0.999 }
  package static var epsilon: Double { 1e-8 }

  private let parameters: Parameters<S>
  private let workers: Workers
  private let layers, table, weights: (first: Matrix<S>, second: Matrix<S>)
  private var tokenSteps: [Int32]
  private var steps = 0
  /// 1 / (1 − β₁ᵗ) and 1 / (1 − β₂ᵗ) for each step count t that has been reached.
  private var corrections: [Double] = [1, 1]

  package init(_ parameters: Parameters<S>, workers: Workers) {
    self.parameters = parameters
    self.workers = workers
    func moments(_ like: Matrix<S>) -> (first: Matrix<S>, second: Matrix<S>) {
      (Matrix(rows: like.rows, columns: like.columns), Matrix(rows: like.rows, columns: like.columns))
    }
    layers = moments(parameters.layers)
    table = moments(parameters.table)
    weights = moments(parameters.logWeights)
    tokenSteps = Array(repeating: 0, count: parameters.shape.tokens)
  }

  /// Makes one step from the gradients of `pass`, each multiplied by `scale`.
  package func step(_ pass: NetworkPass<S>, rate: Double, tokenRate: Double, decay: Double, scale: Double) {
    steps += 1
    let now = [Self.beta1, Self.beta2].map { 1 / (1 - pow($0, Double(steps))) }
    corrections += now
    func adamStep(rate: Double, decay: Double) -> AdamStep {
      AdamStep(
        rate: rate, beta1: Self.beta1, beta2: Self.beta2, epsilon: Self.epsilon, correction1: now[0],
        correction2: now[1], decay: decay, gradientScale: scale)
    }
    for token in pass.places.tokens { tokenSteps[Int(token)] += 1 }
    let shape = parameters.shape
    let matrix = shape.width * shape.hidden
    let decayed = adamStep(rate: rate, decay: decay)
    let kept = adamStep(rate: rate, decay: 0)
    var parts = [rows(of: pass, adamStep(rate: tokenRate, decay: 0))]
    for l in 0..<shape.layers {
      let at = shape.places(l)
      parts.append(values(at.first..<at.scale, of: pass, decayed))
      parts.append(values(at.scale..<at.second, of: pass, kept))
      parts.append(values(at.second..<at.second + matrix, of: pass, decayed))
      parts.append(values(at.bias..<at.bias + shape.width, of: pass, kept))
    }
    workers.run(together: parts)
  }

  /// The rows and weights of the batch's tokens.
  private func rows(of pass: NetworkPass<S>, _ step: AdamStep) -> Workers.Part {
    Workers.Part(over: pass.places.tokens.count, by: Block.rows) { [self] slots in
      let start = slots.lowerBound
      pass.places.tokens.withUnsafeBufferPointer { tokens in
        guard let tokens = tokens.baseAddress else { return }
        func update(
          _ value: Matrix<S>, _ moments: (first: Matrix<S>, second: Matrix<S>), width: Int,
          _ gradient: UnsafePointer<S>
        ) {
          S.adamRows(
            value.base, first: moments.first.base, second: moments.second.base, width: width,
            indices: tokens + start, steps: tokenSteps, corrections: corrections, gradient: gradient,
            count: slots.count, step: step)
        }
        update(parameters.table, table, width: table.first.columns, pass.dRows[start])
        update(parameters.logWeights, weights, width: 1, pass.dLogWeights.base + start)
      }
    }
  }

  /// A range of the layers' values.
  private func values(_ range: Range<Int>, of pass: NetworkPass<S>, _ step: AdamStep) -> Workers.Part {
    Workers.Part(over: range.count, by: Block.values) { [self] part in
      let offset = range.lowerBound + part.lowerBound
      S.adam(
        parameters.layers.base + offset, first: layers.first.base + offset,
        second: layers.second.base + offset, gradient: pass.dLayers.base + offset, count: part.count,
        step: step)
    }
  }

  /// The length of the whole gradient: each block's sum of squares by one thread, the blocks added in order.
  package static func gradientNorm(_ pass: NetworkPass<S>, workers: Workers) -> Double {
    let dense = pass.dLayers.count
    let slots = pass.places.tokens.count
    let width = pass.parameters.shape.width
    let denseBlocks = (dense + Block.values - 1) / Block.values
    let slotBlocks = (slots + Block.rows - 1) / Block.rows
    let sums = Matrix<Double>(rows: 1, columns: denseBlocks + slotBlocks)
    workers.run(blocks: denseBlocks + slotBlocks) { block in
      if block < denseBlocks {
        let start = block * Block.values
        let values = pass.dLayers.base + start
        sums.base[block] = Double(S.dot(values, values, count: min(Block.values, dense - start)))
      } else {
        let start = (block - denseBlocks) * Block.rows
        let count = min(Block.rows, slots - start)
        let rows = pass.dRows[start]
        let scalars = pass.dLogWeights.base + start
        sums.base[block] =
          Double(S.dot(rows, rows, count: count * width)) + Double(S.dot(scalars, scalars, count: count))
      }
    }
    return sums.values.reduce(0, +).squareRoot()
  }
}
