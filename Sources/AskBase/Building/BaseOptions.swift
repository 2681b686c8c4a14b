public import AskNet
import AskTeacher

/// How a base is made. The defaults are those of the base that ships; docs/base.md has the figures behind them.
public struct BaseOptions: Sendable {
  public var name = "english"
  /// Values of a vector.
  public var width = 256
  /// Word pieces that are kept of the teacher's.
  public var pieces = 18_000
  /// The teacher's layers that the passage side keeps; nil for all.
  public var layers: [Int]?
  /// The most pieces of a passage that count, the two that mark its ends among them.
  public var positions = 256
  package var sampling = SamplingOptions(
    questions: 60_000, passages: 25_000, shares: ["dict-gcide": 0.03])
  package var passages = PassageDistillationOptions(steps: 100)
  /// What follows the passage side's distillation: steps on questions and their answers, every second one towards the
  /// teacher's vectors. None in the base that ships.
  package var contrast = PassageDistillationOptions(steps: 0)
  package var question = QuestionDistillation()

  public init() {
    passages.training.rates = TrainingRates(layers: 1e-5, tokens: 1e-4, positions: 1e-5, projection: 0)
    contrast.training.rates = passages.training.rates
    contrast.pairsPerBatch = 32
    seed = 1
  }

  /// Decides everything that is left to chance.
  public var seed: UInt64 {
    get { question.training.seed }
    set {
      question.training.seed = newValue
      passages.seed = newValue
      // Else the distillation's texts would come again.
      contrast.seed = ~newValue
      sampling.seed = newValue
    }
  }
}

/// How far the making of a base is.
public enum BaseProgress: Sendable {
  case reading(done: Int, of: Int)
  /// The teacher's vectors.
  case embedding(done: Int, of: Int)
  case passages(step: Int, of: Int, loss: Double)
  case questions(TrainingProgress)
}
