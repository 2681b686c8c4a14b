import AskEval
import AskSearch

/// `ask eval --json`.
struct EvaluationModel: JSONModel {
  struct Comparison: Encodable {
    let metric, baseline, system: String
    let difference: Double
    let interval95: [Double]?
    let p: Double
    let wins, ties, losses: Int
  }

  /// A question that `--with` changes.
  struct Change: Encodable {
    let query, text: String
    let without, with: Double
    let firstWithout, firstWith: String?
  }

  let schema = 1
  let set: String
  /// Of a column's own judgements; absent for a set in a folder.
  let half: String?
  let posts, queries: Int
  let learnedQueries, sameAsLearned, unjudgedQueries, unknownQueryLines, unknownPostLines: Int
  let seed: UInt64
  let head: String
  let weights: [String: Double]
  let trainingSeconds: Double
  let withoutNetwork: String?
  let systems: [String: [String: Figure]]
  let comparison: Comparison?
  /// What `--with` changes, worst first; absent without it.
  let changes: [Change]?

  init(
    _ evaluation: Evaluation, _ comparison: AskEval.Comparison?, of set: JudgedSet, half: String?,
    seed: UInt64
  ) {
    self.set = set.name
    self.half = half
    posts = set.posts.count
    queries = evaluation.measured.count
    learnedQueries = evaluation.learned.count
    sameAsLearned = evaluation.sameAsLearned.count
    unjudgedQueries = set.unjudgedQueryCount
    unknownQueryLines = set.unknown.queryLines
    unknownPostLines = set.unknown.postLines
    self.seed = seed
    head = evaluation.headName
    weights = Dictionary(uniqueKeysWithValues: zip(Features.names, evaluation.head.weights))
    trainingSeconds = evaluation.trainingSeconds
    withoutNetwork = evaluation.withoutNetwork
    systems = Dictionary(
      uniqueKeysWithValues: evaluation.systems.map { system in
        var figures = Metric.reported.map { metric in
          (
            metric.description,
            Figure.value(
              Measurement(metric, of: system.run, over: evaluation.measured, qrels: set.qrels).mean)
          )
        }
        figures.append(
          (
            "milliseconds",
            .times([
              "p50": system.milliseconds(percentile: 0.5), "p95": system.milliseconds(percentile: 0.95),
            ])
          ))
        return (system.system.rawValue, Dictionary(uniqueKeysWithValues: figures))
      })
    self.comparison = comparison.map {
      Comparison(
        metric: $0.metric.description, baseline: $0.baseline, system: $0.system,
        difference: $0.differences.mean, interval95: $0.interval.map { [$0.lower, $0.upper] }, p: $0.test.p,
        wins: $0.table.wins, ties: $0.table.ties, losses: $0.table.losses)
    }
    changes =
      evaluation[.curated] == nil
      ? nil
      : comparison?.table.rows.filter { $0.baseline != $0.system || $0.baselineFirst != $0.systemFirst }.map {
        Change(
          query: $0.query.rawValue, text: $0.text, without: $0.baseline, with: $0.system,
          firstWithout: $0.baselineFirst?.rawValue, firstWith: $0.systemFirst?.rawValue)
      }
  }

  /// A metric's value, or the times of a system.
  enum Figure: Encodable {
    case value(Double)
    case times([String: Double])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .value(let value): try container.encode(value)
      case .times(let times): try container.encode(times)
      }
    }
  }
}
