package import AskText

/// The words of a question that spelling may look at: letters alone, with nothing but spaces and the punctuation of
/// prose around them. What holds a digit, a sign or a capital after its first letter is a name, a path or code.
package struct TypedWords {
  package struct Word: Equatable {
    /// UTF-8 offsets in the question.
    package let range: Range<Int>
    package let plain: PlainWord
    package let isCapitalised: Bool
    /// Whether its capital says nothing, because it begins a sentence.
    package let beginsSentence: Bool
  }

  /// In order.
  package private(set) var words: [Word] = []

  /// A chunk with one of these is none of prose.
  private static let signs: Set<Unicode.Scalar> = Set("=&@#/\\_<>{}|*~^%$`+".unicodeScalars)
  private static let breaks: Set<Unicode.Scalar> = Set("—–…,;!?".unicodeScalars)
  private static let opening: Set<Unicode.Scalar> = Set("\"'“”‘’„‚«»([¿¡".unicodeScalars)
  private static let closing: Set<Unicode.Scalar> = Set("\"'“”‘’«»)].:".unicodeScalars)
  private static let sentenceEnds: Set<Unicode.Scalar> = Set(".!?:…".unicodeScalars)

  /// - Parameter left: UTF-8 offsets of what is not to be looked at.
  package init(_ question: String, leaving left: [Range<Int>] = []) {
    var beginsSentence = true
    var chunk = Chunk(start: 0)
    for scalar in question.unicodeScalars {
      if scalar.properties.isWhitespace {
        add(chunk, leaving: left, &beginsSentence)
        if scalar == "\n" { beginsSentence = true }
        chunk = Chunk(start: chunk.end + UTF8.width(scalar))
      } else {
        chunk.append(scalar)
      }
    }
    add(chunk, leaving: left, &beginsSentence)
  }

  /// Scalars without a space among them.
  private struct Chunk {
    var start: Int
    var end: Int
    var scalars: [Unicode.Scalar] = []

    init(start: Int) {
      self.start = start
      end = start
    }

    mutating func append(_ scalar: Unicode.Scalar) {
      scalars.append(scalar)
      end += UTF8.width(scalar)
    }
  }

  private mutating func add(_ chunk: Chunk, leaving left: [Range<Int>], _ beginsSentence: inout Bool) {
    guard !chunk.scalars.isEmpty else { return }
    defer { beginsSentence = chunk.scalars.suffix(2).contains(where: Self.sentenceEnds.contains) }
    guard !chunk.scalars.contains(where: Self.signs.contains) else { return }
    var part = Chunk(start: chunk.start)
    for scalar in chunk.scalars {
      if Self.breaks.contains(scalar) {
        add(part: part, leaving: left, beginsSentence: beginsSentence)
        part = Chunk(start: part.end + UTF8.width(scalar))
      } else {
        part.append(scalar)
      }
    }
    add(part: part, leaving: left, beginsSentence: beginsSentence)
  }

  private mutating func add(part: Chunk, leaving left: [Range<Int>], beginsSentence: Bool) {
    var letters = part.scalars[...]
    var range = part.start..<part.end
    while let first = letters.first, Self.opening.contains(first) {
      letters.removeFirst()
      range = range.lowerBound + UTF8.width(first)..<range.upperBound
    }
    while let last = letters.last, Self.closing.contains(last) {
      letters.removeLast()
      range = range.lowerBound..<range.upperBound - UTF8.width(last)
    }
    guard let first = letters.first, !letters.dropFirst().contains(where: \.properties.isUppercase),
      !left.contains(where: { $0.overlaps(range) })
    else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    guard let plain = PlainWord(String(text)) else { return }
    words.append(
      Word(
        range: range, plain: plain, isCapitalised: first.properties.isUppercase,
        beginsSentence: beginsSentence))
  }
}
