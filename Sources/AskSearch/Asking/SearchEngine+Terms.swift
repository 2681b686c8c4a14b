import AskText
import Synchronization

extension SearchEngine {
  /// The terms of texts, in order.
  package func terms(of texts: [String]) -> [[TermID]] {
    analyzer.withLock { analyzer in
      texts.map { text in analyzer.tokens(of: text).map { TermID(of: $0.term) } }
    }
  }

  /// The terms of texts that say what they are about, each once.
  package func contentTerms(of texts: [String]) -> [Set<TermID>] {
    analyzer.withLock { analyzer in
      texts.map { text in
        Set(
          analyzer.tokens(of: text).filter { !Stopwords.contains(term: $0.term, language: language) }
            .map { TermID(of: $0.term) })
      }
    }
  }
}
