package import AskText

/// A question as the index sees it.
package struct Query: Equatable, Sendable {
  /// A distinct term of the question, in order of first use.
  package struct Term: Equatable, Sendable {
    package let text: String
    package let id: TermID
    /// Content terms find posts; the others (the, how, should) only count when there is no content term.
    package let isContent: Bool
  }

  /// A longer question is refused: it is a file given by mistake, not a letter.
  public static let byteLimit = 32 * 1024

  package let text: String
  package let terms: [Term]
  /// All tokens in order, for the network.
  package let tokens: [TermID]

  /// - Throws: `SearchError` when `text` is empty, without a word, or over `byteLimit` bytes.
  package init(_ text: String, analyzer: Analyzer, language: Language) throws(SearchError) {
    guard text.utf8.count <= Self.byteLimit else {
      throw SearchError(reason: .questionTooLong(bytes: text.utf8.count, limit: Self.byteLimit))
    }
    var terms: [Term] = []
    var tokens: [TermID] = []
    var seen: Set<TermID> = []
    let isShouted = Self.isShouted(text)
    for token in analyzer.tokens(of: text) {
      // Only beside small letters do capitals tell IT from it.
      let term = isShouted ? token.term.lowercased() : token.term
      let id = TermID(of: term)
      tokens.append(id)
      guard seen.insert(id).inserted else { continue }
      terms.append(Term(text: term, id: id, isContent: !Stopwords.contains(term: term, language: language)))
    }
    guard !terms.isEmpty else { throw SearchError(reason: .emptyQuestion) }
    self.text = text
    self.terms = terms
    self.tokens = tokens
  }

  /// Whether a text of several words is all in capitals.
  private static func isShouted(_ text: String) -> Bool {
    var spaces = 0
    for byte in text.utf8 {
      if byte &- UInt8(ascii: "a") < 26 { return false }
      if byte == UInt8(ascii: " ") { spaces += 1 }
    }
    return spaces > 1
  }

  /// A query without a term, which finds nothing.
  static let wordless = Query()

  private init() {
    text = ""
    terms = []
    tokens = []
  }

  /// The same question with `words` behind it, for the network to read.
  func adding(_ words: [String], analyzer: Analyzer, language: Language) -> Query {
    if words.isEmpty { return self }
    // A question that is as long as one may be stays as it is.
    return (try? Query("\(text) (\(words.joined(separator: ", ")))", analyzer: analyzer, language: language))
      ?? self
  }

  /// Whether any of its words says what it is about.
  package var hasContent: Bool { terms.contains(where: \.isContent) }

  /// The terms that find posts: the content terms, or all of them when there is none ("who are you").
  package var searchTerms: [Term] {
    let content = terms.filter(\.isContent)
    return content.isEmpty ? terms : content
  }
}
