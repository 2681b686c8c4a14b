import CText

/// A word of nothing but letters, in the forms that spelling needs.
public struct PlainWord: Hashable, Sendable {
  /// In lower case, accents kept.
  public let written: String
  /// Folded as the analyzer folds, not stemmed: in lower case, without the accents of Latin and Greek.
  public let letters: String

  /// One folded word may be longer than the word, but a longer one than this is none that people misspell.
  private static let foldedBytes = 256

  /// Nil for a word with a digit or a sign in it, of several scripts, or of another than Latin, Greek and Cyrillic.
  public init?(_ word: UnsafeBufferPointer<UInt8>) {
    guard !word.isEmpty, word.count <= Self.foldedBytes else { return nil }
    if word.allSatisfy(isASCIILetter) {
      written = String(decoding: word.lazy.map { $0 | 0x20 }, as: UTF8.self)
      letters = written
      return
    }
    let folded = [UInt8](unsafeUninitializedCapacity: Self.foldedBytes) { folded, count in
      count = ctext_fold(word.baseAddress, word.count, folded.baseAddress, folded.count)
    }
    let description = folded.withUnsafeBufferPointer { ctext_describe($0.baseAddress, $0.count) }
    guard !description.has_number, !description.has_symbol, !folded.contains(UInt8(ascii: "'")) else {
      return nil
    }
    switch Script(description.script) {
    case .latin, .greek, .cyrillic: break
    default: return nil
    }
    written = String(decoding: word, as: UTF8.self).lowercased()
    letters = String(decoding: folded, as: UTF8.self)
  }

  /// The same of a string.
  public init?(_ word: some StringProtocol) {
    var word = String(word)
    guard let plain = word.withUTF8({ PlainWord($0) }) else { return nil }
    self = plain
  }
}
