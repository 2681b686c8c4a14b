extension CheckRule {
  /// Words of a sentence that a reader can still hold.
  private static let mostWords = 55

  static let longSentence = CheckRule(
    "long-sentence", .warning, in: .everyPost,
    summary: "a sentence of more than \(mostWords) words",
    why: """
      By its end the reader has lost its beginning. A full stop costs nothing. A sentence that is a list between
      semicolons is measured from one semicolon to the next.
      """,
    example: CheckExample(
      bad: "# T\n\nI " + String(repeating: "ask and ask and ask again ", count: 10)
        + "until somebody answers.\n",
      good: "# T\n\nI ask " + String(repeating: "and ask; I ask ", count: 20) + "until somebody answers.\n")
  ) { post, _ in
    post.sentences.compactMap { sentence in
      let longest = sentence.text.utf8.split(separator: UInt8(ascii: ";")).map { wordCount($0) }.max() ?? 0
      guard longest > mostWords else { return nil }
      return Mark(at: post.offset(of: sentence), "a sentence of \(longest) words; make two of it")
    }
  }
}
