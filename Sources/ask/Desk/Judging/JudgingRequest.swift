import AskCorpus
import AskEditor
import AskEval
import AskSearch
import Glibc

/// Which pairs `ask judge` is to show, from its options.
struct JudgingRequest {
  let rater: String
  let queue: JudgingQueue

  /// What stderr says meanwhile.
  static let stage = "finding pairs"

  /// - Parameters:
  ///   - words: questions or their ids; empty for all of the judgements.
  ///   - half: nil for both.
  ///   - meter: shows how many questions were asked.
  init(
    rater: String, words: [String], half: Half?, limit: Int, seed: UInt64?, judgements: Judgements,
    column: Column, engine: SearchEngine, pool: JudgingPool, meter: BuildMeter
  ) throws {
    self.rater = rater
    let known = Set(judgements.questions.map(\.id))
    if words.count > 1, let word = words.first(where: { !$0.contains(" ") && !known.contains(QueryID($0)) }) {
      throw UsageError(
        "\(word) is no id of a judged question; put each question in quotes: ask judge \"how do I start?\"")
    }
    var choice = QuestionChoice(judgements, engine: engine, column: column)
    var questions = try words.map { try choice.question($0) }
    if words.isEmpty {
      questions = judgements.questions
      guard !questions.isEmpty else { throw JudgingError(reason: .noQuestions) }
    }
    let given = judgements.given
    var seen: Set<QueryID> = []
    let pooled = try questions.filter { half == nil || $0.half == half }.compactMap { question in
      guard seen.insert(question.id).inserted else { return PooledQuestion?.none }
      try Interruption.check()
      meter.draw(Self.stage, Double(seen.count - 1) / Double(questions.count))
      return try pool.pooled(question, given: given[question.id] ?? [:])
    }
    queue = JudgingQueue(
      pooled, rater: rater, limit: limit,
      seed: seed ?? JudgingQueue.seed(rater: rater, day: Today.date.description))
  }

  /// Who grades: as told, else the user's name.
  static func rater(_ option: String?) throws -> String {
    let name =
      option ?? Place.environment("USER") ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) }
      ?? ""
    guard Judgements.Rating.isRater(name) else { throw JudgingError(reason: .badRater(name)) }
    return name
  }
}
