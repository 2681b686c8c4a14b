import AskSearch
import TestSupport
import Testing

@Suite struct ConfidenceFitTests {
  /// Questions whose evidence says more or less whether they are answered; the vector says it for those of one kind.
  private static func samples(seed: UInt64, count: Int = 300) -> [ConfidenceSample] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let kinds: [ConfidenceSample.Kind] = [.right, .wrong, .unanswerable, .unanswerable]
      let kind = kinds[number % 4]
      let level = kind == .right ? 0.7 : kind == .wrong ? 0.5 : 0.35
      var evidence = Evidence()
      evidence.nearest = level + Double.random(in: -0.2...0.2, using: &generator)
      evidence.covered = level + Double.random(in: -0.3...0.3, using: &generator)
      let isAsked = kind != .unanswerable
      evidence.vector = (0..<4).map { i in
        (i == 0 ? (isAsked ? 0.5 : -0.5) : 0) + Float.random(in: -0.5...0.5, using: &generator)
      }
      return ConfidenceSample(evidence: evidence, kind: kind, question: number)
    }
  }

  @Test func `right answers are surer than wrong ones, and those than unanswerable questions`() throws {
    let model = try #require(ConfidenceFit().model(for: Self.samples(seed: 1)))
    func mean(_ kind: ConfidenceSample.Kind) -> Double {
      let others = Self.samples(seed: 2).filter { $0.kind == kind }
      return others.reduce(0) { $0 + model.probability(of: $1.evidence) } / Double(others.count)
    }
    #expect(mean(.right) > mean(.wrong) && mean(.wrong) > mean(.unanswerable))
  }

  @Test func `its thresholds hold on questions that it has not seen`() throws {
    let model = try #require(ConfidenceFit().model(for: Self.samples(seed: 3, count: 800)))
    let others = Self.samples(seed: 4, count: 800)
    func answered(_ kinds: [ConfidenceSample.Kind]) -> Double {
      let asked = others.filter { kinds.contains($0.kind) }
      let answered = asked.count {
        model.thresholds.outcome(at: model.probability(of: $0.evidence)) == .answered
      }
      return Double(answered) / Double(asked.count)
    }
    #expect(answered([.right, .wrong]) > 0.78)
    #expect(answered([.unanswerable]) < 0.35)
    #expect(model.thresholds.maybe < model.thresholds.answered)
  }

  @Test func `probabilities are those of the mix of questions that the fit assumes`() throws {
    let fit = ConfidenceFit()
    let samples = Self.samples(seed: 5, count: 1200)
    let model = try #require(fit.model(for: samples))
    let share = fit.unanswerablePerAnswerable / 1.0
    var probability = 0.0
    var right = 0.0
    var total = 0.0
    for sample in samples {
      // As many unanswerable as answerable ones were sampled.
      let weight = sample.kind == .unanswerable ? share : 1
      total += weight
      probability += weight * model.probability(of: sample.evidence)
      right += sample.kind == .right ? weight : 0
    }
    #expect(abs(probability - right) / total < 0.03)
  }

  @Test func `too few questions give no model`() {
    #expect(ConfidenceFit().model(for: Array(Self.samples(seed: 1).prefix(40))) == nil)
    #expect(ConfidenceFit().model(for: Self.samples(seed: 1).filter { $0.kind != .unanswerable }) == nil)
    #expect(ConfidenceFit().model(for: []) == nil)
  }

  @Test func `the same samples give the same model, and its text gives it back`() throws {
    let model = try #require(ConfidenceFit().model(for: Self.samples(seed: 6)))
    #expect(ConfidenceFit().model(for: Self.samples(seed: 6)) == model)
    #expect(ConfidenceModel(text: model.text) == model)
    #expect(!model.direction.isEmpty)
  }

  @Test(arguments: ["", "bias 1\n", "nonsense", "bias x\n", "bias nan\n"])
  func `text that lacks a number is no model`(text: String) {
    #expect(ConfidenceModel(text: text) == nil)
  }

  @Test func `reasons and bias add up to the log odds, and those to the probability`() throws {
    let model = try #require(ConfidenceFit().model(for: Self.samples(seed: 7)))
    for sample in Self.samples(seed: 8, count: 40) {
      let sum = model.contributions(of: sample.evidence).reduce(
        model.bias + model.kind(of: sample.evidence), +)
      #expect(abs(sum - model.logOdds(of: sample.evidence)) < 1e-9)
      #expect(model.probability(atLogOdds: sum) == model.probability(of: sample.evidence))
    }
  }
}
