internal import Glibc

/// A temperature on its way through training: one number with moments of its own for Adam, without decay.
///
/// Its logarithm is what is learned, so that it stays positive and a step changes it by a share. After each step it is
/// brought back inside `Temperature.bounds`.
package struct TemperatureParameter {
  private let isLearned: Bool
  private var logarithm: Double
  private var first = 0.0
  private var second = 0.0
  private var steps = 0
  package private(set) var value: Double

  package init(_ temperature: Temperature) {
    precondition(temperature.isSensible, "temperature \(temperature)")
    if case .learned = temperature { isLearned = true } else { isLearned = false }
    value = temperature.start
    logarithm = log(temperature.start)
  }

  /// dloss / dlog(temperature) of a loss whose scores are q · p / temperature, given what it wrote as the gradient of
  /// the first `questions` rows of `vectors`.
  ///
  /// Scores are proportional to q and to 1 / temperature alike: with s = q · p / temperature and g = dloss / ds it is
  /// −Σ g s, and Σ over p of g p / temperature is dloss / dq; so it is −Σ q · dq.
  package static func gradient<S: Scalar>(
    _ vectors: Matrix<S>, _ dVectors: Matrix<S>, questions: Int
  ) -> Double {
    var sum = 0.0
    for i in 0..<questions { sum -= Double(S.dot(vectors[i], dVectors[i], count: vectors.columns)) }
    return sum
  }

  /// One step of Adam, or nothing when the temperature is set.
  package mutating func step(gradient: Double, rate: Double) {
    guard isLearned else { return }
    steps += 1
    var gradient = gradient
    Double.adam(
      &logarithm, first: &first, second: &second, gradient: &gradient, count: 1,
      step: AdamStep(
        rate: rate, beta1: Adam<Double>.beta1, beta2: Adam<Double>.beta2, epsilon: Adam<Double>.epsilon,
        correction1: 1 / (1 - pow(Adam<Double>.beta1, Double(steps))),
        correction2: 1 / (1 - pow(Adam<Double>.beta2, Double(steps))), decay: 0, gradientScale: 1))
    value = min(max(exp(logarithm), Temperature.bounds.lowerBound), Temperature.bounds.upperBound)
    logarithm = log(value)
  }
}
