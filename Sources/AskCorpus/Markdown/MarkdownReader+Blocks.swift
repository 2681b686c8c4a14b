internal import CMarkGFM

extension MarkdownReader {
  mutating func begin(_ event: gfm_event) {
    if event.kind != GFM_TABLE_ROW, let openItem, containers.last == .item(number: openItem) {
      text.appendSpace()
      beganWithParagraph = false
      return
    }
    closeItem()
    startText()
  }

  mutating func end(_ event: gfm_event) {
    if event.kind == GFM_HEADING, containers.isEmpty {
      appendHeading(level: Int(event.level))
    } else if event.kind == GFM_TABLE_ROW {
      finish(.table)
    } else {
      if event.kind == GFM_PARAGRAPH { correctLines(of: event) }
      switch containers.last {
      case .item(let number): openItem = number
      case .quote: finish(.quote)
      case .footnote, nil: finish(.paragraph)
      }
    }
  }

  private mutating func appendHeading(level: Int) {
    defer { startText() }
    guard !text.isEmpty else { return }
    let heading = text.string
    elements.append(
      .heading(
        MarkdownHeading(level: level, text: heading, line: line, anchor: anchors.anchor(for: heading))))
  }

  /// Link definitions at the head of a paragraph are not part of its text, but libcmark-gfm counts lines as if
  /// the text began with them. Its last line is right.
  private mutating func correctLines(of event: gfm_event) {
    let missing = Int(event.end_line) + lineOffset - text.lastLine
    guard missing > 0, beganWithParagraph, lineStarts.indices.contains(Int(event.line) - 1) else { return }
    let first = source[lineStarts[Int(event.line) - 1]...].drop {
      isWhitespace($0) || $0 == UInt8(ascii: ">")
    }
    guard first.first == UInt8(ascii: "["),
      let bracket = first.prefix(while: { $0 != 0x0A }).firstIndex(of: UInt8(ascii: "]")),
      bracket + 1 < source.count, source[bracket + 1] == UInt8(ascii: ":")
    else { return }
    text.shiftLines(by: missing)
  }

  mutating func beginCell() {
    guard !text.isEmpty else { return }
    text.appendSpace()
    text.append(UInt8(ascii: "|"), line: line)
    text.appendSpace()
  }

  mutating func startText() {
    text = BlockText(line: line)
    beganWithParagraph = true
    links = []
    linkStarts = []
  }

  /// Ends the text of the item that is open, if any.
  mutating func closeItem() {
    guard openItem != nil else { return }
    openItem = nil
    finish(.listItem)
  }

  private mutating func finish(_ kind: Block.Kind) {
    defer { startText() }
    guard text.utf8.contains(where: { isWordByte($0) || kind == .code }) else { return }
    if kind == .listItem, isTableOfContents { return }
    let isFootnote = containers.first == .footnote
    let block = Block(kind: kind, text: text.string, lines: text.lines)
    let element = MarkdownBlock(block: block, links: links, isFootnote: isFootnote, isHTML: isInHTML)
    if isFootnote { footnotes.append((footnoteNumber, element)) } else { elements.append(.block(element)) }
  }

  /// Whether the text is one link to a place on the same page. Such lists repeat the headings of the post.
  private var isTableOfContents: Bool {
    links.count == 1 && links[0].url.utf8.first == UInt8(ascii: "#")
      && links[0].range.count + 1 >= text.utf8.count
  }

  mutating func readHTMLBlock(_ event: gfm_event) {
    closeItem()
    startText()
    HTMLText.append(bytes(of: event), line: line, to: &text)
    isInHTML = true
    defer { isInHTML = false }
    switch containers.last {
    case .item: finish(.listItem)
    case .quote: finish(.quote)
    case .footnote, nil: finish(.paragraph)
    }
  }

  mutating func readCodeBlock(_ event: gfm_event) {
    closeItem()
    startText()
    let code = bytes(of: event)
    var codeLine = line + (event.level == 1 ? 1 : 0)
    var start = 0
    var isHead = true
    while start < code.count {
      let end = code[start...].firstIndex(of: 0x0A) ?? code.count
      let content = UnsafeBufferPointer(rebasing: code[start..<end])
      isHead = isHead && MarkdownReader.isChunkOption(content)
      if !isHead {
        if !text.isEmpty { text.appendLineFeed() }
        text.append(code: content, line: codeLine)
      }
      start = end + 1
      codeLine += 1
    }
    text.removeTrailingWhitespace()
    finish(.code)
  }

  /// Quarto's options stand at the head of a chunk: `#| echo: false`.
  private static func isChunkOption(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    ["#|", "//|", "%%|", "--|"].contains { line.starts(with: $0.utf8) }
  }
}
