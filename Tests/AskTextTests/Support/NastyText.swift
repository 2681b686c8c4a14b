import TestSupport

/// Byte strings that word breaking, joining and spelling find hard.
enum NastyText {
  private static let ascii = Array(" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").map { Array(String($0).utf8) }

  private static let common: [[UInt8]] = [
    "a", "b", "C", "D", "s", "S", "ing", "word", "Readers", "net", "NET", "js", "http", "https", "www", "com",
    "e",
    "mail", "0", "1", "23", "000", "500", " ", " ", " ", "\t", "\n", "\r\n", "\r", "\u{0B}", "\u{0C}",
  ].map { Array($0.utf8) }

  private static let combined: [[UInt8]] = [
    "C++", "C#", ".NET", "node.js", "R&D", "A/B", "e-mail", "1,000", "3.5", "U.S.A.", "'s", "’s", "://", "++",
    "--",
    "..", "''", "a.b", "www.x.org", "CO₂", "H₂O", "don't", "don’t", "x@y.z", "snake_case", "1990's",
  ].map { Array($0.utf8) }

  private static let typographic: [[UInt8]] = [
    "‘", "’", "“", "”", "–", "—", "…", "\u{A0}", "‐", "‑", "•", "«", "»", "·", "‧", "‿", "＿", "\u{202F}", "€",
    "→",
    "©", "™", "\u{2BC}", "\u{201B}", "⁄", "․", "׳", "\u{37E}",
  ].map { Array($0.utf8) }

  private static let letters: [[UInt8]] = [
    "é", "e\u{301}", "\u{301}", "ß", "ﬁ", "½", "²", "₂", "₅", "ﷺ", "İ", "ı", "ŉ", "ł", "æ", "µ", "Ω", "ά",
    "ς", "ᾳ",
    "й", "и", "\u{306}", "ё", "ї", "ա", "ﬓ", "՚", "ع", "ـ", "ً", "۳", "٫", "٬", "ह", "ि", "न", "्", "द", "ी",
    "़",
    "த", "மி", "ழ்", "ภ", "า", "ษ", "ไ", "ท", "ย", "ำ", "日", "本", "語", "が", "か", "\u{3099}", "カ", "ー", "ｶ", "ﾞ",
    "한", "국", "ᄒ", "ᅡ", "ᆫ", "ש", "ל", "״", "ａ", "Ｃ", "３", "．", "＇", "：", "＠", "＋", "Ⅳ", "①", "Ⓐ", "⑴", "ℹ",
    "˂",
    "ʰ", "ª", "𝐀", "𝟏", "ក", "្", "ម", "မ", "ြ",
  ].map { Array($0.utf8) }

  private static let invisible: [[UInt8]] = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{2060}", "\u{FEFF}", "\u{180E}", "\u{34F}",
    "\u{115F}", "\u{3164}", "\u{FE0F}", "\u{20E3}", "🚀", "👩", "👍🏽", "🇩", "🇪", "\u{E0061}", "\u{85}",
    "\u{2028}",
    "\u{2029}", "\u{3000}", "\u{1680}", "\u{0}", "\u{1}", "\u{7F}", "\u{FFFD}", "\u{FFFF}",
  ].map { Array($0.utf8) }

  /// Not UTF-8: a lone byte, a lead without its trail, surrogates, overlong forms, beyond U+10FFFF.
  private static let malformed: [[UInt8]] = [
    [0xFF], [0x80], [0xC3], [0xE2], [0xE2, 0x80], [0xF0, 0x9F, 0x9A], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80],
    [0xC0, 0xAF], [0xC1, 0xA1], [0xE0, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xF0],
  ]

  /// Some pieces one after the other; the seed also chooses which kinds there are.
  static func bytes(using generator: inout SeededGenerator) -> [UInt8] {
    var kinds = [ascii, common]
    for kind in [combined, typographic, letters, invisible, malformed]
    where Int.random(in: 0..<3, using: &generator) == 0 {
      kinds.append(kind)
    }
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...24, using: &generator) {
      let kind = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
      bytes += kind[Int.random(in: 0..<kind.count, using: &generator)]
    }
    return bytes
  }
}
