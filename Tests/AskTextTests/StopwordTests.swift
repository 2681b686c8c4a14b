import AskText
import Testing

struct StopwordTests {
  private func left(of question: String, language: Language = .english) -> [String] {
    Analyzer(language: language).tokens(of: question).map(\.term)
      .filter { !Stopwords.contains(term: $0, language: language) }
  }

  @Test func `function words and question words go, what the question is about stays`() {
    #expect(left(of: "How should I structure my data team?") == ["structur", "data", "team"])
    #expect(left(of: "What's the best way to do code review?") == ["best", "way", "code", "review"])
    #expect(left(of: "Why doesn’t my manager trust us, and what could I say?") == ["manag", "trust", "say"])
    #expect(left(of: "which are theirs") == [])
  }

  @Test func `contractions go with either apostrophe and with none`() {
    #expect(left(of: "don't don’t DONT I'm im it's that’s they'll could've wouldn't isnt whats") == [])
  }

  @Test func `words that look like contractions stay`() {
    #expect(left(of: "well shed wont ill hell") == ["well", "shed", "wont", "ill", "hell"])
  }

  @Test func `words whose stem is spelled like a stopword stay, all their forms alike`() {
    #expect(left(of: "should I quit quite soon") == ["quit", "soon"])
    let forms = left(of: "evening evenings mining mined willing wills")
    #expect(forms.count == 6 && Set(forms).count == 3, "\(forms)")
    #expect(left(of: "even mine will") == [])
    let terms = Analyzer().tokens(of: "quit quite evening even mining mine").map(\.term)
    #expect(Set(terms).count == 6, "\(terms)")
  }

  @Test func `IT and US in capitals or with full stops are names`() {
    #expect(left(of: "is it for us in IT, in the US or the U.S.?") == ["IT", "US", "US"])
    #expect(left(of: "the US's and US’s, It, Us, it's") == ["US", "US"])
  }

  @Test func `other languages have none`() throws {
    #expect(left(of: "the", language: try #require(Language(name: "german"))) == ["the"])
  }
}
