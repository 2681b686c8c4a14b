import AskSearch
import AskTerminal
import TestSupport
import Testing

@Suite struct LetterPageViewTests {
  private func text(_ page: LetterPage, columns: Int, _ palette: Palette = .plain) -> String {
    LetterPageView(page, today: Samples.today).text(on: Screen(columns: columns, palette: palette))
  }

  @Test func `a letter's page looks as it was agreed`() throws {
    try expectGolden(text(Samples.answeredLetter, columns: 80), "letter-80.txt")
    try expectGolden(text(Samples.answeredLetter, columns: 80, .ansi), "letter-80-colour.txt")
  }

  @Test func `a post that stands above is pointed to`() {
    let page = text(Samples.answeredLetter, columns: 80)
    #expect(page.contains("1  Should a data scientist have two reporting lines?\n   see question 1\n"))
  }

  @Test func `questions that were left out are named`() {
    let parts = Samples.answeredLetter.parts.map { ($0.question, $0.page) }
    #expect(
      text(Samples.letterPage(parts, leftOut: 2), columns: 80).contains("2 more questions were left out;"))
    #expect(
      text(Samples.letterPage(parts, leftOut: 1), columns: 80).contains("1 more question was left out;"))
    #expect(!text(Samples.answeredLetter, columns: 80).contains("left out"))
  }

  @Test func `a letter with a question that has no answer says once where to send it`() {
    let parts = Samples.answeredLetter.parts.filter { $0.page.outcome != .none }
      .map { ($0.question, $0.page) }
    let nothing = Samples.page(.none, [], total: 0)
    let view = LetterPageView(
      Samples.letterPage(parts + [("Who wins?", nothing), ("Who loses?", nothing)]), today: Samples.today)
    let screen = Screen(columns: 80, palette: .plain)
    #expect(!view.text(on: screen).contains("ask letter new"))
    let pointing = view.pointingToEditors().text(on: screen)
    #expect(pointing.ranges(of: "ask letter new").count == 1)
    let answered = LetterPageView(Samples.letterPage(parts), today: Samples.today).pointingToEditors()
    #expect(!answered.text(on: screen).contains("ask letter new"))
  }

  @Test func `any letter fits its screen, is harmless, and has the same text in colour`() throws {
    try withSeeds { rng, seed in
      let parts = (0..<Int.random(in: 2...4, using: &rng)).map { _ in
        (RandomText.text(maxWords: 30, using: &rng), Samples.randomPage(using: &rng))
      }
      let page = Samples.letterPage(parts)
      let columns = Int.random(in: 20...120, using: &rng)
      let plain = text(page, columns: columns)
      try #require(withoutColour(text(page, columns: columns, .ansi)) == plain, "seed \(seed)")
      try requireHarmless(plain, seed: seed)
      for line in lines(plain) {
        let staysWhole = line.contains("://") || !line.drop { $0 == " " || $0 == "│" }.contains(" ")
        try #require(
          staysWhole
            || DisplayWidth.columns(of: String(line)) <= Screen(columns: columns, palette: .plain).measure,
          "seed \(seed): \(line)")
      }
    }
  }
}
