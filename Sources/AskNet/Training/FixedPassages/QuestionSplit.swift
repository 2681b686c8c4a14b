/// Questions on fixed passages to learn from and those held out, by whole groups of their passages.
package struct QuestionSplit {
  package let learned: [FixedPair]
  package let tooFew: NetworkError
  /// The questions held out, without the words that they share with their passages.
  private var questions = Bags()
  /// The passage of each.
  private var answers: [Int] = []

  package var heldOutCount: Int { questions.count }

  /// Programmer error: a pair names a passage that there is not.
  package init(
    _ pairs: [FixedPair], passages: FixedPassages, options: TrainingOptions
  ) throws(NetworkError) {
    let pool = passages.pool
    precondition(
      pairs.allSatisfy { (0..<pool.count).contains(Int($0.passage)) },
      "a pair is outside \(pool.count) passages")
    let all = pairs.filter { !$0.question.isEmpty }
    let groups = Split.distinct(all.map { pool.groups[Int($0.passage)] })
    tooFew = NetworkError(.tooFewPairs(pairs: all.count, groups: groups.count))
    guard groups.count >= 2 else { throw tooFew }
    let withheld = Split.drawn(from: groups, options: options)
    learned = all.filter { !withheld.contains(pool.groups[Int($0.passage)]) }
    guard learned.count >= 4 else { throw tooFew }
    for pair in all where withheld.contains(pool.groups[Int(pair.passage)]) {
      let shared = Set(pool.passages[Int(pair.passage)])
      let question = pair.question.filter { !shared.contains($0) }
      if question.isEmpty { continue }
      questions.append(question)
      answers.append(Int(pair.passage))
    }
  }

  /// Mean reciprocal rank as `HeldOut` takes it, but among all fixed passages: `vectors` are theirs.
  package func meanReciprocalRank(
    _ encoder: Encoder, vectors: Matrix<Float>, positives: [Int32], workers: Workers
  ) -> Double {
    let asked = Matrix<Float>(rows: questions.count, columns: encoder.width)
    workers.run(over: questions.count, by: Block.rows) { encoder.embed(questions, $0, into: asked.base) }
    return HeldOut.meanReciprocalRank(
      of: asked, answers: answers, among: vectors, positives: positives, workers: workers)
  }
}
