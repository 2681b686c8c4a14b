/// The line that opens fenced code, as far as the line that closes it needs to know.
struct CodeFence {
  let character: UInt8
  let length: Int

  /// `nil` unless `line` opens fenced code, possibly in a quotation or list item.
  init?(opening line: ArraySlice<UInt8>) {
    var text = line.drop { isWhitespace($0) || $0 == UInt8(ascii: ">") }
    while let first = text.first, "-+*".utf8.contains(first), text.dropFirst().first == 0x20 {
      text = text.dropFirst().drop(while: isWhitespace)
    }
    let digits = text.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty, digits.count < 10 {
      let rest = text.dropFirst(digits.count)
      guard let mark = rest.first, ".)".utf8.contains(mark), rest.dropFirst().first == 0x20 else {
        return nil
      }
      text = rest.dropFirst().drop(while: isWhitespace)
    }
    guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let count = text.prefix { $0 == first }.count
    guard count >= 3 else { return nil }
    if first == UInt8(ascii: "`"), text.dropFirst(count).contains(first) { return nil }
    character = first
    length = count
  }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { isWhitespace($0) || $0 == UInt8(ascii: ">") }
    let run = text.prefix { $0 == character }.count
    return run >= length && text.dropFirst(run).allSatisfy(isWhitespace)
  }
}
