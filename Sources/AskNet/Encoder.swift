internal import CKernels

/// Embeds tokens: the trained network for inference, read in place from memory or from a mapped file.
public struct Encoder: Sendable {
  package let shape: NetworkShape
  private let region: Region
  /// Byte offsets in `region`.
  private let tableOffset, weightsOffset, layersOffset: Int

  /// The length of a vector.
  public var width: Int { shape.width }

  /// A copy of a network's parameters, normalisation folded in.
  public init(_ network: Network) {
    let values = network.table + network.tokenWeights + network.foldedLayers
    let region = Region(copying: values.withUnsafeBytes { Array($0) })
    self.init(
      shape: network.shape, region: region, table: 0, weights: network.table.count * 4,
      layers: (network.table.count + network.logWeights.count) * 4)
  }

  /// Parameters in `region` at these byte offsets, which the caller has checked to lie inside it.
  package init(shape: NetworkShape, region: Region, table: Int, weights: Int, layers: Int) {
    self.shape = shape
    self.region = region
    tableOffset = table
    weightsOffset = weights
    layersOffset = layers
  }

  private var table: UnsafePointer<Float> {
    region.floats(at: tableOffset, count: shape.tokens * shape.width)
  }
  private var weights: UnsafePointer<Float> { region.floats(at: weightsOffset, count: shape.tokens) }
  private var layers: UnsafePointer<Float> { region.floats(at: layersOffset, count: shape.foldedValues) }

  /// The unit vector of a bag of tokens.
  ///
  /// Tokens outside the table are unknown and passed over. A bag with no known token gives zeros, whose similarity
  /// to everything is 0.
  public func embed(_ tokens: [Int32]) -> [Float] {
    [Float](unsafeUninitializedCapacity: width) { buffer, count in
      embed(tokens, into: UnsafeMutableBufferPointer(rebasing: buffer[..<width]))
      count = width
    }
  }

  /// Writes the unit vector of `tokens` to `vector`, which holds `width` values; allocates no array.
  public func embed(_ tokens: some Collection<Int32>, into vector: UnsafeMutableBufferPointer<Float>) {
    precondition(vector.count == width, "room for \(vector.count) values, the width is \(width)")
    guard let x = vector.baseAddress else { return }
    let room = max(tokens.count, width, shape.hidden)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { indices in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: room + shape.hidden + width) { scratch in
        guard let index = indices.baseAddress, let values = scratch.baseAddress else { return }
        mean(tokens, into: x, index: index, values: values)
        normalise(x)
        for l in 0..<shape.layers { add(layer: l, to: x, index: index, scratch: values) }
        if shape.layers > 0 { normalise(x) }
      }
    }
    withExtendedLifetime(region) {}
  }

  /// The unit vector of tokens whose rows the caller has gathered: `[weights.count, width]`, each with its weight,
  /// above 0. Without a token zeros.
  public func embed(rows: [Float], weights: [Float]) -> [Float] {
    precondition(rows.count == weights.count * width, "\(rows.count) values for \(weights.count) rows")
    let sum = weights.reduce(0, +)
    let shares = weights.map { $0 / sum }
    return [Float](unsafeUninitializedCapacity: width) { buffer, count in
      if let x = buffer.baseAddress {
        ask_weighted_rows_f32(rows, width, (0..<Int32(shares.count)).map(\.self), shares, shares.count, x)
        finish(x)
      }
      count = width
    }
  }

  /// Adds the row of a token of the table to `rows`, and its weight to `weights`.
  public func append(_ token: Int32, to rows: inout [Float], _ weights: inout [Float]) {
    precondition(token >= 0 && Int(token) < shape.tokens, "token \(token) of \(shape.tokens)")
    rows.append(contentsOf: UnsafeBufferPointer(start: row(token), count: width))
    weights.append(self.weights[Int(token)])
    withExtendedLifetime(region) {}
  }

  /// From the mean of a text's rows to its vector.
  private func finish(_ x: UnsafeMutablePointer<Float>) {
    let room = max(width, shape.hidden)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { indices in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: room + shape.hidden + width) { scratch in
        guard let index = indices.baseAddress, let values = scratch.baseAddress else { return }
        normalise(x)
        for l in 0..<shape.layers { add(layer: l, to: x, index: index, scratch: values) }
        if shape.layers > 0 { normalise(x) }
      }
    }
    withExtendedLifetime(region) {}
  }

  /// Writes the vectors of the bags `range` to rows `range` of `vectors`.
  package func embed(_ bags: Bags, _ range: Range<Int>, into vectors: UnsafeMutablePointer<Float>) {
    for bag in range {
      embed(bags[bag], into: UnsafeMutableBufferPointer(start: vectors + bag * width, count: width))
    }
  }

  private func mean(
    _ tokens: some Collection<Int32>, into x: UnsafeMutablePointer<Float>, index: UnsafeMutablePointer<Int32>,
    values: UnsafeMutablePointer<Float>
  ) {
    let weights = weights
    var count = 0
    var sum: Float = 0
    for token in tokens where token >= 0 && Int(token) < shape.tokens {
      index[count] = token
      values[count] = weights[Int(token)]
      sum += values[count]
      count += 1
    }
    for i in 0..<count { values[i] /= sum }
    ask_weighted_rows_f32(table, width, index, values, count, x)
  }

  /// x += second · ReLU(first · x + shift) + bias. An empty bag stays empty: zeros pass through as zeros.
  private func add(
    layer l: Int, to x: UnsafeMutablePointer<Float>, index: UnsafeMutablePointer<Int32>,
    scratch: UnsafeMutablePointer<Float>
  ) {
    let hidden = shape.hidden
    let matrix = width * hidden
    let first = layers + l * (2 * matrix + hidden + width)
    let shift = first + matrix
    let second = shift + hidden
    let bias = second + matrix
    let active = scratch
    let units = scratch + hidden
    let change = units + hidden
    guard (0..<width).contains(where: { x[$0] != 0 }) else { return }
    for i in 0..<width { index[i] = Int32(i) }
    ask_weighted_rows_f32(first, hidden, index, x, width, units)
    var count = 0
    // Without a branch: which units are active is as good as random.
    for unit in 0..<hidden {
      let value = units[unit] + shift[unit]
      index[count] = Int32(truncatingIfNeeded: unit)
      active[count] = value
      count += value > 0 ? 1 : 0
    }
    ask_weighted_rows_f32(second, width, index, active, count, change)
    for i in 0..<width { x[i] += change[i] + bias[i] }
  }

  /// Zero where there is no direction, or where a damaged file gives what is no number.
  private func normalise(_ x: UnsafeMutablePointer<Float>) {
    let length = ask_dot_f32(x, x, width).squareRoot()
    guard length > Float(UnitLength.tiny), length.isFinite else {
      x.update(repeating: 0, count: width)
      return
    }
    for i in 0..<width { x[i] /= length }
  }
}

extension Encoder {
  /// Mean over `question`'s tokens, by their weights, of the cosine of a token's row with that of the most similar
  /// token of `passage`; 0 when either has no token of the table.
  ///
  /// The rows as they are, before the hidden layers: what single words have in common.
  public func alignment(of question: [Int32], with passage: [Int32]) -> Float {
    let known = passage.filter { $0 >= 0 && Int($0) < shape.tokens }
    let lengths = known.map { length(of: $0) }
    var sum: Float = 0
    var total: Float = 0
    for token in question where token >= 0 && Int(token) < shape.tokens {
      let own = length(of: token)
      var best: Float = 0
      for (other, length) in zip(known, lengths) where own > 0 && length > 0 {
        best = max(best, ask_dot_f32(row(token), row(other), width) / (own * length))
      }
      sum += weights[Int(token)] * best
      total += weights[Int(token)]
    }
    withExtendedLifetime(region) {}
    return total > 0 && sum.isFinite ? sum / total : 0
  }

  private func row(_ token: Int32) -> UnsafePointer<Float> { table + Int(token) * width }

  private func length(of token: Int32) -> Float { ask_dot_f32(row(token), row(token), width).squareRoot() }
}

/// The two sides of the search, whose vectors share one space.
///
/// Today both are the same network. They are two all the same: passages are embedded once, when they are indexed, and
/// can afford a larger encoder than questions.
public struct BiEncoder: Sendable {
  public let question: Encoder
  public let passage: Encoder

  public init(question: Encoder, passage: Encoder) {
    precondition(
      question.width == passage.width, "widths \(question.width) and \(passage.width) share no space")
    self.question = question
    self.passage = passage
  }

  /// One network for both sides.
  public init(_ network: Network) {
    let encoder = Encoder(network)
    self.init(question: encoder, passage: encoder)
  }
}
