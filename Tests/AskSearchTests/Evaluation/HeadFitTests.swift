import AskSearch
import Glibc
import TestSupport
import Testing

@Suite struct HeadFitTests {
  /// Central differences of a smooth function of values near 1, in double precision: about the cube root of 2^-52.
  private static let step = 1e-5
  private static let gradientTolerance = 1e-8
  /// The fit ends when no weight moves by more than 1e-6; the gradient is then at most that times the curvature.
  private static let optimumTolerance = 1e-3

  private static var paths: [WritableKeyPath<Features, Double>] {
    [
      \.whole, \.passage, \.titleCoverage, \.phrasingCoverage, \.pairs, \.titleSimilarity,
      \.phrasingSimilarity,
      \.questionSimilarity, \.nearestSimilarity, \.postSimilarity, \.brevity, \.alignment,
    ]
  }

  /// Sets each feature that there is here to `value` of its place among them.
  private func features(_ value: (Int) -> Double) -> Features {
    var features = Features()
    for (place, path) in Self.paths.enumerated() { features[keyPath: path] = value(place) }
    return features
  }

  /// Where the weight of the feature at `place` above stands in a head.
  private func position(_ place: Int) -> Int {
    features { $0 == place ? 1 : 0 }.values.firstIndex(of: 1) ?? -1
  }

  private func list(_ random: inout SeededGenerator, candidates: Int = 6) -> JudgedList {
    let relevant = Int.random(in: 0..<candidates, using: &random)
    let drawn = (0..<candidates).map { place in
      (
        features: features { _ in Double.random(in: 0...1, using: &random) },
        grade: place == relevant ? 2 : Int.random(in: 0...1, using: &random)
      )
    }
    guard let list = JudgedList(drawn) else { preconditionFailure("one has a grade") }
    return list
  }

  private func weights(_ random: inout SeededGenerator, upTo most: Double = 3) -> [Double] {
    Features.names.map { _ in Double.random(in: 0...most, using: &random) }
  }

  @Test func `the gradient agrees with central differences`() {
    for seed in UInt64(1)...20 {
      var random = SeededGenerator(seed: seed)
      let sets = (0..<3).map { _ in
        (0..<4).map { _ in list(&random, candidates: Int.random(in: 1...7, using: &random)) }
      }
      let fit = HeadFit(prior: Head(weights: weights(&random)))
      let point = weights(&random)
      let gradient = fit.loss(of: point, on: sets).gradient
      for i in point.indices {
        var (above, below) = (point, point)
        above[i] += Self.step
        below[i] -= Self.step
        let slope =
          (fit.loss(of: above, on: sets).value - fit.loss(of: below, on: sets).value) / (2 * Self.step)
        #expect(abs(gradient[i] - slope) < Self.gradientTolerance, "seed \(seed), \(Features.names[i])")
      }
    }
  }

  @Test func `the result is the optimum, whatever the prior, and no weight is negative`() {
    for seed in UInt64(1)...8 {
      var random = SeededGenerator(seed: seed)
      let sets = (0..<2).map { _ in (0..<12).map { _ in list(&random) } }
      let fit = HeadFit(prior: Head(weights: weights(&random)))
      let head = fit.head(for: sets)
      #expect(fit.head(for: sets) == head, "seed \(seed): the same each time")
      let (value, gradient) = fit.loss(of: head.weights, on: sets)
      for (weight, slope) in zip(head.weights, gradient) {
        #expect(weight >= 0, "seed \(seed)")
        // On the bound the loss may rise with the weight, inside it may not slope.
        #expect(
          weight > 0 ? abs(slope) < Self.optimumTolerance : slope > -Self.optimumTolerance, "seed \(seed)")
      }
      // Convex: what is nowhere better close by is best.
      for _ in 0..<50 {
        let other = head.weights.map { max(0, $0 + Double.random(in: -0.5...0.5, using: &random)) }
        #expect(fit.loss(of: other, on: sets).value > value, "seed \(seed)")
      }
    }
  }

  @Test func `random lists reach the bound, so that it is tested`() {
    var random = SeededGenerator(seed: 1)
    let sets = [(0..<12).map { _ in list(&random) }]
    let zero = Head(weights: Features.names.map { _ in 0 })
    #expect(HeadFit(prior: zero).head(for: sets).weights.contains(0))
  }

  @Test func `without lists the prior stays`() {
    var random = SeededGenerator(seed: 3)
    let prior = Head(weights: weights(&random))
    #expect(HeadFit(prior: prior).head(for: []) == prior)
    #expect(HeadFit(prior: prior).head(for: [[], []]) == prior)
  }

  @Test func `an empty set is passed over, and a set counts the same however many lists it has`() {
    var random = SeededGenerator(seed: 4)
    let (one, two) = ([list(&random), list(&random)], [list(&random)])
    let fit = HeadFit(prior: .unfitted)
    #expect(fit.head(for: [one, [], two]) == fit.head(for: [one, two]))
    let thrice = fit.loss(of: Head.unfitted.weights, on: [one, two + two + two]).value
    // Sums in another order.
    #expect(abs(thrice - fit.loss(of: Head.unfitted.weights, on: [one, two]).value) < 1e-12)
  }

  @Test func `a feature that tells the right post gets the weight`() throws {
    for place in Self.paths.indices {
      let position = position(place)
      var random = SeededGenerator(seed: UInt64(place))
      let lists = try (0..<20).map { _ in
        let candidates = (0..<5).map { candidate in
          let told = candidate == 0 ? 1.0 : 0
          return (
            features: features { $0 == place ? told : Double.random(in: 0...0.2, using: &random) },
            grade: Int(told)
          )
        }
        return try #require(JudgedList(candidates))
      }
      let head = HeadFit(prior: Head(weights: Features.names.map { _ in 0 })).head(for: [lists])
      #expect(head.weights.indices.max { head.weights[$0] < head.weights[$1] } == position)
      #expect(head.weights[position] > 1, "\(Features.names[position]): \(head.weights[position])")
    }
  }

  @Test func `a feature that tells the wrong post gets nothing`() throws {
    let right = features { $0 == 0 ? 0 : 0.5 }
    let wrong = features { _ in 0.5 }
    let list = try #require(JudgedList([(right, 1), (wrong, 0)]))
    let zero = Head(weights: Features.names.map { _ in 0 })
    #expect(HeadFit(prior: zero).head(for: [[list]]).weights[position(0)] == 0)
  }

  @Test func `a penalty holds the weights to the prior`() {
    var random = SeededGenerator(seed: 6)
    let lists = [(0..<10).map { _ in list(&random) }]
    let prior = Head(weights: weights(&random))
    var distances: [Double] = []
    for penalty in [1e-3, 1e-1, 10, 1e4] {
      var fit = HeadFit(prior: prior)
      fit.penalty = penalty
      let head = fit.head(for: lists)
      distances.append(zip(head.weights, prior.weights).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
    }
    #expect(distances == distances.sorted(by: >), "\(distances)")
    // At 1e4 a slope of at most 1 moves a weight by at most 5e-5.
    #expect(distances[3] < 1e-7, "\(distances)")
  }

  @Test func `a feature that never varies keeps the prior's weight`() throws {
    var random = SeededGenerator(seed: 7)
    let lists = try (0..<10).map { _ in
      try #require(
        JudgedList(
          (0..<4).map { place in
            (
              features { $0 == 0 ? 0.25 : Double.random(in: 0...1, using: &random) },
              place == 0 ? 1 : 0
            )
          }))
    }
    let prior = Head(weights: weights(&random))
    let head = HeadFit(prior: prior).head(for: [lists])
    #expect(abs(head.weights[position(0)] - prior.weights[position(0)]) < Self.optimumTolerance)
  }

  @Test func `a judged list has a share for each candidate and needs a grade`() throws {
    var first = Features()
    first.whole = 1
    var second = Features()
    second.alignment = 0.5
    #expect(JudgedList([]) == nil)
    #expect(JudgedList([(first, 0), (second, 0)]) == nil)
    let list = try #require(JudgedList([(first, 1), (second, 3), (first, 0)]))
    #expect(list.shares == [0.25, 0.75, 0])
    #expect(list.features == first.values + second.values + first.values)
  }
}
