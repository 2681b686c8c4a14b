import AskText
import Testing

struct LanguageTests {
  @Test func `a language is one that Snowball knows`() throws {
    #expect(Language(name: "english") == .english)
    #expect(Language(name: "klingon") == nil)
    #expect(Language(name: "English") == nil)
    #expect(Language(name: "") == nil)
    #expect(Language.names.contains("german"))
    for name in Language.names { #expect(try #require(Language(name: name)).name == name) }
  }

  @Test func `each language has its own fingerprint, the same every time`() throws {
    let fingerprints = try Language.names.map {
      Analyzer.fingerprint(language: try #require(Language(name: $0)))
    }
    #expect(Set(fingerprints).count == Language.names.count)
    #expect(Analyzer().fingerprint == Analyzer.fingerprint(language: .english))
    #expect(Analyzer().fingerprint.contains("english"))
    #expect(Analyzer().fingerprint.contains("icu "))
  }

  @Test func `each language stems something without a crash`() throws {
    for name in Language.names {
      let analyzer = Analyzer(language: try #require(Language(name: name)))
      #expect(analyzer.tokens(of: "working работами किताबें שפראַך").count == 4)
    }
  }
}
