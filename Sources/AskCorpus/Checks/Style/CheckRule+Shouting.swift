extension CheckRule {
  static let shouting = CheckRule(
    "shouting", .warning, in: .everyPost,
    summary: "several words in capitals, or several exclamation marks",
    why: """
      Capitals are read more slowly and heard as anger; a letter that shouts loses nothing by being set in lower case.
      Abbreviations side by side are no shouting.
      """,
    example: CheckExample(
      bad: "# T\n\nI have told them that THIS IS NEVER going to work!!\n",
      good: "# T\n\nI have told them that this is never going to work. We have CPU, GPU and RAM!\n")
  ) { post, _ in
    var marks: [Mark] = []
    if let run = run(in: post.post.title) {
      marks.append(Mark(at: post.offset(ofKey: "title"), message(run)))
    }
    for sentence in post.sentences {
      if let run = run(in: sentence.text) {
        marks.append(Mark(at: post.offset(of: sentence), message(run)))
      } else if ["!!", "!?!", "?!?", "??!"].contains(where: { !sentence.text.ranges(of: $0).isEmpty }) {
        marks.append(Mark(at: post.offset(of: sentence), "several exclamation marks; one is enough"))
      }
    }
    return marks
  }

  private static func message(_ run: [Substring]) -> String {
    "\"\(run.prefix(4).joined(separator: " "))\" is in capitals; write it in lower case"
  }

  /// Three words or more in capitals, of which two are too long for abbreviations or are function words.
  private static func run(in text: String) -> [Substring]? {
    let small: Set<Substring> = [
      "A", "AN", "AND", "ARE", "BE", "BUT", "DO", "DON'T", "FOR", "I", "IN", "IS", "IT", "MY", "NO", "NOT",
      "OF", "ON",
      "OR", "SO", "THAT", "THE", "THEY", "THIS", "TO", "VERY", "WAS", "WE", "WHY", "WITH", "YOU", "YOUR",
    ]
    var run: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) + [Substring()] {
      let letters = word.filter(\.isLetter)
      if !letters.isEmpty, letters == letters.uppercased(), letters != letters.lowercased(),
        !word.contains(where: { "_=().".contains($0) && !word.hasSuffix(String($0)) })
      {
        run.append(word.filter { $0.isLetter || $0 == "'" }[...])
        continue
      }
      let words = run.count { $0.count > 5 || small.contains($0) }
      if run.count >= 3, words >= 2, run.contains(where: { $0.count > 3 }) { return run }
      run = []
    }
    return nil
  }
}
