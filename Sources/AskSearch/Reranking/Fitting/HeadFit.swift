import Glibc

/// Fits the weights of a head by a listwise softmax (ListNet's top-one loss, Cao et al. 2007).
///
/// loss = mean over sets of mean over lists of −Σ share · log softmax(features · weights)
///        + penalty · |weights − prior|²
///
/// over weights of at least 0: every feature speaks for a post, and a negative weight would only have learned the
/// habits of one set. The loss is convex, so that the result does not depend on where it starts; it is found by
/// accelerated projected gradients (Beck and Teboulle 2009, with restarts after O'Donoghue and Candès 2015).
package struct HeadFit: Equatable, Sendable {
  /// How strongly weights are held to those of `prior`, above 0.
  package var penalty = 3e-3
  /// Where weights stay of which the lists say nothing.
  package var prior: Head

  /// - Parameter lists: how many there will be; few are given less say against the prior.
  package init(prior: Head, lists: Int = Self.many) {
    self.prior = prior
    penalty *= max(1, Double(Self.many) / Double(max(1, lists)))
  }

  /// From so many lists on the penalty is that of the fits on the public sets.
  package static let many = 200

  private static let rounds = 3000
  /// Ends when a round changes no weight by more.
  private static let smallestChange = 1e-5

  /// - Parameter sets: the lists of each set; a set counts the same however many lists it has. Empty ones are passed
  ///   over, and without any list the prior is returned.
  package func head(for sets: [[JudgedList]]) -> Head {
    let sets = sets.filter { !$0.isEmpty }
    guard !sets.isEmpty else { return prior }
    var weights = prior.weights
    var ahead = weights
    var momentum = 1.0
    var rate = 1.0
    for _ in 0..<Self.rounds {
      let (value, gradient) = loss(of: ahead, on: sets)
      var next = step(from: ahead, along: gradient, rate: rate)
      // Shorter steps until the quadratic bound holds, so that no round makes it worse.
      while loss(of: next, on: sets).value > bound(at: ahead, value, gradient, to: next, rate: rate) + 1e-12 {
        rate /= 2
        next = step(from: ahead, along: gradient, rate: rate)
      }
      let change = zip(next, weights).map { $0 - $1 }
      // Moving against the gradient's advice: the momentum has overshot.
      let turned = zip(zip(ahead, next), change).reduce(0) { $0 + ($1.0.0 - $1.0.1) * $1.1 } > 0
      let following = turned ? 1 : (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let carry = turned ? 0 : (momentum - 1) / following
      ahead = zip(next, change).map { max(0, $0 + carry * $1) }
      momentum = following
      weights = next
      if !turned, change.allSatisfy({ abs($0) < Self.smallestChange }) { break }
    }
    return Head(weights: weights)
  }

  private func step(from weights: [Double], along gradient: [Double], rate: Double) -> [Double] {
    zip(weights, gradient).map { max(0, $0 - rate * $1) }
  }

  private func bound(
    at start: [Double], _ value: Double, _ gradient: [Double], to end: [Double], rate: Double
  ) -> Double {
    zip(zip(start, end), gradient).reduce(value) { sum, entry in
      let d = entry.0.1 - entry.0.0
      return sum + d * entry.1 + d * d / (2 * rate)
    }
  }

  /// The loss and its gradient.
  package func loss(of weights: [Double], on sets: [[JudgedList]]) -> (value: Double, gradient: [Double]) {
    var value = 0.0
    var gradient = [Double](repeating: 0, count: weights.count)
    for lists in sets {
      let share = 1 / Double(lists.count * sets.count)
      gradient.withUnsafeMutableBufferPointer { gradient in
        weights.withUnsafeBufferPointer { weights in
          for list in lists { value += share * add(list, weights, share, to: gradient) }
        }
      }
    }
    for i in weights.indices {
      let away = weights[i] - prior.weights[i]
      value += penalty * away * away
      gradient[i] += 2 * penalty * away
    }
    return (value, gradient)
  }

  /// Adds `share` times the gradient of one list's loss, and returns the loss.
  private func add(
    _ list: JudgedList, _ weights: UnsafeBufferPointer<Double>, _ share: Double,
    to gradient: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let width = weights.count
    let count = list.shares.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { scores in
      list.features.withUnsafeBufferPointer { features in
        var largest = -Double.infinity
        for row in 0..<count {
          var score = 0.0
          for i in 0..<width { score += features[row * width + i] * weights[i] }
          scores[row] = score
          largest = max(largest, score)
        }
        var loss = 0.0
        var sum = 0.0
        for row in 0..<count {
          if list.shares[row] > 0 { loss -= list.shares[row] * scores[row] }
          scores[row] = exp(scores[row] - largest)
          sum += scores[row]
        }
        for row in 0..<count {
          let error = share * (scores[row] / sum - list.shares[row])
          for i in 0..<width { gradient[i] += error * features[row * width + i] }
        }
        return loss + log(sum) + largest
      }
    }
  }
}
