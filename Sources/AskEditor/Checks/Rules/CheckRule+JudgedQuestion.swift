package import AskCorpus
package import AskEval
package import AskText

extension CheckRule {
  package static let judgedQuestion = CheckRule(
    "judged-question", .error, in: .houseForm,
    summary: "an asked-as line that says nearly what a judged question of the test half says",
    why: """
      The test half measures what the column does with words that it has not seen. A question that is both there and in a
      post measures memory, and every figure afterwards is too good. The question's id is shown, and not its text.
      """,
    example: CheckExample(
      bad: "---\ntitle: T\nasked-as:\n  - Which graphics cards should I buy?\n---\n\nText.\n",
      good: "---\ntitle: T\nasked-as:\n  - what to play games on\n---\n\nText.\n",
      beside: [
        "judgements/questions.tsv": "id\thalf\tgroup\tregister\tarea\ttext\n"
          + "q1\ttest\tq1\tplain\thardware\twhich graphics card should i buy\n",
        "judgements/qrels.tsv": "id\trater\tpost\tgrade\nq1\tr1\tpost\t2\n",
      ])
  ) { post, facts in
    post.post.askedAs.compactMap { line in
      guard let question = facts.judged[line] else { return nil }
      return Mark(
        at: post.offset(ofAskedAs: line),
        "\"\(line)\" says nearly what the test question \(question) says; say it in other words, or remove it"
      )
    }
  }
}

/// Finds judged questions that a text nearly equals, by their terms without stopwords.
package struct JudgedWords {
  /// Fewer say too little to be told apart.
  private static let leastTerms = 2

  private let content: ContentTerms
  private var questions: [(id: String, terms: Set<String>)] = []
  /// Numbers of the questions that have a term.
  private var holders: [String: [Int]] = [:]

  /// - Parameter judgements: only the test half is taken.
  package init(_ judgements: Judgements, language: Language) {
    content = ContentTerms(language)
    let asked =
      judgements.questions.filter { $0.half == .test }.map { ($0.id.rawValue, $0.text) }
      + judgements.unanswerable.filter { $0.half == .test }.map { ($0.id.rawValue, $0.text) }
    for (id, text) in asked {
      let terms = content.of(text)
      guard terms.count >= Self.leastTerms else { continue }
      for term in terms { holders[term, default: []].append(questions.count) }
      questions.append((id, terms))
    }
  }

  /// The id of the first question that `text` nearly equals.
  package func question(near text: String) -> String? {
    let terms = content.of(text)
    guard terms.count >= Self.leastTerms else { return nil }
    var shared: [Int: Int] = [:]
    for term in terms { for number in holders[term] ?? [] { shared[number, default: 0] += 1 } }
    return shared.filter { number, count in
      let all = terms.union(questions[number].terms).count
      return Double(count) >= NearQuestion.errorShare * Double(all)
    }.keys.min().map { questions[$0].id }
  }
}
