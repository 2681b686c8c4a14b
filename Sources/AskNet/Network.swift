/// The parameters of the network that embeds questions and passages.
///
/// tokens → weighted mean of their rows → unit length → hidden layers, each
/// x + second · dropout(ReLU(batchNorm(first · x))) + bias → unit length.
///
/// `second` and `bias` start at zero, so an untrained network gives the weighted mean itself.
public struct Network: Equatable, Sendable {
  public let shape: NetworkShape
  /// `[tokens, width]`, row after row.
  package var table: [Float]
  /// The natural logarithm of each token's weight.
  package var logWeights: [Float]
  /// The hidden layers, as `NetworkShape.places` lays them out.
  package var layers: [Float]
  /// `[layers, hidden]`
  package var runningMean: [Float]
  /// `[layers, hidden]`
  package var runningVariance: [Float]

  package init(
    shape: NetworkShape, table: [Float], logWeights: [Float], layers: [Float], runningMean: [Float],
    runningVariance: [Float]
  ) {
    precondition(shape.isSensible, "a network of shape \(shape)")
    precondition(table.count == shape.tokens * shape.width, "\(table.count) values for \(shape)")
    precondition(logWeights.count == shape.tokens, "\(logWeights.count) weights for \(shape)")
    precondition(layers.count == shape.layerValues, "\(layers.count) layer values for \(shape)")
    precondition(runningMean.count == shape.layers * shape.hidden, "\(runningMean.count) means for \(shape)")
    precondition(
      runningVariance.count == runningMean.count, "\(runningVariance.count) variances for \(shape)")
    self.shape = shape
    self.table = table
    self.logWeights = logWeights
    self.layers = layers
    self.runningMean = runningMean
    self.runningVariance = runningVariance
  }

  /// A network whose token rows are drawn at random, each value with variance 1 / width.
  ///
  /// - Parameter tokenWeights: the weight of each token in the mean, such as its idf: above 0, `shape.tokens` of them.
  public init(randomStart shape: NetworkShape, tokenWeights: [Float], seed: UInt64) {
    var generator = SeededGenerator(seed: seed, stream: 1)
    let deviation = 1 / Double(shape.width).squareRoot()
    let table = (0..<shape.tokens * shape.width).map { _ in Float(generator.normal() * deviation) }
    self.init(shape: shape, table: table, tokenWeights: tokenWeights, seed: seed)
  }

  /// A network whose token rows are the right singular vectors of the passages' tf-idf, scaled to a mean square of
  /// 1 / width: untrained, it embeds as latent semantic analysis does (Deerwester et al. 1990).
  ///
  /// A token that stands in no passage has a row of zeros. With fewer passages than `shape.width` the last columns
  /// are zeros.
  ///
  /// - Parameters:
  ///   - tokenWeights: as for a random start; also the idf of the tf-idf.
  ///   - threads: how many to use; the result does not depend on it.
  public init(
    decomposing passages: Bags, shape: NetworkShape, tokenWeights: [Float], seed: UInt64, threads: Int = 2
  ) {
    let matrix = SparseMatrix(logarithmicCountsOf: passages, columns: shape.tokens, weights: tokenWeights)
    let decomposition = TruncatedSVD(of: matrix, rank: shape.width, seed: seed, threads: threads)
    self.init(
      shape: shape, table: decomposition.tokenTable(width: shape.width), tokenWeights: tokenWeights,
      seed: seed)
  }

  /// A network whose token rows are `rows`, `[tokens, width]`.
  ///
  /// - Parameter tokenWeights: as for a random start.
  package init(rows: [Float], shape: NetworkShape, tokenWeights: [Float], seed: UInt64) {
    self.init(shape: shape, table: rows, tokenWeights: tokenWeights, seed: seed)
  }

  private init(shape: NetworkShape, table: [Float], tokenWeights: [Float], seed: UInt64) {
    var generator = SeededGenerator(seed: seed, stream: 2)
    var layers = [Float](repeating: 0, count: shape.layerValues)
    // He et al. 2015: variance 2 / inputs in front of a ReLU. The inputs are unit vectors, of mean square 1 / width.
    let deviation = (2 / Double(shape.width)).squareRoot()
    for l in 0..<shape.layers {
      let places = shape.places(l)
      for i in places.first..<places.scale { layers[i] = Float(generator.normal() * deviation) }
      for i in places.scale..<places.shift { layers[i] = 1 }
    }
    precondition(tokenWeights.allSatisfy { $0 > 0 && $0.isFinite }, "a token weight is not above 0")
    let units = shape.layers * shape.hidden
    self.init(
      shape: shape, table: table, logWeights: tokenWeights.map { Float.logarithm($0) }, layers: layers,
      runningMean: Array(repeating: 0, count: units), runningVariance: Array(repeating: 1, count: units))
  }

  /// The token weights as inference multiplies with them.
  package var tokenWeights: [Float] { logWeights.map { Float.exponential($0) } }

  /// The hidden layers for inference: the running statistics folded into the first linear map.
  ///
  /// Layer after layer: first `[width, hidden]` · scale / √(variance + ε), its bias shift − mean · scale / √(…)
  /// `[hidden]`, second `[hidden, width]`, bias `[width]`.
  package var foldedLayers: [Float] {
    var folded: [Float] = []
    folded.reserveCapacity(shape.foldedValues)
    for l in 0..<shape.layers {
      let places = shape.places(l)
      let factors = (0..<shape.hidden).map { unit in
        layers[places.scale + unit]
          / (runningVariance[l * shape.hidden + unit] + BatchNorm<Float>.epsilon).squareRoot()
      }
      for i in 0..<shape.width * shape.hidden {
        folded.append(layers[places.first + i] * factors[i % shape.hidden])
      }
      for unit in 0..<shape.hidden {
        folded.append(layers[places.shift + unit] - runningMean[l * shape.hidden + unit] * factors[unit])
      }
      folded.append(contentsOf: layers[places.second..<places.bias + shape.width])
    }
    return folded
  }
}
