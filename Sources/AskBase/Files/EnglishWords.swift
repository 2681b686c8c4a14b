internal import CBase

/// English words that are rightly spelt: the headwords of WordNet, and what the texts share that the base was built on.
///
/// The pieces of the base know some 14,000 words, a reader many more; without these a rare word would be taken for a
/// misspelling of a common one. `Tools/base/words` makes the list.
public enum EnglishWords {
  /// Whether `word`, in lower case, is among them; false for one of fewer than four letters.
  ///
  /// Searches the list where it lies in the program, in about a microsecond.
  public static func contains(_ word: String) -> Bool {
    let lines = UnsafeBufferPointer(start: cbase_words(), count: cbase_words_count())
    var word = word
    return word.withUTF8 { contains($0, in: lines) }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// Halves the bytes, each time looking at the line that the middle lies in.
  private static func contains(
    _ word: UnsafeBufferPointer<UInt8>, in lines: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var low = 0
    var high = lines.count
    while low < high {
      var start = (low + high) / 2
      while start > low, lines[start - 1] != lineFeed { start -= 1 }
      var end = start
      while end < high, lines[end] != lineFeed { end += 1 }
      let line = lines[start..<end]
      if line.elementsEqual(word) { return true }
      if line.lexicographicallyPrecedes(word) { low = min(end + 1, high) } else { high = start }
    }
    return false
  }
}
