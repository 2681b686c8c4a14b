import TestSupport

/// Runs `body` with the seeds 1...`count`. Use `#require` in it and name the seed there: the first failure ends
/// the test, where two hundred would bury it.
func withSeeds(_ count: UInt64 = 200, _ body: (inout SeededGenerator, _ seed: UInt64) throws -> Void) rethrows
{
  for seed in 1...count {
    var rng = SeededGenerator(seed: seed)
    try body(&rng, seed)
  }
}

enum RandomText {
  /// Words of many kinds, some of them hostile, with white space between.
  static func text(maxWords: Int, using rng: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...maxWords, using: &rng) {
      text += pieces.randomElement(using: &rng) ?? ""
      text += gaps.randomElement(using: &rng) ?? ""
    }
    return text
  }

  private static let pieces = [
    "a", "of", "data", "team", "structure", "organisation", "counterrevolutionaries", "don’t", "R&D", "C++",
    "“quoted”", "(aside)", "—", "チーム", "データと、開発。", "「後で」", "한국어", "ภาษาไทย", "हिन्दी", "עברית", "العربية",
    "e\u{301}tude", "z\u{301}\u{302}\u{303}", "👍", "👩🏽‍💻", "👩\u{200D}👩\u{200D}👧", "🇩🇪", "❤\u{FE0F}",
    "1\u{FE0F}\u{20E3}",
    "https://example.org/a/rather/long/address/that/no/narrow/screen/holds?and=a&query=too#part",
    "averyveryveryverylongwordwithoutanyplacetobreakitthatgoesonandonandonandonandonandonandonandonandon",
    "\u{1B}[31m", "\u{1B}]0;title\u{7}", "\u{9B}2J", "\u{0}", "\u{7F}", "\u{202E}", "\u{2066}", "\u{FEFF}",
    "\u{AD}", "\u{301}", "\u{FE0F}", "\u{200D}", "\u{FFF9}", "\u{E0041}",
  ]

  private static let gaps = [" ", " ", " ", " ", "", "  ", "\n", "\t", "\r\n", "\u{2028}", "\u{A0}"]
}
