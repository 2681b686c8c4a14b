import AskText

/// The terms of a text that say what it is about.
struct ContentTerms {
  private let analyzer: Analyzer
  private let language: Language

  init(_ language: Language) {
    analyzer = Analyzer(language: language)
    self.language = language
  }

  func of(_ text: String) -> Set<String> {
    Set(analyzer.tokens(of: text).map(\.term).filter { !Stopwords.contains(term: $0, language: language) })
  }
}
