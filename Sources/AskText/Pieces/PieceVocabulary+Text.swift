extension PieceVocabulary {
  /// Calls `body` with each word of `text` in order, until it returns false.
  ///
  /// Words are what BERT's uncased tokenizer takes for them: ends are spaces, punctuation and ideographs stand alone,
  /// controls are left out, letters lose their case and their accents. `[SEP]` and its like, written in a text, are
  /// words as others.
  ///
  /// - Parameter body: gets the word's place in `text` and its pieces, at least one, which are `[unknown]` where the
  ///   word cannot be cut; they are valid until it returns.
  public func forEachWord(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (_ byteRange: Range<Int>, _ pieces: UnsafeBufferPointer<Int32>) -> Bool
  ) {
    table.withRegion { _ in PieceCutter.cut(text, with: table, body) }
  }

  /// The pieces of a text, without those that mark its ends; the first `limit` of them.
  ///
  /// Bytes that are no UTF-8 are left out.
  public func pieces(of text: UnsafeBufferPointer<UInt8>, limit: Int = .max) -> [Int32] {
    precondition(limit >= 0, "a limit of \(limit) pieces")
    var pieces: [Int32] = []
    forEachWord(in: text) { _, ofWord in
      pieces.append(contentsOf: ofWord)
      return pieces.count < limit
    }
    if pieces.count > limit { pieces.removeSubrange(limit...) }
    return pieces
  }

  /// The pieces of a text, without those that mark its ends; the first `limit` of them.
  public func pieces(of text: String, limit: Int = .max) -> [Int32] {
    var text = text
    return text.withUTF8 { pieces(of: $0, limit: limit) }
  }
}
