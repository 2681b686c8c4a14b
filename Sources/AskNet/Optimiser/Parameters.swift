/// A network's parameters while they are trained, in place.
package final class Parameters<S: Scalar> {
  package let shape: NetworkShape
  package let table: Matrix<S>
  package let logWeights: Matrix<S>
  package let layers: Matrix<S>
  package let runningMean: Matrix<S>
  package let runningVariance: Matrix<S>

  package init(_ network: Network) {
    shape = network.shape
    table = Matrix(rows: shape.tokens, columns: shape.width, values: network.table.lazy.map { S($0) })
    logWeights = Matrix(rows: 1, columns: shape.tokens, values: network.logWeights.lazy.map { S($0) })
    layers = Matrix(rows: 1, columns: shape.layerValues, values: network.layers.lazy.map { S($0) })
    let units = network.runningMean.lazy.map { S($0) }
    runningMean = Matrix(rows: shape.layers, columns: shape.hidden, values: units)
    let variances = network.runningVariance.lazy.map { S($0) }
    runningVariance = Matrix(rows: shape.layers, columns: shape.hidden, values: variances)
  }
}

extension Network {
  /// A copy of parameters under training.
  package init(_ parameters: Parameters<Float>) {
    self.init(
      shape: parameters.shape, table: parameters.table.values, logWeights: parameters.logWeights.values,
      layers: parameters.layers.values, runningMean: parameters.runningMean.values,
      runningVariance: parameters.runningVariance.values)
  }
}
