extension TemplateRemover {
  /// Handles the text from `index` to the end of its line; what is taken out may end on a later one.
  mutating func removeInline() {
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\n"):
        copyLineFeed()
        return
      case UInt8(ascii: "\\"):
        let end = min(index + 2, source.count)
        let isLineEnd = end == index + 2 && source[index + 1] == UInt8(ascii: "\n")
        copy(to: isLineEnd ? index + 1 : end)
      case UInt8(ascii: "`"):
        copyCodeSpan()
      case UInt8(ascii: "{"):
        if !removeTemplate() { copy(to: index + 1) }
      case UInt8(ascii: "<"):
        if !removeHTML() { copy(to: index + 1) }
      case UInt8(ascii: "]"):
        if !joinLinkAddress() { copy(to: index + 1) }
      default:
        copy(to: endOfPlainText(from: index))
      }
    }
  }

  private func endOfPlainText(from start: Int) -> Int {
    source.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count {
        switch bytes[end] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "<"),
          UInt8(ascii: "]"):
          return end
        default: end += 1
        }
      }
      return end
    }
  }

  private mutating func copy(to end: Int) {
    output.append(contentsOf: source[index..<end])
    index = end
  }

  /// Passes over `range`, leaving its line feeds, and a space where two words would run together.
  mutating func drop(to end: Int) {
    if let last = output.last, isWordByte(last), end < source.count, isWordByte(source[end]) {
      output.append(0x20)
    }
    for position in index..<end where source[position] == UInt8(ascii: "\n") {
      output.append(UInt8(ascii: "\n"))
    }
    index = end
  }

  /// Longest address that `joinLinkAddress` looks at.
  private static let maxAddressBytes = 512

  /// Puts `](`, an address on another line and `)` on one line. libcmark-gfm does not count line ends within a
  /// link, so the line end goes into an empty comment after it.
  private mutating func joinLinkAddress() -> Bool {
    guard index + 1 < source.count, source[index + 1] == UInt8(ascii: "(") else { return false }
    let limit = min(source.count, index + TemplateRemover.maxAddressBytes)
    var position = index + 2
    func skipSpace() -> Int {
      let start = position
      while position < limit, isWhitespace(source[position]) { position += 1 }
      return source[start..<position].count { $0 == UInt8(ascii: "\n") }
    }
    let before = skipSpace()
    let address = position
    var depth = 0
    while position < limit, !isWhitespace(source[position]) {
      if source[position] == UInt8(ascii: "(") { depth += 1 }
      if source[position] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { break }
      position += 1
    }
    let end = position
    let after = skipSpace()
    guard before <= 1, after <= 1, before + after > 0, position < limit,
      source[position] == UInt8(ascii: ")"),
      end > address, source[address] != UInt8(ascii: ">")
    else { return false }
    output += "](".utf8
    output += source[address..<end]
    output += ")<!--".utf8
    output += repeatElement(UInt8(ascii: "\n"), count: before + after)
    output += "-->".utf8
    index = position + 1
    return true
  }

  /// Copies a code span whole; a run of backticks that closes nowhere in its paragraph is plain text.
  private mutating func copyCodeSpan() {
    let run = source[index...].prefix { $0 == UInt8(ascii: "`") }.count
    guard let end = endOfCodeSpan(from: index + run, run: run) else {
      copy(to: index + run)
      return
    }
    while index < end {
      if source[index] == UInt8(ascii: "{"), let tag = liquidTag(at: index), tag.range.upperBound <= end,
        tag.name == "raw" || tag.name == "endraw"
      {
        index = tag.range.upperBound
      } else {
        copy(to: index + 1)
      }
    }
  }

  private mutating func endOfCodeSpan(from start: Int, run: Int) -> Int? {
    let pattern = Pattern.backticks(min(run, 64))
    if run >= 64 || start < failures[pattern, default: 0] { return nil }
    var position = start
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "`") {
        let length = source[position...].prefix { $0 == UInt8(ascii: "`") }.count
        position += length
        if length == run { return position }
      } else if byte == UInt8(ascii: "\n"), endsParagraph(at: position) {
        break
      } else {
        position += 1
      }
    }
    failures[pattern] = position
    return nil
  }

  /// Whether the line after the line feed at `position` is blank or opens fenced code.
  func endsParagraph(at position: Int) -> Bool {
    let rest = source[(position + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = rest.first, first != UInt8(ascii: "\n") else { return true }
    return (first == UInt8(ascii: "`") || first == UInt8(ascii: "~"))
      && rest.prefix { $0 == first }.count >= 3
  }
}
