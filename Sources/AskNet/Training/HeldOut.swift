/// Pairs that are not learned from, and the measure that they give.
///
/// Every word that a question shares with its passage is dropped from the question, so that overlap alone earns
/// nothing. The pool is all held-out passages; those of the question's own positive are left out, for they are neither
/// wrong nor what was asked for.
package struct HeldOut {
  private var questions = Bags()
  private var passages = Bags()
  /// The passage of each question, and the positive of each passage.
  private var answers: [Int] = []
  private var positives: [Int32] = []

  package var count: Int { questions.count }

  /// Pairs that share every word of the question are left out: nothing would be asked.
  package init(_ pairs: some Sequence<TrainingPair>) {
    var known: [PassageKey: Int] = [:]
    for pair in pairs {
      let shared = Set(pair.passage)
      let question = pair.question.filter { !shared.contains($0) }
      if question.isEmpty || pair.passage.isEmpty { continue }
      let key = PassageKey(tokens: pair.passage, positive: pair.positive)
      let passage = known[key] ?? passages.count
      if passage == passages.count {
        known[key] = passage
        passages.append(pair.passage)
        positives.append(pair.positive)
      }
      questions.append(question)
      answers.append(passage)
    }
  }

  /// Mean reciprocal rank of the right passage, 0 beyond the tenth; among equals the earlier passage is first.
  /// Without pairs 0.
  package func meanReciprocalRank(_ encoders: BiEncoder, workers: Workers) -> Double {
    guard count > 0 else { return 0 }
    let width = encoders.question.width
    let asked = Matrix<Float>(rows: count, columns: width)
    let pool = Matrix<Float>(rows: passages.count, columns: width)
    workers.run(over: count, by: Block.rows) { encoders.question.embed(questions, $0, into: asked.base) }
    workers.run(over: passages.count, by: Block.rows) {
      encoders.passage.embed(passages, $0, into: pool.base)
    }
    return Self.meanReciprocalRank(
      of: asked, answers: answers, among: pool, positives: positives, workers: workers)
  }

  /// The same of questions `[questions, width]` among passages `[passages, width]`, all of them unit vectors:
  /// `answers` names the right passage of each question, `positives` the positive of each passage.
  package static func meanReciprocalRank(
    of asked: Matrix<Float>, answers: [Int], among pool: Matrix<Float>, positives: [Int32], workers: Workers
  ) -> Double {
    let count = asked.rows
    guard count > 0 else { return 0 }
    let width = asked.columns
    let reciprocal = Matrix<Double>(rows: 1, columns: count)
    workers.run(over: count, by: Block.rows) { rows in
      let scores = Matrix<Float>(rows: rows.count, columns: pool.rows)
      Float.product(
        asked[rows.lowerBound], transposed: false, stride: width, pool.base, transposed: true, stride: width,
        into: scores.base, stride: scores.columns, m: rows.count, n: scores.columns, k: width, alpha: 1,
        beta: 0)
      for row in rows {
        let own = answers[row]
        let line = scores[row - rows.lowerBound]
        var rank = 1
        for j in 0..<pool.rows where positives[j] != positives[own] {
          if line[j] > line[own] || line[j] == line[own] && j < own { rank += 1 }
        }
        reciprocal.base[row] = rank <= 10 ? 1 / Double(rank) : 0
      }
    }
    return reciprocal.values.reduce(0, +) / Double(count)
  }
}

/// Equal passages of one positive stand in the pool once.
private struct PassageKey: Hashable {
  let tokens: [Int32]
  let positive: Int32
}
