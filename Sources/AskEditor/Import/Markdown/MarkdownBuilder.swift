/// Writes Markdown while the tags and texts of a page go by.
///
/// White space and line ends are not written but owed, and paid before the next text; so none is ever at an end, and
/// emphasis never begins or ends with a space, which Markdown would not take for emphasis.
struct MarkdownBuilder {
  /// What the line that is being written holds.
  enum Line {
    /// Nothing is written at all.
    case top
    /// A list's marker, or a table cell's begin.
    case marker
    case text
  }

  struct Inline {
    let element: String
    let open, close: [UInt8]
    var isOpen = false
  }

  struct List {
    /// The next item's; nil for bullets.
    var number: Int?
    var hasItems = false
  }

  let minHeading: Int
  /// Whether text is written without any markup.
  var isPlain = false

  var output: [UInt8] = []
  /// Text since the last tag, as it came.
  var run: [UInt8] = []
  /// What stands at the head of each line, for lists and quotations.
  var prefix: [UInt8] = []
  /// Lengths of `prefix` to return to.
  var prefixes: [Int] = []
  var line = Line.top
  /// Line ends that are owed: 1 for a new line, 2 for a new paragraph.
  var gap = 0
  /// The length of `prefix` that the blank line of a gap has.
  var gapPrefix = 0
  /// A line break within the paragraph is owed.
  var owesBreak = false
  var owesSpace = false
  var inlines: [Inline] = []
  var lists: [List] = []
  /// Depth in elements that are not shown.
  var hidden = 0
  /// Text within code, and the depth of `code` and `pre` around it.
  var code: [UInt8]?
  var codeDepth = 0
  var codeLanguage = ""
  var isBlockOfCode = false
  /// The marker of the heading that is being written, owed until its first word; then empty.
  var heading: [UInt8]?
  var table: MarkdownTable?
  var tableDepth = 0

  init(minHeading: Int) {
    self.minHeading = minHeading
  }

  /// Within a cell or a heading there are no paragraphs.
  var isOnOneLine: Bool { heading != nil || table?.isInCell == true }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hidden == 0 else { return }
    if code != nil { code?.append(contentsOf: bytes) } else { run.append(contentsOf: bytes) }
  }

  /// Writes the text that has come since the last tag.
  mutating func flush() {
    guard !run.isEmpty else { return }
    defer { run.removeAll(keepingCapacity: true) }
    let (starts, ends, isBlank) = run.withUnsafeBufferPointer { run in
      (
        MarkdownEscape.spaceLength(run, 0) > 0,
        MarkdownEscape.spaceLength(run, run.count - 1) > 0
          || (run.count > 1 && MarkdownEscape.spaceLength(run, run.count - 2) == 2),
        (0..<run.count).allSatisfy { index in
          MarkdownEscape.spaceLength(run, index) > 0
            || (index > 0 && MarkdownEscape.spaceLength(run, index - 1) == 2)
        }
      )
    }
    if starts { owesSpace = true }
    if isBlank { return }
    let isAtLineStart = openLine()
    openInlines()
    if isPlain {
      output += run
    } else {
      let escape = MarkdownEscape(
        isAtLineStart: isAtLineStart, isInLink: inlines.contains { $0.element == "a" },
        isInHeading: heading != nil, isInCell: table?.isInCell == true)
      run.withUnsafeBufferPointer { escape.append($0, to: &output) }
    }
    owesSpace = ends
  }

  /// Pays what is owed before a text; true when that begins a line of text.
  @discardableResult
  mutating func openLine() -> Bool {
    let isAtLineStart = payLine()
    guard let marker = heading else { return isAtLineStart && table?.isInCell != true }
    output += marker
    heading = []
    return false
  }

  private mutating func payLine() -> Bool {
    defer {
      line = .text
      owesSpace = false
      owesBreak = false
      gap = 0
    }
    switch line {
    case .top:
      output += prefix
      return true
    case .marker:
      return true
    case .text:
      if gap > 0 {
        newLine(blank: gap > 1)
        return true
      }
      if owesBreak {
        output.append(UInt8(ascii: "\\"))
        newLine(blank: false)
        return true
      }
      if owesSpace { output.append(0x20) }
      return false
    }
  }

  private mutating func newLine(blank: Bool) {
    while output.last == 0x20 { output.removeLast() }
    output.append(0x0A)
    if blank {
      output += prefix.prefix(min(gapPrefix, prefix.count))
      while output.last == 0x20 { output.removeLast() }
      output.append(0x0A)
    }
    output += prefix
  }

  mutating func openInlines() {
    guard !isPlain else { return }
    for index in inlines.indices where !inlines[index].isOpen {
      output += inlines[index].open
      inlines[index].isOpen = true
    }
  }

  /// Ends the line or the paragraph; emphasis and links go on behind it.
  mutating func breakBlock(_ lines: Int) {
    flush()
    if isOnOneLine {
      owesSpace = true
      return
    }
    guard line == .text else { return }
    for index in inlines.indices.reversed() where inlines[index].isOpen {
      output += inlines[index].close
      inlines[index].isOpen = false
    }
    if gap == 0 { gapPrefix = prefix.count } else { gapPrefix = min(gapPrefix, prefix.count) }
    gap = max(gap, lines)
    owesSpace = false
    owesBreak = false
  }

  /// Writes something that is no text, such as an image or a marker, as it is.
  mutating func appendInline(_ bytes: [UInt8]) {
    flush()
    openLine()
    openInlines()
    output += bytes
  }

  consuming func finished() -> [UInt8] {
    flush()
    if code != nil { endCode() }
    for inline in inlines.reversed() where inline.isOpen { output += inline.close }
    while let last = output.last, last == 0x20 || last == 0x0A { output.removeLast() }
    return output
  }
}
