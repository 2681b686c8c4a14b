import AskCorpus
import AskEval
import AskSearch
import AskText

/// What columns find for judged questions, to fit and to measure confidence on.
struct ConfidenceMaterial {
  struct Judged {
    let name: String
    let samples: [ConfidenceSample]
    /// Of each sample: the kind of an unanswerable question, such as `near`; `answerable` or `hidden` for the others.
    let kinds: [String]
  }

  /// The kind of index that is asked.
  enum Kind {
    /// With a network that starts from the base, with one of the posts alone, and without one.
    case taught, standard, lexical
  }

  let own: (development: Judged, test: Judged)
  let foreign: [Judged]

  /// Of all sets and of the column's development half, no question twice.
  func shared(without left: Int? = nil) -> [ConfidenceSample] {
    var samples: [ConfidenceSample] = []
    for part in [own.development] + foreign.enumerated().filter({ $0.offset != left }).map(\.element) {
      let first = (samples.map(\.question).max() ?? -1) + 1
      samples += part.samples.map { sample in
        var sample = sample
        sample.question += first
        return sample
      }
    }
    return samples
  }

  /// Of each set and of each set's questions asked of another column.
  private static let most = 200

  /// - Parameter isJudged: whether the column is one with judgements, whose weights are fitted on the development half too.
  init(corpus: String, sets: [String], kind: Kind, isJudged: Bool) throws {
    let posts = try OwnPosts(CorpusFolder(path: corpus))
    let judgements = try Judgements(folder: corpus + "/judgements")
    let column = try judgements.set(of: [.development, .test], posts: posts.judged, name: "the column").set
    let others = try sets.map { try JudgedSet(folder: $0) }
    let all = [column] + others
    var options = SearchEngine.Options()
    options.isLexical = kind == .lexical
    let engine = try Self.column(
      column, own: posts, kind, judged: isJudged ? JudgedQuestion.all(of: judgements, half: .development) : []
    ).engine
    func half(_ half: Half) throws -> Judged {
      let questions = JudgedQuestion.all(of: judgements, half: half)
      let samples = try engine.confidenceSamples(of: questions, options: options)
      let unanswerable = judgements.unanswerable.filter { $0.half == half }
      let first = questions.count - unanswerable.count
      let kinds = samples.map { $0.question < first ? Self.kind($0) : unanswerable[$0.question - first].kind }
      return Judged(name: half.rawValue, samples: samples, kinds: kinds)
    }
    own = (try half(.development), try half(.test))
    foreign = try others.map { set in
      let engine = try Self.column(set, own: nil, kind).engine
      let judged = Self.some(set.queries.filter { set.qrels[$0.id].relevantCount > 0 }).map {
        JudgedQuestion(
          text: $0.text, right: Set(set.qrels[$0.id].relevantPosts.map(\.rawValue)))
      }
      let strange = all.filter { $0.name != set.name }.flatMap { Self.some($0.queries) }.map {
        JudgedQuestion(text: $0.text, right: [])
      }
      let samples = try engine.confidenceSamples(of: judged + strange, options: options)
      return Judged(
        name: set.name, samples: samples,
        kinds: samples.map { $0.kind == .unanswerable ? "of another set" : Self.kind($0) })
    }
  }

  private static func kind(_ sample: ConfidenceSample) -> String {
    sample.kind == .withheld ? "hidden" : "answerable"
  }

  private static func some<T>(_ all: [T]) -> [T] {
    stride(from: 0, to: all.count, by: max(1, all.count / most)).prefix(most).map { all[$0] }
  }

  private static func column(
    _ set: JudgedSet, own: OwnPosts?, _ kind: Kind, judged: [JudgedQuestion] = []
  ) throws -> EvaluatedColumn {
    try RankingSet(set, own: own, seeds: [1]) { if kind != .taught { $0.taught = nil } }.fittedColumn(
      hasNetwork: kind != .lexical, judged: judged)
  }
}
