import AskEditor
import AskEval
import AskSearch

/// What `ask report --json` says of the judged questions.
struct ReportJudgedModel: Encodable {
  struct Counts: Encodable {
    let questions, answered, maybe, none: Int

    init(_ counts: JudgedFigures.Counts) {
      (questions, answered, maybe, none) = (counts.total, counts.answered, counts.maybe, counts.none)
    }
  }

  struct Slice: Encodable {
    let name: String
    let questions, answered, maybe, none, right: Int

    init(_ slice: JudgedFigures.Slice) {
      (name, right) = (slice.name, slice.right)
      let counts = slice.counts
      (questions, answered, maybe, none) = (counts.total, counts.answered, counts.maybe, counts.none)
    }
  }

  struct Step: Encodable {
    let from: Double
    let right, wrong, unanswerable: Int
  }

  struct Bin: Encodable {
    let confidence, right: Double
    let questions: Int
  }

  /// Of the development half.
  struct Miss: Encodable {
    let id, question, outcome: String
    let confidence: Double?
    let first: String?
    let right: [String]
  }

  struct Thresholds: Encodable {
    let answered, maybe: Double
  }

  struct HalfCounts: Encodable {
    let half: String
    let answerable, unanswerable: Counts
  }

  let answerable, unanswerable: Counts
  let halves: [HalfCounts]
  let right, answeredRight: Int
  let areas, registers, kinds: [Slice]
  let thresholds: Thresholds?
  let histogram: [Step]
  /// Of the test half.
  let calibrationError: Double
  let calibration: [Bin]
  let misses: [Miss]

  init(_ figures: JudgedFigures) {
    answerable = Counts(figures.answerable.counts)
    unanswerable = Counts(figures.unanswerable)
    halves = figures.halves.map {
      HalfCounts(
        half: $0.half.rawValue, answerable: Counts($0.answerable), unanswerable: Counts($0.unanswerable))
    }
    (right, answeredRight) = (figures.answerable.right, figures.answeredRight)
    areas = figures.areas.map(Slice.init)
    registers = figures.registers.map(Slice.init)
    kinds = figures.kinds.map(Slice.init)
    thresholds = figures.thresholds.map { Thresholds(answered: $0.answered, maybe: $0.maybe) }
    histogram = figures.histogram.enumerated().map { place, step in
      Step(
        from: Double(place) / Double(JudgedFigures.steps), right: step.right, wrong: step.wrong,
        unanswerable: step.unanswerable)
    }
    calibrationError = figures.calibration.error
    calibration = figures.calibration.bins.map {
      Bin(confidence: $0.meanProbability, right: $0.share, questions: $0.count)
    }
    misses = figures.misses.map {
      Miss(
        id: $0.id.rawValue, question: $0.text, outcome: $0.outcome.rawValue, confidence: $0.confidence,
        first: $0.first, right: $0.right)
    }
  }
}
