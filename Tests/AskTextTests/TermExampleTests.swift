import AskText
import Testing

/// What a reader expects of words, as text → terms.
struct TermExampleTests {
  private func expect(_ examples: [(String, [String])], sourceLocation: SourceLocation = #_sourceLocation) {
    let analyzer = Analyzer()
    for (text, terms) in examples {
      #expect(analyzer.tokens(of: text).map(\.term) == terms, "\(text)", sourceLocation: sourceLocation)
    }
  }

  @Test func `programming languages keep their signs`() {
    expect([
      ("C++", ["c++"]), ("C#", ["c#"]), ("F#", ["f#"]), ("C", ["c"]), ("C/C++", ["c", "c++"]),
      ("C++17", ["c++", "17"]),
      ("C++'s", ["c++"]), ("(C#)", ["c#"]), ("C#-like", ["c#", "like"]), ("C+", ["c"]), ("C+++", ["c"]),
      ("a#b", ["a", "b"]), ("issue#12", ["issu", "12"]), ("1++", ["1"]),
    ])
  }

  @Test func `of words with a leading dot only .NET keeps it`() {
    expect([
      (".NET", [".net"]), ("the .net core", ["the", ".net", "core"]), ("ASP.NET", ["asp.net"]),
      (".NET's", [".net"]),
      ("C#.NET", ["c#", ".net"]), ("...NET", ["net"]), (".gitignore", ["gitignor"]), ("“.NET”", [".net"]),
    ])
  }

  @Test func `names with dots are one word, initials lose theirs`() {
    expect([
      ("node.js: why?", ["node.js", "why"]), ("Node.js", ["node.js"]), ("U.S.A.", ["usa"]), ("USA", ["usa"]),
      ("e.g.", ["eg"]), ("a.b", ["ab"]), ("foo.bar", ["foo.bar"]), ("Then.", ["then"]), ("т.е.", ["те"]),
    ])
  }

  @Test func `short names with an ampersand are one word`() {
    expect([
      ("R&D", ["r&d"]), ("r&d", ["r&d"]), ("AT&T", ["at&t"]), ("AT&T’s", ["at&t"]), ("Q&A", ["q&a"]),
      ("cats&dogs", ["cat", "dog"]), ("R & D", ["r", "d"]), ("?a=b&c=d", ["a", "b", "c", "d"]),
      ("A&B&C", ["a", "b", "c"]),
    ])
  }

  @Test func `numbers keep their point and lose signs and thousands commas`() {
    expect([
      ("3.5", ["3.5"]), ("1,000", ["1000"]), ("1,000,000.50", ["1000000.50"]), ("1,5", ["1,5"]),
      ("1,2,3", ["1,2,3"]),
      ("10%", ["10"]), ("$5M", ["5m"]), ("0.5mg", ["0.5mg"]), ("1,000th", ["1000th"]), ("1990's", ["1990"]),
      ("1/2", ["1", "2"]), ("mp3s", ["mp3s"]),
    ])
  }

  @Test func `one letter joins the word after its hyphen`() {
    expect([
      ("e-mail", ["email"]), ("email", ["email"]), ("E-Mails", ["email"]), ("e‑mail", ["email"]),
      ("t-shirt", ["tshirt"]),
      ("x-ray", ["xray"]), ("on-call", ["on", "call"]), ("vitamin-D-rich", ["vitamin", "d", "rich"]),
      ("n-1", ["n", "1"]),
      ("a-b", ["a", "b"]), ("well-known", ["well", "known"]),
    ])
  }

  @Test func `two letters join across a slash, longer words do not`() {
    expect([
      ("A/B test", ["ab", "test"]), ("I/O", ["io"]), ("and/or", ["and", "or"]), ("/a/b", ["a", "b"]),
      ("a/b/c", ["a", "b", "c"]),
    ])
  }

  @Test func `identifiers are cut at underscores only`() {
    expect([
      ("snake_case", ["snake", "case"]), ("__init__", ["init"]), ("CamelCase", ["camelcas"]),
      ("x=y", ["x", "y"]),
      ("foo:bar", ["foo", "bar"]), ("_", []), ("a‿b", ["a", "b"]),
    ])
  }

  @Test func `addresses are cut so that the host is found`() {
    expect([
      ("ada@example.org", ["ada", "example.org"]),
      ("https://www.example.org/path?x=1", ["example.org", "path", "x", "1"]),
      ("http://example.org", ["example.org"]), ("example.org", ["example.org"]),
      ("https matters", ["https", "matter"]),
      ("#hashtag", ["hashtag"]), ("@handle", ["handl"]), ("www.com", ["www.com"]), ("a'@b", ["a", "b"]),
      ("@", []),
    ])
  }

  @Test func `apostrophes are all alike and the possessive is dropped`() {
    expect([
      ("don’t", ["don't"]), ("don't", ["don't"]), ("don\u{2BC}t", ["don't"]), ("DON'T", ["don't"]),
      ("reader's", ["reader"]), ("reader’s", ["reader"]), ("readers'", ["reader"]), ("readers", ["reader"]),
      ("it's", ["it"]), ("’tis", ["tis"]), ("ŉ", ["n"]),
    ])
  }

  @Test func `only English drops the possessive`() throws {
    let german = Analyzer(language: try #require(Language(name: "german")))
    #expect(german.tokens(of: "x's").map(\.term) == ["x's"])
    #expect(german.tokens(of: "Häuser Haus").map(\.term) == ["haus", "haus"])
  }

  @Test func `compatibility forms are written out`() {
    expect([
      ("ﬁrst", ["first"]), ("first", ["first"]), ("½", ["1", "2"]), ("Straße", ["strass"]),
      ("STRASSE", ["strass"]),
      ("İstanbul", ["istanbul"]), ("ＡＢＣ", ["abc"]), ("３．５", ["3.5"]), ("①", ["1"]), ("Ⅳ", ["iv"]),
      ("CO₂", ["co2"]),
      ("H₂O", ["h2o"]), ("m²", ["m", "2"]), ("Ⓐ", ["a"]),
    ])
    let phrase = "صلى الله عليه وسلم"
    let analyzer = Analyzer()
    #expect(analyzer.tokens(of: "ﷺ").map(\.term) == analyzer.tokens(of: phrase).map(\.term))
    #expect(analyzer.tokens(of: "ﷺ").count == 4)
  }

  @Test func `accents fold in Latin and Greek`() {
    expect([
      ("café", ["cafe"]), ("cafe\u{301}", ["cafe"]), ("résumé", ["resum"]), ("resume", ["resum"]),
      ("Łódź", ["lodz"]),
      ("søt", ["sot"]), ("Ångström", ["angstrom"]), ("Œuvre", ["oeuvr"]), ("Tiếng", ["tieng"]),
      ("Ελλάδα", ["ελλαδ"]), ("ελλαδα", ["ελλαδ"]),
    ])
  }

  @Test func `marks that make another letter stay`() {
    expect([
      ("й", ["й"]), ("и\u{306}", ["й"]), ("и", ["и"]), ("が", ["が"]), ("か\u{3099}", ["が"]), ("か", ["か"]),
      ("ｶﾞ", ["ガ"]),
      ("हिन्दी", ["हिन्द"]), ("क\u{93C}", ["क\u{93C}"]),
    ])
  }

  @Test func `a script other than that of the corpus has its own stemmer`() {
    expect([
      ("работами работа", ["работ", "работ"]), ("किताबें किताब", ["किताब", "किताब"]),
      ("الكتاب كتاب", ["كتاب", "كتاب"]),
      ("μαθήματα", ["μαθημ"]), ("Кofe", ["кofe"]),
    ])
  }

  @Test func `scripts without spaces are cut by dictionary`() {
    expect([
      ("ภาษาไทย", ["ภาษา", "ไทย"]), ("日本語", ["日本語"]), ("한국어", ["한국어"]), ("צה\"ל", ["צה\"ל"]),
    ])
    #expect(Analyzer().tokens(of: "私は日本語を勉強しています").map(\.term).contains("日本語"))
  }

  @Test func `invisible characters inside a word vanish`() {
    expect([
      ("soft\u{AD}hyphen", ["softhyphen"]), ("a\u{200D}b", ["ab"]), ("کتاب\u{200C}ها", ["کتاب"]),
      ("\u{FEFF}word", ["word"]),
      ("a\u{200B}b", ["a", "b"]), ("\u{301}b", ["b"]), ("a\u{A0}b…c—d", ["a", "b", "c", "d"]),
    ])
  }

  @Test func `emoji and punctuation have no tokens`() {
    expect([
      ("🚀", []), ("👩‍👩‍👧", []), ("🇩🇪", []), ("ship🚀it", ["ship", "it"]), ("1️⃣", ["1"]), ("...!?—“”", []), ("", []),
      (" \t\r\n", []), ("\u{301}", []), ("Apple™", ["appl"]),
    ])
  }
}
