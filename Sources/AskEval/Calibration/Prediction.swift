/// A probability that something holds, with whether it did.
package struct Prediction: Equatable, Sendable {
  /// In 0...1.
  package let probability: Double
  package let isRight: Bool

  package init(probability: Double, isRight: Bool) {
    self.probability = probability
    self.isRight = isRight
  }
}
