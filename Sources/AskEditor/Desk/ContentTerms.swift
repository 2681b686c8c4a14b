package import AskText

/// The terms of a text that say what it is about.
package struct ContentTerms {
  private let analyzer: Analyzer
  private let language: Language

  package init(_ language: Language) {
    analyzer = Analyzer(language: language)
    self.language = language
  }

  package func of(_ text: String) -> Set<String> {
    Set(analyzer.tokens(of: text).map(\.term).filter { !Stopwords.contains(term: $0, language: language) })
  }

  /// Of the terms of either text the share that both have, in 0...1; 0 for texts without terms.
  static func share<Term>(_ one: Set<Term>, _ other: Set<Term>) -> Double {
    let common = one.intersection(other).count
    let all = one.count + other.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
