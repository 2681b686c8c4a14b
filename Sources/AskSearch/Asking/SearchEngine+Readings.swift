import AskText
import Synchronization

extension SearchEngine {
  /// Unit vectors of texts as questions are read, in their order; zeros for one without a word that says something.
  ///
  /// Nil without a network.
  package func readings(of texts: [String]) throws -> [[Float]]? {
    guard let network else { return nil }
    return try analyzer.withLock { analyzer in
      try texts.map { text in
        let start = String(text.prefix(Query.byteLimit / 4))
        guard let query = try? Query(start, analyzer: analyzer, language: language), query.hasContent else {
          return [Float](repeating: 0, count: forward.width)
        }
        return try network.reading(of: query)
      }
    }
  }

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

  /// What is left of texts that ask something, to tell which ask the same.
  package func questionTexts(of texts: [String]) -> [QuestionText] {
    analyzer.withLock { analyzer in
      texts.map { QuestionText($0, analyzer: analyzer, language: language) }
    }
  }
}
