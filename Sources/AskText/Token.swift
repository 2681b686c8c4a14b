/// A term and the place of the word that it spells.
public struct Token: Equatable, Sendable {
  /// UTF-8 offsets of the word as written.
  public let byteRange: Range<Int>
  /// Folded and stemmed, but for stopwords and the names IT and US; never empty, at most `Analyzer.maxTermBytes` bytes of UTF-8.
  public let term: String

  public init(byteRange: Range<Int>, term: String) {
    self.byteRange = byteRange
    self.term = term
  }
}
