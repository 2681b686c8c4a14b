/// Converts UTF-8 offsets of a text to counts of Unicode scalars.
struct ScalarOffsets {
  /// Scalars before each byte; one more entry for the end.
  private let scalars: [Int]

  init(_ text: String) {
    var scalars: [Int] = []
    var count = 0
    for byte in text.utf8 {
      scalars.append(count)
      // A continuation byte belongs to a scalar that is counted already.
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    scalars.append(count)
    self.scalars = scalars
  }

  subscript(range: Range<Int>) -> [Int] { [scalars[range.lowerBound], scalars[range.upperBound]] }
}
