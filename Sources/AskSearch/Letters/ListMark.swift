/// The mark that an item of a list begins with: `1.`, `2)`, `(3)`, `a)`, `-`, `*` or `•`, with a space behind it.
enum ListMark {
  /// Bytes of the mark that `text` begins with and of the spaces around it; 0 where there is none.
  static func bytes(in text: ArraySlice<UInt8>) -> Int {
    var rest = text.drop(while: isSpace)
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "*") {
      rest = rest.dropFirst()
    } else if rest.starts(with: "•".utf8) {
      rest = rest.dropFirst("•".utf8.count)
    } else if let place = place(in: rest) {
      rest = rest.dropFirst(place.bytes)
    } else {
      return 0
    }
    let after = rest.drop(while: isSpace)
    guard after.startIndex > rest.startIndex else { return 0 }
    return after.startIndex - text.startIndex
  }

  /// The number of the mark that `text` begins with, `a)` being 1; nil where it has none.
  static func number(in text: ArraySlice<UInt8>) -> Int? {
    bytes(in: text) == 0 ? nil : place(in: text.drop(while: isSpace))?.number
  }

  /// Whether the first item of a list stands inside `text`: "two things: 1. How do I begin?"
  static func opensList(in text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropFirst().contains { isSpace(text[$0 - 1]) && number(in: text[$0...]) == 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The place in its list that a mark names, and its length without spaces.
  private static func place(in text: ArraySlice<UInt8>) -> (number: Int, bytes: Int)? {
    let isOpened = text.first == UInt8(ascii: "(")
    let rest = text.dropFirst(isOpened ? 1 : 0)
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let letter = rest.first.flatMap { (UInt8(ascii: "a")...UInt8(ascii: "h")).contains($0) ? $0 : nil }
    let count = digits.isEmpty ? 1 : digits.count
    guard digits.count <= 2, !digits.isEmpty || letter != nil,
      let close = rest.dropFirst(count).first,
      close == UInt8(ascii: ")") || (close == UInt8(ascii: ".") && letter == nil && !isOpened)
    else { return nil }
    let number =
      letter.map { Int($0 - UInt8(ascii: "a")) + 1 }
      ?? digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    return (number, count + (isOpened ? 2 : 1))
  }
}
