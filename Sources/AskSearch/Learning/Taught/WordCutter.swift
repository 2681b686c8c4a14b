package import AskText

/// Cuts texts into the tokens of a network with a base: the pieces of each word, and beside them the word as a whole
/// where pieces describe it badly.
package struct WordCutter {
  let pieces: PieceVocabulary

  /// A word of fewer pieces is described well enough by them.
  private static let leastPieces = 3

  package init(pieces: PieceVocabulary) {
    self.pieces = pieces
  }

  /// A word as it is read; the pointers are valid while it is.
  struct Word {
    /// None of them unknown.
    let pieces: UnsafeBufferPointer<Int32>
    /// The key of the word as a whole; nil where its pieces describe it well.
    let whole: TermID?
  }

  /// Calls `body` with each word of `text`.
  func forEachWord(of text: String, _ body: (Word) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      pieces.forEachWord(in: bytes) { place, ofWord in
        if ofWord.contains(pieces.unknown) {
          let word = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[place])
          body(Word(pieces: UnsafeBufferPointer(rebasing: ofWord[..<0]), whole: TermID(word: word)))
        } else {
          let isBad = ofWord.count >= Self.leastPieces
          body(Word(pieces: ofWord, whole: isBad ? TermID(word: UnsafeRawBufferPointer(ofWord)) : nil))
        }
        return true
      }
    }
  }

  /// All tokens of `text`.
  package func tokens(of text: String) -> [TermID] {
    var tokens: [TermID] = []
    forEachWord(of: text) { word in
      tokens += word.pieces.map(TermID.init(piece:))
      if let whole = word.whole { tokens.append(whole) }
    }
    return tokens
  }
}

extension TermID {
  /// The key of a word piece in a network's vocabulary.
  package init(piece: Int32) { self.init(rawValue: UInt32(bitPattern: piece)) }

  /// The key there of a whole word, by its pieces' bytes or, where it has none, its own: above those of all pieces.
  init(word bytes: UnsafeRawBufferPointer) {
    self.init(rawValue: TermID(of: bytes.bindMemory(to: UInt8.self)).rawValue | 1 << 31)
  }

  /// The piece that this is the key of; nil for a whole word.
  package var piece: Int32? { rawValue >> 31 == 0 ? Int32(bitPattern: rawValue) : nil }
}
