import AskEditor
import AskEval
import Testing

@Suite struct JudgingQueueTests {
  private func question(_ id: String) -> Judgements.Question {
    Judgements.Question(
      id: QueryID(id), half: .development, group: id, register: "plain", area: "other", text: "What of \(id)?"
    )
  }

  private func pooled(
    _ id: String, _ rankings: [[String]], given: [String: [String: Int]] = [:]
  ) -> PooledQuestion {
    PooledQuestion(
      question: question(id), rankings: rankings.map { $0.map(PostName.init(_:)) },
      given: Dictionary(uniqueKeysWithValues: given.map { (PostName($0), $1) }))
  }

  private func names(_ queue: JudgingQueue) -> Set<String> {
    Set(queue.pairs.map { "\($0.question.id.rawValue) \($0.post.rawValue)" })
  }

  @Test func `where systems disagree on the first place comes before where they agree on the last`() {
    let same = (1...9).map { "s\($0)" }
    let pools = [
      pooled(
        "q1", [same + ["z"], same + ["z"]],
        given: Dictionary(uniqueKeysWithValues: same.map { ($0, ["x": 0, "y": 0]) })),
      pooled("q2", [["a", "b"], ["c", "b"]], given: ["b": ["x": 1, "y": 1]]),
    ]
    let queue = JudgingQueue(pools, rater: "ann", limit: 2, seed: 1)
    #expect(names(queue) == ["q2 a", "q2 c"])
    #expect(queue.left == 1)
  }

  @Test func `a pair that the rater has graded does not come again`() {
    let pools = [pooled("q1", [["a", "b"]], given: ["a": ["ann": 2], "b": ["bob": 2]])]
    let queue = JudgingQueue(pools, rater: "ann", limit: 9, seed: 1)
    #expect(names(queue) == ["q1 b"])
    #expect(queue.pairs[0].cause == .secondOpinion)
    #expect(JudgingQueue(pools, rater: "cyd", limit: 9, seed: 1).pairs.count == 2)
  }

  @Test func `a pair that two have graded is not worth a third`() {
    let pools = [pooled("q1", [["a"]], given: ["a": ["ann": 2, "bob": 1]])]
    #expect(JudgingQueue(pools, rater: "cyd", limit: 9, seed: 1).pairs.isEmpty)
  }

  @Test func `one pair in five is a second opinion, those above 0 first`() {
    let unjudged = (0..<20).map { "u\($0)" }
    let pools = (0..<3).map { number in
      pooled(
        "q\(number)", [Array(unjudged.prefix(10))],
        given: ["right": ["bob": 2], "wrong": ["bob": 0], "other": ["bob": 0]])
    }
    let queue = JudgingQueue(pools, rater: "ann", limit: 15, seed: 1)
    let second = queue.pairs.filter { $0.cause == .secondOpinion }
    #expect(queue.pairs.count == 15 && second.count == 3)
    #expect(second.allSatisfy { $0.post.rawValue == "right" })
  }

  @Test func `the seed decides the order and not the choice`() {
    let pools = (0..<6).map { pooled("q\($0)", [["a", "b", "c"], ["c", "d", "a"]]) }
    let one = JudgingQueue(pools, rater: "ann", limit: 20, seed: 1)
    let other = JudgingQueue(pools, rater: "ann", limit: 20, seed: 2)
    #expect(one == JudgingQueue(pools, rater: "ann", limit: 20, seed: 1))
    #expect(names(one) == names(other))
    #expect(one.pairs.map(\.post) != other.pairs.map(\.post))
    // A question's posts stay together, so that it is read once.
    let questions = one.pairs.map(\.question.id)
    #expect(zip(questions, questions.dropFirst()).count { $0 != $1 } == 5)
    #expect(
      JudgingQueue.seed(rater: "ann", day: "2026-06-01") != JudgingQueue.seed(rater: "ann", day: "2026-06-02")
    )
  }
}

@Suite struct JudgingSessionTests {
  private func session(_ posts: [String]) -> JudgingSession {
    let question = Judgements.Question(
      id: QueryID("q1"), half: .test, group: "q1", register: "plain", area: "other", text: "What?")
    let pool = PooledQuestion(question: question, rankings: [posts.map(PostName.init(_:))], given: [:])
    return JudgingSession(JudgingQueue([pool], rater: "ann", limit: posts.count, seed: 1))
  }

  @Test func `a grade is written and leads on, a skip leads on`() {
    var session = session(["a", "b"])
    let first = session.pairs[0]
    #expect(session.take(.grade(2)) == .write(first, grade: 2))
    #expect(session.current == session.pairs[1])
    #expect(session.take(.skip) == .end)
    #expect(session.graded == 1 && session.skipped == 1 && session.current == nil)
    #expect(session.take(.grade(1)) == .end)
  }

  @Test func `undo takes the last grade back and shows that pair again`() {
    var session = session(["a", "b", "c"])
    #expect(session.take(.undo) == .nothingToUndo)
    _ = session.take(.grade(3))
    _ = session.take(.skip)
    #expect(session.take(.undo) == .show)
    #expect(session.take(.undo) == .takeBack(session.pairs[0]))
    #expect(session.place == 0 && session.graded == 0)
  }

  @Test func `keys are one character each`() {
    #expect(
      "0123souqx4".map(JudgingSession.Key.init) == [
        .grade(0), .grade(1), .grade(2), .grade(3), .skip, .open, .undo, .quit, .unknown, .unknown,
      ])
  }
}
