import AskEval
import AskSearch
import AskTerminal
import Testing

@Suite struct EvaluationViewTests {
  private func text(
    _ evaluation: Evaluation, _ comparison: Comparison?, columns: Int, _ palette: Palette = .plain,
    set: JudgedSet = EvaluationSample.set
  ) -> String {
    EvaluationView(evaluation, comparison, of: set).text(on: Screen(columns: columns, palette: palette))
  }

  @Test func `a measurement looks as it was agreed`() throws {
    let all = EvaluationSample.all
    let comparison = EvaluationSample.comparison(all)
    try expectGolden(text(all, comparison, columns: 80), "evaluation-80.txt")
    try expectGolden(text(all, comparison, columns: 40), "evaluation-40.txt")
    #expect(withoutColour(text(all, comparison, columns: 80, .ansi)) == text(all, comparison, columns: 80))
  }

  @Test func `a measurement of one system has no comparison and no weights`() throws {
    let one = EvaluationSample.evaluation(
      [EvaluationSample.system(.fts5, ranks: [1, 0, 0, 0])], learned: [QueryID("q2")])
    let page = text(one, nil, columns: 80)
    try expectGolden(page, "evaluation-one-80.txt")
    #expect(page.hasPrefix("tea-and-coffee: 4 posts, 3 queries, after learning from 1 query\n"))
    #expect(!page.contains("reranked") && !page.hasSuffix("\n\n"))
  }

  @Test func `figures are rounded to four places, up to 1`() {
    // 1/3 of reciprocal rank; a whole 1.
    let third = EvaluationSample.evaluation([EvaluationSample.system(.lexical, ranks: [3, 3, 3, 3])])
    #expect(
      text(third, nil, columns: 80).contains("     0.5000     0.3333     0.0000     1.0000     1.0000\n"))
  }

  @Test func `it fits every screen, and a narrow one leaves columns out`() {
    let comparison = EvaluationSample.comparison(EvaluationSample.all)
    for columns in [20, 21, 31, 32, 40, 43, 64, 65, 80, 88, 200] {
      let page = text(EvaluationSample.all, comparison, columns: columns)
      for line in lines(page) {
        let limit = max(columns, 21)
        #expect(DisplayWidth.columns(of: String(line)) <= limit, "\(columns): \(line)")
        #expect(!line.hasSuffix(" "), "\(columns): \(line)")
      }
      #expect(page.contains("ndcg@10"))
    }
    #expect(!text(EvaluationSample.all, comparison, columns: 64).contains("recall@100"))
    #expect(text(EvaluationSample.all, comparison, columns: 65).contains("recall@100"))
  }

  @Test func `a set's name does nothing to the terminal`() throws {
    let named = JudgedSet(
      name: "a\u{1B}[31mb\u{202E}c\nd", posts: EvaluationSample.set.posts,
      queries: EvaluationSample.set.queries,
      qrels: EvaluationSample.set.qrels)
    try requireHarmless(text(EvaluationSample.all, nil, columns: 80, set: named))
  }

  @Test func `a percentile is a time that was measured`() {
    let system = EvaluationSample.system(.lexical, ranks: [])
    #expect(system.milliseconds(percentile: 0.5) == 0.5)
    #expect(system.milliseconds(percentile: 0.51) == 0.75)
    #expect(system.milliseconds(percentile: 0.95) == 4)
    #expect(system.milliseconds(percentile: 0) == 0.25)
    #expect(system.milliseconds(percentile: 1) == 4)
    let none = Evaluation.System(system: .fts5, run: Run(name: "fts5", rankings: [:]), milliseconds: [])
    #expect(none.milliseconds(percentile: 0.5) == 0)
  }
}
