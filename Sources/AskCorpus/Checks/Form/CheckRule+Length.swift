extension CheckRule {
  /// Words of the letter and of the answer, characters of the title, numbers of all else: what the house form has
  /// room for.
  private static let letterWords = 60...180
  private static let answerWords = 250...900
  private static let headingCount = 2...5
  private static let workCount = 3...6
  private static let askedAsCount = 3...6
  private static let titleLength = 3...100

  static let length = CheckRule(
    "length", .warning, in: .finishedPost,
    summary: "a letter, an answer, a title or a list that is longer or shorter than the house form",
    why: """
      A letter of 60 to 180 words can be read before the answer; an answer of 250 to 900 words takes a side, gives its
      reasons and ends. 2 to 5 headings can be linked, 3 to 6 works get read, 3 to 6 asked-as lines cover other readers'
      words without lifting the post above all others.
      """,
    example: CheckExample(
      bad: house(letter: "How?", answer: "So.", headings: 1, works: 1),
      good: house(
        letter: String(repeating: "I ask you this. ", count: 20),
        answer: String(repeating: "We answer it at last. ", count: 40), headings: 2, works: 3))
  ) { post, _ in
    guard post.post.supersededBy == nil else { return [] }
    var marks: [Mark] = []
    func measure(_ count: Int, _ range: ClosedRange<Int>, _ what: String, at offset: Int) {
      guard count > 0, !range.contains(count) else { return }
      let remedy = count < range.lowerBound ? "say more" : "cut it"
      marks.append(
        Mark(
          at: offset, "\(count) \(what); \(remedy): \(range.lowerBound) to \(range.upperBound) are wanted"))
    }
    measure(
      post.words(in: .letter), letterWords, "words in the letter", at: post.offset(ofHeading: "question"))
    measure(post.words(in: .answer), answerWords, "words in the answer", at: post.offset(ofHeading: "answer"))
    let sections = post.post.sections.filter { $0.headings.count == 1 }
    measure(sections.count, headingCount, "headings in the answer", at: post.offset(ofHeading: "answer"))
    measure(post.works.count, workCount, "works to read", at: post.offset(ofHeading: "further reading"))
    measure(post.post.askedAs.count, askedAsCount, "asked-as lines", at: post.offset(ofKey: "asked-as"))
    measure(post.post.title.count, titleLength, "characters in the title", at: post.offset(ofKey: "title"))
    return marks
  }

  private static func house(letter: String, answer: String, headings: Int, works: Int) -> String {
    let sections = (1...headings).map { "### Heading \($0)\n\n\(answer)\n\n" }.joined()
    let list = (1...works).map { "- Book \($0), its author, 2020.\n" }.joined()
    return "---\ntitle: T.?\nstatus: published\n---\n\n## Question\n\n\(letter)\n\n## Answer\n\n\(sections)"
      + "## Further reading\n\n\(list)"
  }
}
