/// A part of an encoder that can be frozen.
package enum TransformerPart: Hashable, Sendable {
  case tokens, positions, embeddingNorm, layers, projection
}

/// Adam's rates, after warm-up and before decay.
package struct TrainingRates: Equatable, Sendable {
  /// Layers and the normalisation of the embeddings.
  package var layers: Double
  package var tokens: Double
  package var positions: Double
  package var projection: Double

  package init(layers: Double, tokens: Double, positions: Double, projection: Double) {
    self.layers = layers
    self.tokens = tokens
    self.positions = positions
    self.projection = projection
  }

  func scaled(by factor: Double) -> TrainingRates {
    TrainingRates(
      layers: layers * factor, tokens: tokens * factor, positions: positions * factor,
      projection: projection * factor)
  }
}

/// How rates fall after warm-up, to 0 at the last step.
package enum RateDecay: Equatable, Sendable { case none, linear, cosine }

/// How an encoder is trained.
package struct TransformerTrainingOptions: Equatable, Sendable {
  /// The steps that the rates are spread over.
  package var steps: Int
  package var rates = TrainingRates(layers: 2e-4, tokens: 5e-4, positions: 2e-4, projection: 5e-4)
  /// The share of all steps over which the rates rise from 0.
  package var warmUp = 0.05
  package var rateDecay = RateDecay.linear
  /// Decoupled decay of the matrices.
  package var weightDecay = 0.01
  /// The largest global norm of a gradient.
  package var clip = 1.0
  package var frozen: Set<TransformerPart> = []
  package var productPrecision = ProductPrecision.float32
  package var matrixRounding = MatrixRounding.none
  package var tokenRounding = TokenRounding.none
  package var distillation = DistillationOptions()
  /// What cosines are divided by in the contrastive loss.
  package var temperature = 0.05
  /// Threads, the caller's with them. The result does not depend on it.
  package var threads = 2

  package init(steps: Int) { self.steps = steps }
}

/// How much of what a student follows of its teacher.
package struct DistillationOptions: Equatable, Sendable {
  /// How the similarities of a batch are to match.
  package enum Similarity: Equatable, Sendable {
    /// The divergence of softmax(student · teacher / temperature) from softmax(teacher · teacher / temperature).
    case softmax(temperature: Double)
    /// The squared difference of the cosines of every two texts.
    case squaredDifference
  }

  /// The weight of 1 − cosine.
  package var cosine = 1.0
  package var similarity = Similarity.softmax(temperature: 0.05)
  package var similarityWeight = 1.0

  package init() {}
}
