/// The words of raw HTML.
///
/// Tags go; those that are not inline separate words. The `alt` text of an image stays, as it does in Markdown.
/// What `TemplateRemover` takes out (comments, scripts, styles) is expected to be gone.
struct HTMLText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line: Int

  private init(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
  }

  /// Appends the words of `html`, whose first byte is on `line`.
  static func append(_ html: UnsafeBufferPointer<UInt8>, line: Int, to text: inout BlockText) {
    var reader = HTMLText(html, line: line)
    reader.read(into: &text)
  }

  private mutating func read(into text: inout BlockText) {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): readTag(into: &text)
      case UInt8(ascii: "&"): readEntity(into: &text)
      case let byte:
        if isWhitespace(byte) { text.appendSpace() } else { text.append(byte, line: line) }
        advance(to: index + 1)
      }
    }
  }

  private mutating func advance(to end: Int) {
    while index < end {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
  }

  private mutating func readTag(into text: inout BlockText) {
    var nameStart = index + 1
    if nameStart < bytes.count, bytes[nameStart] == UInt8(ascii: "/") { nameStart += 1 }
    let next = nameStart < bytes.count ? bytes[nameStart] : 0
    let isComment = bytes[index...].starts(with: "<!--".utf8)
    guard isComment || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || isLetter(next) else {
      text.append(bytes[index], line: line)
      index += 1
      return
    }
    if isComment {
      // Only one that never ends is still here; a browser shows nothing of what follows.
      advance(to: bytes.count)
      return
    }
    var nameEnd = nameStart
    while nameEnd < bytes.count, isWordByte(bytes[nameEnd]) { nameEnd += 1 }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self).lowercased()
    if !HTMLText.inlineElements.contains(name) { text.appendSpace() }
    let end = endOfTag(from: nameEnd)
    if name == "img", let alt = attribute("alt", in: nameEnd..<end) {
      text.appendSpace()
      var reader = HTMLText(UnsafeBufferPointer(rebasing: bytes[alt]), line: line)
      reader.read(into: &text)
      text.appendSpace()
    }
    advance(to: end)
  }

  /// One past the `>` that ends the tag; quotation marks around attributes hide others.
  private func endOfTag(from start: Int) -> Int {
    var position = start
    var quote: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position + 1
      }
      position += 1
    }
    // A quotation mark that never closes must not hide the rest of the text.
    let angle = quote == 0 ? nil : bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    return angle.map { $0 + 1 } ?? bytes.count
  }

  private func attribute(_ name: String, in range: Range<Int>) -> Range<Int>? {
    let wanted = Array(name.utf8)
    var position = range.lowerBound
    while position + wanted.count + 2 < range.upperBound {
      defer { position += 1 }
      guard isWhitespace(bytes[position]), bytes[(position + 1)...].starts(with: wanted) else { continue }
      var value = position + 1 + wanted.count
      while value < range.upperBound, isWhitespace(bytes[value]) { value += 1 }
      guard value < range.upperBound, bytes[value] == UInt8(ascii: "=") else { continue }
      value += 1
      while value < range.upperBound, isWhitespace(bytes[value]) { value += 1 }
      guard value < range.upperBound, bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'")
      else { continue }
      let end = bytes[(value + 1)..<range.upperBound].firstIndex(of: bytes[value])
      return end.map { value + 1..<$0 }
    }
    return nil
  }

  private mutating func readEntity(into text: inout BlockText) {
    let limit = min(index + 12, bytes.count)
    guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ";")),
      let scalar = HTMLText.scalar(named: String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
    else {
      text.append(bytes[index], line: line)
      index += 1
      return
    }
    if scalar.properties.isWhitespace {
      text.appendSpace()
    } else {
      for byte in String(scalar).utf8 { text.append(byte, line: line) }
    }
    index = end + 1
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) } }
    return entities[name]
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  /// Elements that can stand inside a word.
  private static let inlineElements: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark",
    "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr",
  ]

  /// Those that writers of posts use; libcmark-gfm knows all of them, but not inside HTML.
  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "copy": "©", "reg": "®",
    "trade": "™",
    "times": "×", "middot": "·", "bull": "•", "rarr": "→", "larr": "←", "eacute": "é", "egrave": "è",
    "uuml": "ü",
    "ouml": "ö", "auml": "ä", "szlig": "ß", "ccedil": "ç", "ntilde": "ñ", "euro": "€", "pound": "£",
    "deg": "°",
    "frac12": "½", "le": "≤", "ge": "≥", "ne": "≠",
  ]
}
