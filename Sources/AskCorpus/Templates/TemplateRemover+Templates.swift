extension TemplateRemover {
  /// What can be searched for; a search that failed up to some offset is not made again before it.
  enum Pattern: Hashable {
    case backticks(Int)
    case closing(StaticClosing)
    case endOfLiquidComment
    case endOfHighlight
  }

  enum StaticClosing: String, Hashable {
    case liquidTag = "%}"
    case output = "}}"
    case shortcode = ">}}"
    case markdownShortcode = "%}}"
    case comment = "-->"
    case instruction = "?>"
    case data = "]]>"
    case declaration = ">"
    case script = "</script"
    case style = "</style"
    case drawing = "</svg"
  }

  struct LiquidTag {
    let name: String
    let range: Range<Int>
  }

  /// End of the first `closing` from `start` on, within the paragraph unless `acrossParagraphs`; letters match in
  /// either case.
  mutating func find(_ closing: StaticClosing, from start: Int, acrossParagraphs: Bool = false) -> Int? {
    let pattern = Pattern.closing(closing)
    guard start >= failures[pattern, default: 0] else { return nil }
    let wanted = Array(closing.rawValue.utf8)
    var position = start
    while position < source.count {
      let byte = source[position]
      if byte == wanted[0], matches(wanted, at: position) { return position + wanted.count }
      if byte == UInt8(ascii: "\n"), !acrossParagraphs, endsParagraph(at: position) { break }
      position += 1
    }
    failures[pattern] = position
    return nil
  }

  func matches(_ wanted: [UInt8], at position: Int) -> Bool {
    guard position + wanted.count <= source.count else { return false }
    for offset in wanted.indices {
      let byte = source[position + offset]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != wanted[offset] { return false }
    }
    return true
  }

  private func byte(at position: Int) -> UInt8 {
    position < source.count ? source[position] : 0
  }

  /// The Liquid tag that begins at `start` and ends on the same line.
  func liquidTag(at start: Int) -> LiquidTag? {
    guard byte(at: start) == UInt8(ascii: "{"), byte(at: start + 1) == UInt8(ascii: "%") else { return nil }
    var position = start + 2
    if byte(at: position) == UInt8(ascii: "-") { position += 1 }
    while byte(at: position) == 0x20 { position += 1 }
    let nameStart = position
    while (0x61...0x7A).contains(byte(at: position)) { position += 1 }
    let name = String(decoding: source[nameStart..<position], as: UTF8.self)
    while position < source.count, source[position] != UInt8(ascii: "\n"), position < start + 256 {
      if source[position] == UInt8(ascii: "%"), byte(at: position + 1) == UInt8(ascii: "}") {
        return LiquidTag(name: name, range: start..<position + 2)
      }
      position += 1
    }
    return nil
  }

  /// Takes out the template or attribute list that begins with the brace at `index`, if there is one.
  mutating func removeTemplate() -> Bool {
    let second = byte(at: index + 1)
    if isRaw {
      guard let tag = liquidTag(at: index), tag.name == "endraw" else { return false }
      isRaw = false
      drop(to: tag.range.upperBound)
      return true
    }
    switch second {
    case UInt8(ascii: "%"): return removeLiquidTag()
    case UInt8(ascii: "{"): return removeOutput()
    case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "."): return removeAttributes()
    default: return false
    }
  }

  private mutating func removeLiquidTag() -> Bool {
    let tag = liquidTag(at: index)
    guard let end = tag?.range.upperBound ?? find(.liquidTag, from: index + 2) else { return false }
    switch tag?.name {
    case "raw":
      isRaw = true
      drop(to: end)
    case "comment":
      drop(to: endOfLiquidComment(from: end))
    case "highlight" where isFirstOnLine:
      removeHighlighted(until: "{%", from: end)
    default:
      drop(to: end)
    }
    return true
  }

  private mutating func removeOutput() -> Bool {
    let third = byte(at: index + 2)
    let closing: StaticClosing
    switch third {
    case UInt8(ascii: "<"): closing = .shortcode
    case UInt8(ascii: "%"): closing = .markdownShortcode
    default: closing = .output
    }
    guard let end = find(closing, from: index + 2) else { return false }
    let name = source[(index + 3)..<end].drop { $0 == 0x20 }
    if closing != .output, isFirstOnLine, name.starts(with: "highlight ".utf8) {
      removeHighlighted(until: third == UInt8(ascii: "<") ? "{{<" : "{{%", from: end)
    } else {
      drop(to: end)
    }
    return true
  }

  private var isFirstOnLine: Bool {
    output.last.map { $0 == UInt8(ascii: "\n") } ?? true
  }

  private mutating func endOfLiquidComment(from start: Int) -> Int {
    guard start >= failures[.endOfLiquidComment, default: 0] else { return start }
    var position = start
    while position < source.count {
      if source[position] == UInt8(ascii: "{"), let tag = liquidTag(at: position), tag.name == "endcomment" {
        return tag.range.upperBound
      }
      position += 1
    }
    failures[.endOfLiquidComment] = position
    return start
  }

  /// Turns a `highlight` block, whose opening tag ends at `end`, into fenced code of as many lines.
  private mutating func removeHighlighted(until opener: String, from end: Int) {
    var position = end
    while position < source.count, end >= failures[.endOfHighlight, default: 0] {
      guard source[position] == UInt8(ascii: "\n") else {
        position += 1
        continue
      }
      let line = source[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
      let text = line.drop(while: isWhitespace)
      if text.starts(with: opener.utf8) {
        let name = text.dropFirst(opener.utf8.count).drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
        if name.starts(with: "endhighlight".utf8) || name.starts(with: "/highlight".utf8)
          || name.starts(with: "/ highlight".utf8)
        {
          // Tildes, so that backticks in the code close nothing.
          output += "~~~~~~".utf8
          output += source[end...position]
          output += "~~~~~~".utf8
          index = line.endIndex
          return
        }
      }
      position += 1
    }
    if position == source.count { failures[.endOfHighlight] = position }
    drop(to: end)
  }

  /// kramdown's `{: .class}` anywhere; pandoc's `{#id .class}` after a link, span or heading, or alone on a line.
  private mutating func removeAttributes() -> Bool {
    var end = index + 1
    while end < source.count, source[end] != UInt8(ascii: "\n"), source[end] != UInt8(ascii: "{"),
      end < index + 512
    {
      if source[end] == UInt8(ascii: "}") { break }
      end += 1
    }
    guard byte(at: end) == UInt8(ascii: "}") else { return false }
    end += 1
    if byte(at: index + 1) != UInt8(ascii: ":") {
      let before = output[lineStart...]
      let isHeading = before.first == UInt8(ascii: "#") || before.allSatisfy(isWhitespace)
      let after = source[end...].first { $0 != 0x20 && $0 != 0x09 }
      let endsLine = after == nil || after == UInt8(ascii: "\n")
      let follows = output.last.map { ")]`*_".utf8.contains($0) } ?? false
      guard follows || (isHeading && endsLine) else { return false }
    }
    drop(to: end)
    return true
  }
}
