extension MarkdownBuilder {
  mutating func startInline(_ element: String, _ marker: String) {
    flush()
    // Emphasis within the same emphasis is no more emphasis, and its markers would end the outer one.
    let marker = inlines.contains { $0.open.elementsEqual(marker.utf8) } ? "" : marker
    inlines.append(Inline(element: element, open: Array(marker.utf8), close: Array(marker.utf8)))
  }

  mutating func startLink(_ href: String?) {
    flush()
    let isNested = inlines.contains { $0.element == "a" && !$0.open.isEmpty }
    guard !isNested, let address = href.flatMap(MarkdownAddress.init), !address.bytes.isEmpty else {
      inlines.append(Inline(element: "a", open: [], close: []))
      return
    }
    inlines.append(
      Inline(element: "a", open: Array("[".utf8), close: Array("](".utf8) + address.bytes + Array(")".utf8)))
  }

  mutating func endInline(_ element: String) {
    flush()
    guard let index = inlines.lastIndex(where: { $0.element == element }) else { return }
    // What was opened later and is still open ends with it.
    for later in inlines[index...].reversed() where later.isOpen && !isPlain { output += later.close }
    inlines.removeSubrange(index...)
  }

  /// An image says what its alternative text says; without one it says nothing.
  mutating func image(_ attributes: HTMLAttributes) {
    let words = (attributes["alt"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return }
    flush()
    guard !isPlain, let address = attributes["src"].flatMap(MarkdownAddress.init), !address.bytes.isEmpty
    else {
      owesSpace = true
      run += words.utf8
      flush()
      owesSpace = true
      return
    }
    var text: [UInt8] = []
    let alt = Array(words.utf8)
    let escape = MarkdownEscape(isInLink: true, isInCell: table?.isInCell == true)
    alt.withUnsafeBufferPointer { escape.append($0, to: &text) }
    appendInline(Array("![".utf8) + text + Array("](".utf8) + address.bytes + Array(")".utf8))
  }

  // MARK: Code

  mutating func startCode(_ name: String, _ attributes: HTMLAttributes) {
    flush()
    isBlockOfCode = ["pre", "listing", "xmp"].contains(name) && !isOnOneLine && !isPlain
    if isBlockOfCode { breakBlock(2) }
    code = []
    codeDepth = 1
    codeLanguage = isBlockOfCode ? Self.language(attributes["class"]) : ""
  }

  mutating func endCode() {
    guard let written = code else { return }
    code = nil
    if isPlain {
      run += written
      flush()
    } else if isBlockOfCode {
      endCodeBlock(written)
    } else {
      endCodeSpan(written)
    }
  }

  private mutating func endCodeSpan(_ written: [UInt8]) {
    let words = written.split { $0 <= 0x20 }.map(Array.init)
    if let first = written.first, first <= 0x20 { owesSpace = true }
    guard !words.isEmpty else { return }
    var text = Array(words.joined(separator: [0x20]))
    if table?.isInCell == true {
      text = text.flatMap { $0 == UInt8(ascii: "|") ? [UInt8(ascii: "\\"), $0] : [$0] }
    }
    let fence = Self.fence(around: text, atLeast: 1)
    let touches = text.first == UInt8(ascii: "`") || text.last == UInt8(ascii: "`")
    appendInline(fence + (touches ? [0x20] : []) + text + (touches ? [0x20] : []) + fence)
    if let last = written.last, last <= 0x20 { owesSpace = true }
  }

  private mutating func endCodeBlock(_ written: [UInt8]) {
    var lines = written.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
    while let first = lines.first, first.allSatisfy({ $0 <= 0x20 }) { lines.removeFirst() }
    while let last = lines.last, last.allSatisfy({ $0 <= 0x20 }) { lines.removeLast() }
    guard !lines.isEmpty else { return }
    let fence = Self.fence(around: written, atLeast: 3)
    openLine()
    output += fence + codeLanguage.utf8
    for line in lines {
      output.append(0x0A)
      output += prefix
      output += line
    }
    output.append(0x0A)
    output += prefix + fence
    breakBlock(2)
  }

  /// More backticks than there are in a row in `text`.
  private static func fence(around text: [UInt8], atLeast least: Int) -> [UInt8] {
    var longest = 0
    var current = 0
    for byte in text {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return Array(repeating: UInt8(ascii: "`"), count: max(least, longest + 1))
  }

  /// From `lang-swift`, `language-swift` or `highlight-source-swift`; empty for none.
  static func language(_ classes: String?) -> String {
    for name in (classes ?? "").split(separator: " ") {
      for prefix in ["language-", "lang-", "highlight-source-"] where name.hasPrefix(prefix) {
        let language = name.dropFirst(prefix.count)
        let isPlain = language.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "+-#".utf8.contains($0)
        }
        if isPlain { return String(language) }
      }
    }
    return ""
  }
}
