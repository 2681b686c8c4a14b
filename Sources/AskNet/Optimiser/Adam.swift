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
  /// 1 / (1 − βᵗ) for each step count t that has been reached.
  private var corrections: [(first: Double, second: Double)] = [(1, 1)]

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
    while corrections.count <= steps {
      let t = Double(corrections.count)
      corrections.append((1 / (1 - pow(Self.beta1, t)), 1 / (1 - pow(Self.beta2, t))))
    }
    func adamStep(_ count: Int, rate: Double, decay: Double) -> AdamStep {
      AdamStep(
        rate: rate, beta1: Self.beta1, beta2: Self.beta2, epsilon: Self.epsilon,
        correction1: corrections[count].first, correction2: corrections[count].second, decay: decay,
        gradientScale: scale)
    }
    let shape = parameters.shape
    let matrix = shape.width * shape.hidden
    for l in 0..<shape.layers {
      let at = shape.places(l)
      update(at.first..<at.scale, pass, adamStep(steps, rate: rate, decay: decay))
      update(at.scale..<at.second, pass, adamStep(steps, rate: rate, decay: 0))
      update(at.second..<at.second + matrix, pass, adamStep(steps, rate: rate, decay: decay))
      update(at.bias..<at.bias + shape.width, pass, adamStep(steps, rate: rate, decay: 0))
    }
    for token in pass.places.tokens { tokenSteps[Int(token)] += 1 }
    workers.run(over: pass.places.tokens.count, by: Block.rows) { slots in
      for slot in slots {
        let token = Int(pass.places.tokens[slot])
        let step = adamStep(Int(tokenSteps[token]), rate: tokenRate, decay: 0)
        S.adam(
          parameters.table[token], first: table.first[token], second: table.second[token],
          gradient: pass.dRows[slot], count: shape.width, step: step)
        S.adam(
          parameters.logWeights.base + token, first: weights.first.base + token,
          second: weights.second.base + token, gradient: pass.dLogWeights.base + slot, count: 1, step: step)
      }
    }
  }

  private func update(_ range: Range<Int>, _ pass: NetworkPass<S>, _ step: AdamStep) {
    workers.run(over: range.count, by: Block.values) { part in
      let offset = range.lowerBound + part.lowerBound
      S.adam(
        parameters.layers.base + offset, first: layers.first.base + offset,
        second: layers.second.base + offset,
        gradient: pass.dLayers.base + offset, count: part.count, step: step)
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
