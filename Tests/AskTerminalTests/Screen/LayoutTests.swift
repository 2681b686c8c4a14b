import AskTerminal
import TestSupport
import Testing

@Suite struct LayoutTests {
  @Test func `text takes the columns that a terminal gives it`() {
    let examples: [(String, Int)] = [
      ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("z\u{301}\u{302}", 1), ("日本語", 6), ("ｶﾅ", 2),
      ("ＡＢ", 4),
      ("한국어", 6), ("\u{1112}\u{1161}\u{11AB}", 2), ("हिन्दी", 5), ("ภาษาไทย", 7), ("…—’", 3), ("👍", 2), ("👍🏽", 2),
      ("👩\u{200D}👩\u{200D}👧", 2), ("🇩🇪", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("𠀀", 2),
      ("\u{301}", 0), ("½ﬁ", 2),
    ]
    for (text, columns) in examples {
      #expect(DisplayWidth.columns(of: text) == columns, "\(text)")
    }
  }

  @Test func `what could act on the terminal is replaced or left out`() {
    let examples: [(String, String)] = [
      ("plain ~ text", "plain ~ text"), ("a\tb\nc\r\nd", "a b c  d"),
      ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
      ("\u{9B}2J", "\u{FFFD}2J"), ("a\u{0}b\u{7F}", "a\u{FFFD}b\u{FFFD}"), ("\u{202E}evil\u{202C}", "evil"),
      ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"), ("soft\u{AD}hyphen", "softhyphen"), ("\u{FEFF}bom", "bom"),
      ("क\u{94D}\u{200D}ष", "क\u{94D}\u{200D}ष"), ("\u{600}\u{661}", "\u{600}\u{661}"), ("日本語", "日本語"),
      ("\u{E0041}tag", "tag"), ("\u{FFF9}x\u{FFFB}", "x"),
    ]
    for (raw, printable) in examples {
      #expect(
        Array(PrintableText(raw).string.unicodeScalars) == Array(printable.unicodeScalars),
        "\(raw.debugDescription)")
    }
  }

  @Test func `lines break at spaces and between East Asian characters`() {
    let examples: [(String, Int, [String])] = [
      ("one two three", 7, ["one two", "three"]), ("one  two\n three ", 80, ["one two three"]), ("", 10, []),
      ("  ", 10, []), ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]), ("日本語の文", 4, ["日本", "語の", "文"]),
      ("終わり。次", 6, ["終わ", "り。次"]), ("これ「後」", 6, ["これ", "「後」"]), ("ab日本", 4, ["ab日", "本"]),
      ("see https://example.org/long now", 10, ["see", "https://example.org/long", "now"]),
      ("no\u{A0}break here", 9, ["no\u{A0}break", "here"]), ("👩🏽‍💻👩🏽‍💻", 3, ["👩🏽‍💻", "👩🏽‍💻"]),
      ("don't stop", 9, ["don't", "stop"]),
    ]
    for (text, width, expected) in examples {
      #expect(StyledText(text).wrapped(to: width).map(\.string) == expected, "\(text) in \(width)")
    }
  }

  @Test func `the second and later lines hang under the first`() {
    let lines = StyledText("one two three four").wrapped(
      to: 9, first: StyledText("1. "), rest: StyledText("   "))
    #expect(lines.map(\.string) == ["1. one", "   two", "   three", "   four"])
  }

  /// A cluster of Devanagari letters is the widest that the random texts hold.
  private static let widestCharacter = 3

  @Test func `wrapping keeps every character and no line is too wide`() throws {
    try withSeeds { rng, seed in
      let raw = RandomText.text(maxWords: 60, using: &rng)
      let width = Int.random(in: Self.widestCharacter...100, using: &rng)
      let lines = StyledText(raw).wrapped(to: width)
      let kept = lines.map(\.string).joined().unicodeScalars.filter { $0 != " " }
      let given = StyledText(raw).string.unicodeScalars.filter { $0 != " " }
      try #require(Array(kept) == Array(given), "seed \(seed)")
      for line in lines where !line.string.contains("://") {
        try #require(line.columns <= width, "seed \(seed), width \(width): \(line.string)")
        try #require(line.columns == DisplayWidth.columns(of: line.string), "seed \(seed)")
      }
    }
  }

  @Test func `truncation ends in an ellipsis and keeps within the limit`() throws {
    #expect(StyledText("structure").truncated(to: 9).string == "structure")
    #expect(StyledText("structure").truncated(to: 8).string == "structu…")
    #expect(StyledText("data team").truncated(to: 6).string == "data…")
    #expect(StyledText("日本語").truncated(to: 4).string == "日…")
    #expect(StyledText("日本語").truncated(to: 1).string == "…")
    try withSeeds { rng, seed in
      let text = StyledText(RandomText.text(maxWords: 10, using: &rng))
      let limit = Int.random(in: 1...60, using: &rng)
      try #require(text.truncated(to: limit).columns <= limit, "seed \(seed)")
      try #require(text.truncated(to: limit).padded(to: limit).columns == limit, "seed \(seed)")
    }
  }

  @Test func `a mark that begins a piece joins the character before it`() {
    var text = StyledText("1")
    text.append("\u{FE0F}\u{20E3} done", .match)
    #expect(text.cells.map(\.columns) == [2, 1, 1, 1, 1, 1])
  }

  @Test func `an argument is quoted when a shell would read something else`() {
    #expect(ShellWord.quoted("structure-data-team") == "structure-data-team")
    #expect(ShellWord.quoted("日本語") == "日本語")
    #expect(ShellWord.quoted("two words") == "'two words'")
    #expect(ShellWord.quoted("$(reboot)'") == #"'$(reboot)'\'''"#)
    #expect(ShellWord.quoted("") == "''")
  }
}
