/// A question with misspelt words, and the words that were meant.
public struct Correction: Equatable, Sendable {
  /// One word that was changed.
  public struct Word: Equatable, Sendable {
    /// UTF-8 offsets in `typed`.
    public let range: Range<Int>
    /// UTF-8 offsets in `text`.
    public let correctedRange: Range<Int>
    public let from: String
    public let to: String
  }

  /// The question as it was typed.
  public let typed: String
  /// The question as it was answered.
  public let text: String
  /// In order; never empty.
  public let words: [Word]

  /// - Parameter changes: in order, at least one, none overlapping another.
  package init(of typed: String, _ changes: [(range: Range<Int>, to: String)]) {
    precondition(!changes.isEmpty, "a correction of no word")
    let bytes = Array(typed.utf8)
    var text: [UInt8] = []
    var words: [Word] = []
    var end = 0
    for change in changes {
      text += bytes[end..<change.range.lowerBound]
      let start = text.count
      text += change.to.utf8
      words.append(
        Word(
          range: change.range, correctedRange: start..<text.count,
          from: String(decoding: bytes[change.range], as: UTF8.self), to: change.to))
      end = change.range.upperBound
    }
    text += bytes[end...]
    self.typed = typed
    self.text = String(decoding: text, as: UTF8.self)
    self.words = words
  }
}
