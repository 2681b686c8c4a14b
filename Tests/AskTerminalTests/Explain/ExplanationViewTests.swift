import AskCorpus
import AskSearch
import AskTerminal
import TestSupport
import Testing

@Suite struct ExplanationViewTests {
  private func text(_ explanation: Explanation, columns: Int = 80, _ palette: Palette = .plain) -> String {
    ExplanationView(explanation, hints: .shell(["--corpus", "my blog"]))
      .text(on: Screen(columns: columns, palette: palette))
  }

  private static let answered = Samples.explanation(posts: [
    Samples.explained(1, Samples.reportTo, features: Samples.strong, supersedes: ["reporting-2019"]),
    Samples.explained(2, Samples.twoLines, features: Samples.weak, earnedBy: Samples.reportTo),
  ])

  private func sentence(_ stage: PlaceExplanation.Stage, rank: Int) -> String {
    let place = Samples.place(stage, rank: rank)
    let page = text(Samples.explanation(posts: [], place: place))
    return lines(page).prefix { !$0.isEmpty }.joined(separator: " ")
  }

  @Test func `an explanation looks as it was agreed`() throws {
    try expectGolden(text(Self.answered), "explain-80.txt")
    try expectGolden(text(Self.answered, .ansi), "explain-80-colour.txt")
    try expectGolden(text(Self.answered, columns: 40), "explain-40.txt")
    let lexical = Samples.explanation(
      posts: [Samples.explained(1, Samples.reportTo, features: [])], usesNetwork: false)
    try expectGolden(text(lexical), "explain-lexical-80.txt")
  }

  @Test func `why a post is not the first looks as it was agreed`() throws {
    let lower = Samples.explanation(posts: [], place: Samples.place(.lower, rank: 9))
    try expectGolden(text(lower), "explain-post-80.txt")
    try expectGolden(text(lower, .ansi), "explain-post-80-colour.txt")
    try expectGolden(text(lower, columns: 40), "explain-post-40.txt")
    let absent = Samples.explanation(posts: [], place: Samples.place(.notFound, rank: 88))
    try expectGolden(text(absent), "explain-absent-80.txt")
  }

  @Test func `the first line names what decided`() {
    let title = "“\(Samples.twoLines.title)”"
    #expect(sentence(.first, rank: 1).hasPrefix(title + " is the first. It has "))
    #expect(sentence(.lower, rank: 22).hasPrefix(title + " is 22nd, not first."))
    #expect(
      sentence(.superseded(by: PostID("newer")), rank: 3).contains("newer supersedes it and stands 3rd"))
    let nothing = text(Samples.explanation(posts: [], place: Samples.placeOfNothing))
    #expect(
      nothing.contains("It has no points") && !nothing.contains("35th")
        && !nothing.contains("Where it matched"))
    #expect(sentence(.notFound, rank: 111).contains("neither by words nor by meaning"))
    let held = sentence(.heldBack([.draft, .tag("hiring"), .since(Samples.today)]), rank: 13)
    #expect(held.contains("--drafts") && held.contains("the tag hiring") && held.contains("2026-11-23"))
    #expect(held.hasSuffix("it would be 13th."))
  }

  @Test func `every feature has a name for people`() {
    let all = Features.names.map {
      PostExplanation.Feature(name: $0, value: 0.5, weight: 2, undivided: nil)
    }
    let page = text(Samples.explanation(posts: [Samples.explained(1, Samples.reportTo, features: all)]))
    for name in Features.names where name.contains(where: \.isUppercase) { #expect(!page.contains(name)) }
    #expect(lines(page).count { $0.contains("0.500 × 2.000") } == Features.names.count)
  }

  @Test func `a close second is called so`() {
    let close = Samples.explanation(posts: [
      Samples.explained(1, Samples.reportTo, features: Samples.strong),
      Samples.explained(2, Samples.twoLines, features: Samples.strong),
    ])
    let sentence = lines(text(close)).prefix { !$0.isEmpty }.joined(separator: " ")
    #expect(sentence.hasSuffix("The second is close, 0.00 points behind."))
  }

  @Test func `confidence has a section where there are reasons, and none where there are not`() {
    var explanation = Self.answered
    #expect(!text(explanation).contains("Confidence"))
    explanation.confidence = Confidence(
      value: 0.41, thresholds: ConfidenceThresholds(answered: 0.5, maybe: 0.2),
      reasons: [
        Confidence.Reason(name: "margin", value: 0.31, contribution: 0.8),
        Confidence.Reason(name: "kind", value: nil, contribution: -0.25),
        Confidence.Reason(name: "length", value: 2, contribution: 0.04),
      ])
    explanation.outcome = .maybe
    let page = text(explanation)
    #expect(page.contains("Confidence in the first\n   0.41 that it is right: no sure answer"))
    #expect(page.contains("+0.80  lead over the second 0.31\n"))
    #expect(page.contains("−0.25  kind of question, as judged ones of this column\n"))
    #expect(!page.contains("length of the question"))
  }

  @Test func `a question without posts is explained too`() {
    let page = text(Samples.explanation(posts: []))
    #expect(page.hasPrefix("No post has anything to do with it.\n") && page.contains("quokkas is in no post"))
    #expect(!page.contains("why a post"))
  }

  @Test func `any explanation fits its screen, is harmless, and has the same text in colour`() throws {
    try withSeeds { rng, seed in
      let explanation = Samples.randomExplanation(using: &rng)
      let columns = Int.random(in: 20...120, using: &rng)
      let screen = Screen(columns: columns, palette: .plain)
      let plain = text(explanation, columns: columns)
      try #require(withoutColour(text(explanation, columns: columns, .ansi)) == plain, "seed \(seed)")
      try requireHarmless(plain, seed: seed)
      for line in lines(plain) {
        try #require(!line.hasSuffix(" "), "seed \(seed): \(line)")
        // An address or an id is a whole word, and stays whole where it is too wide.
        let isWide = DisplayWidth.columns(of: String(line)) > screen.measure
        let widest = line.split(separator: " ").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
        try #require(
          !isWide || line.contains("://") || widest > columns - 30, "seed \(seed), \(columns): \(line)")
      }
    }
  }
}

@Suite struct NumeralTests {
  @Test func `decimals are rounded, and what rounds to nothing has no sign`() {
    #expect(Numeral.decimal(3.14159) == "3.14" && Numeral.decimal(-2.995) == "−3.00")
    #expect(Numeral.decimal(0.05, places: 1) == "0.1" && Numeral.decimal(12.5, places: 0) == "13")
    #expect(Numeral.decimal(-0.001) == "0.00" && Numeral.change(0.001) == "0.00")
    #expect(Numeral.change(1) == "+1.00" && Numeral.change(-1) == "−1.00")
    #expect(Numeral.decimal(.nan) == "–" && Numeral.decimal(-.infinity) == "−∞")
  }

  @Test func `ordinals end as they are spoken`() {
    let texts = [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 113].map(Numeral.ordinal)
    #expect(
      texts == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "101st", "111th", "113th",
      ])
  }
}
