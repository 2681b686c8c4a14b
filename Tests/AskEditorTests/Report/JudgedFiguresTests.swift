import AskEditor
import AskEval
import AskSearch
import TestSupport
import Testing

@Suite struct JudgedFiguresTests {
  /// Four questions, of which the posts answer three, and two that none does.
  private static func questions(posts: Set<PostName> = [PostName("a"), PostName("b")]) throws
    -> JudgedQuestions
  {
    let folder = ScratchFolder()
    folder.write(
      "questions.tsv",
      """
      id\thalf\tgroup\tregister\tarea\ttext
      q1\tdevelopment\tg1\tplain\tx\tthe first
      q2\ttest\tg2\tplain\ty\tthe second
      q3\tdevelopment\tg3\ttypos\tx\tthe third
      q4\ttest\tg4\ttypos\tx\tof a post that is gone

      """)
    folder.write(
      "qrels.tsv",
      "id\trater\tpost\tgrade\nq1\tr1\ta\t3\nq2\tr1\tb\t2\nq3\tr1\ta\t2\nq3\tr1\tb\t1\nq4\tr1\tgone\t3\n")
    folder.write(
      "unanswerable.tsv",
      "id\thalf\tkind\ttext\nu1\ttest\tfar\tno one knows\nu2\tdevelopment\tnear\tnor this\n")
    return JudgedQuestions(try Judgements(folder: folder.path), posts: posts)
  }

  private static func verdict(_ outcome: AnswerPage.Outcome, _ confidence: Double?, _ posts: [String])
    -> Verdict
  {
    Verdict(
      outcome: outcome,
      confidence: confidence.map {
        Confidence(value: $0, thresholds: ConfidenceThresholds(answered: 0.6, maybe: 0.3), reasons: [])
      }, posts: posts)
  }

  private static func figures() throws -> JudgedFigures {
    JudgedFigures(
      try questions(),
      verdicts: [
        verdict(.answered, 0.9, ["a", "b"]), verdict(.maybe, 0.5, ["a", "b"]),
        verdict(.answered, 0.7, ["b", "a"]), verdict(.answered, 0.65, ["a"]), nil,
      ])
  }

  @Test func `a question whose only right post is gone is not measured`() throws {
    let questions = try Self.questions()
    #expect(questions.texts == ["the first", "the second", "the third", "no one knows", "nor this"])
    #expect(try Self.questions(posts: [PostName("b")]).answerable.map(\.text) == ["the second"])
  }

  @Test func `outcomes are counted by area, register and kind`() throws {
    let figures = try Self.figures()
    #expect(figures.areas.map(\.name) == ["x", "y"])
    #expect(figures.areas.map(\.counts.answered) == [2, 0])
    #expect(figures.areas.map(\.right) == [1, 0])
    #expect(figures.registers.map(\.counts.total) == [2, 1])
    #expect(figures.kinds.map(\.name) == ["far", "near"])
    #expect(figures.kinds.map(\.counts.refused) == [0, 1])
    #expect([figures.answeredRight, figures.unanswerable.answered] == [1, 1])
    #expect(figures.halves.map(\.half) == [.development, .test])
    #expect(figures.halves.map(\.answerable.total) == [2, 1])
    #expect(figures.halves.map(\.unanswerable.answered) == [0, 1])
  }

  @Test func `a question that cannot be asked counts as one without an answer`() throws {
    let figures = try Self.figures()
    #expect(figures.unanswerable.none == 1)
    #expect(figures.histogram.reduce(0) { $0 + $1.total } == 4)
  }

  @Test func `only questions of the development half are named`() throws {
    #expect(try Self.figures().misses.map(\.text) == ["the third"])
    #expect(try Self.figures().misses.map(\.right) == [["a"]])
  }

  @Test func `the calibration is that of the test half alone`() throws {
    let figures = try Self.figures()
    #expect(figures.calibrated == 2)
    // Confidences 0.5 and 0.65, neither right.
    #expect(abs(figures.calibration.error - 0.575) < 1e-12)
    #expect(figures.thresholds == ConfidenceThresholds(answered: 0.6, maybe: 0.3))
  }

  @Test func `the ranking is measured with all grades, the first post with right ones`() throws {
    let figures = try Self.figures()
    #expect(abs(figures.hit1 - 1 / 3) < 1e-12)
    let second = 1 / 1.584_962_500_721_156
    let third = (1 + 2 * second) / (2 + second)
    #expect(abs(figures.nDCG10 - (1 + second + third) / 3) < 1e-12)
  }

  @Test func `the last step of the histogram holds a confidence of one`() throws {
    let figures = JudgedFigures(
      try Self.questions(),
      verdicts: [Self.verdict(.answered, 1, ["a"]), Self.verdict(.none, 0, ["a"]), nil, nil, nil])
    #expect(figures.histogram.last?.right == 1)
    #expect(figures.histogram.first?.wrong == 1)
  }
}
