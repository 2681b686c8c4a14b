import AskCorpus
import AskSearch
import AskTerminal
import TestSupport
import Testing

@Suite struct AnswerPageViewTests {
  private func text(_ page: AnswerPage, columns: Int, _ palette: Palette = .plain) -> String {
    AnswerPageView(page, today: Samples.today).text(on: Screen(columns: columns, palette: palette))
  }

  @Test func `a page of answers looks as it was agreed`() throws {
    try expectGolden(text(Samples.answered, columns: 80), "answers-80.txt")
    try expectGolden(text(Samples.answered, columns: 80, .ansi), "answers-80-colour.txt")
    try expectGolden(text(Samples.answered, columns: 40), "answers-40.txt")
    try expectGolden(text(Samples.answered, columns: 200), "answers-200.txt")
  }

  @Test func `a page without an answer says so and points to the two nearest posts`() throws {
    try expectGolden(text(Samples.unanswered, columns: 80), "none-80.txt")
    try expectGolden(text(Samples.unanswered, columns: 80, .ansi), "none-80-colour.txt")
    let empty = Samples.page(.none, [], total: 0)
    #expect(text(empty, columns: 80) == "The column has no answer to this yet.\n")
    #expect(text(Samples.page(.answered, [], total: 0), columns: 80) == text(empty, columns: 80))
  }

  @Test func `an unsure page warns first`() {
    let page = Samples.page(.maybe, Samples.answered.answers, total: 4)
    #expect(text(page, columns: 80).hasPrefix("No sure answer; these posts come closest.\n\n1  How should"))
  }

  @Test func `the footer offers more only when there is more`() {
    func footer(_ shown: Int, of total: Int) -> Substring {
      let answers = Array(Samples.answered.answers.prefix(shown))
      return lines(text(Samples.page(.answered, answers, total: total), columns: 200)).dropLast().last ?? ""
    }
    #expect(footer(4, of: 14).hasSuffix("to read it all · -n 10 for more"))
    #expect(footer(4, of: 4) == "ask show structure-data-team to read it all")
  }

  @Test func `matched words are marked and nothing else is`() {
    let page = text(Samples.answered, columns: 80, .ansi)
    let mark = "\u{1B}[\(Palette.parameters(of: .match))m"
    #expect(page.contains("A \(mark)data\u{1B}[0m \(mark)team\u{1B}[0m\n   that sits apart"))
  }

  @Test func `a short quote further down starts where the first matched word can be seen`() {
    let filler = String(repeating: "Words that the question does not share go on for a while. ", count: 6)
    let passage = filler + "At last the roadmap comes and then more follows."
    let answers = [
      Samples.answered.answers[0],
      Samples.answer(2, Samples.firstHire, line: 3, passage: passage, quote: passage, matches: ["roadmap"]),
    ]
    let page = text(Samples.page(.answered, answers, total: 2), columns: 80)
    let excerpt = lines(page).drop { !$0.hasPrefix("2  ") }.dropFirst().prefix(2)
    #expect(excerpt.first == "   … At last the roadmap comes and then more follows.")
  }

  @Test func `a related post takes two lines at most, and its id stays whole`() {
    let page = lines(text(Samples.answered, columns: 40))
    let block = Array(page.drop { $0 != "   Related" }.prefix { !$0.isEmpty })
    #expect(block.count == 1 + 3 * 2)
    #expect(block.contains("     who-decides-what-the-data-team-builds"))
    #expect(block[3].hasSuffix("…"))
    #expect(!text(Samples.unanswered, columns: 80).contains("Related"))
  }

  @Test func `nothing in a post acts on the terminal`() throws {
    let attack = "\u{1B}[31mred\u{1B}]0;owned\u{7} \u{9B}2J \u{202E}gnp.exe\u{202C} \r overwritten\u{8}"
    let post = Samples.summary(
      "id\u{1B}[2J", "Title \(attack)", published: Samples.date(2026, 1, 1), tags: [attack],
      status: .draft, supersededBy: attack,
      furtherReading: [Reference(title: attack, url: "https://example.org/\u{1B}[A", note: attack)])
    let answer = Samples.answer(
      1, post, line: 1, headings: [attack], passage: "Before. \(attack) After.", quote: attack,
      matches: ["red"],
      supersedes: [attack])
    let related = [RelatedPost(id: PostID(attack), title: attack, path: attack, similarity: nil)]
    let page = Samples.page(.answered, [answer, answer], total: 9, related: related)
    try requireHarmless(text(page, columns: 80))
    try requireHarmless(withoutColour(text(page, columns: 80, .ansi)))
    #expect(text(page, columns: 80).contains("\u{FFFD}[31mred"))
    #expect(text(page, columns: 80).contains("ask show 'id\u{FFFD}[2J'"))
  }

  @Test func `any page fits its screen, is harmless, and has the same text in colour`() throws {
    try withSeeds { rng, seed in
      let page = Samples.randomPage(using: &rng)
      let columns = Int.random(in: 20...120, using: &rng)
      let screen = Screen(columns: columns, palette: .plain)
      let plain = text(page, columns: columns)
      try #require(withoutColour(text(page, columns: columns, .ansi)) == plain, "seed \(seed)")
      try requireHarmless(plain, seed: seed)
      try #require(plain.hasSuffix("\n"), "seed \(seed)")
      for line in lines(plain) {
        try #require(!line.hasSuffix(" "), "seed \(seed): \(line)")
        // Addresses, paths and ids are whole words, alone on their line when they are too wide.
        let staysWhole = line.contains("://") || !line.drop { $0 == " " }.contains(" ")
        try #require(
          staysWhole || DisplayWidth.columns(of: String(line)) <= screen.measure, "seed \(seed): \(line)")
      }
    }
  }
}

@Suite struct CorrectionViewTests {
  private func text(_ typed: String, _ changes: [(range: Range<Int>, to: String)], columns: Int) -> String {
    let page = Samples.answered
    let corrected = AnswerPage(
      question: typed, correction: Correction(of: typed, changes), outcome: .answered, answers: page.answers,
      total: page.total, generation: page.generation, timings: page.timings)
    return AnswerPageView(corrected, today: Samples.today, hints: .shell(["--corpus", "my blog"])).text(
      on: Screen(columns: columns, palette: .plain))
  }

  @Test func `a corrected question says what was searched for, and how to search for what was typed`() {
    let page = text(
      "hire a scientits's freind?", [(7..<16, "scientist"), (19..<25, "friend")], columns: 200)
    #expect(
      page.hasPrefix(
        """
        Showing results for: hire a *scientist*'s *friend*?
        Search instead for: ask --corpus 'my blog' --verbatim 'hire a scientits'\\''s freind?'

        1  How should
        """), "\(page)")
  }

  @Test func `of a letter only the changed words are shown`() {
    let letter = String(repeating: "word ", count: 60) + "freind"
    let page = text(letter, [(300..<306, "friend")], columns: 80)
    #expect(
      page.hasPrefix("Read as meant: freind → friend\nTo take every word as typed, add --verbatim\n\n1  How"),
      "\(page)")
  }

  @Test func `nothing typed acts on the terminal`() {
    let page = text("\u{1B}[31mfreind", [(5..<11, "friend")], columns: 80)
    #expect(!page.contains("\u{1B}"))
  }
}
