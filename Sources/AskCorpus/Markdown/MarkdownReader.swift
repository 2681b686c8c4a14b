internal import CMarkGFM

/// Turns Markdown into headings and blocks of plain text.
///
/// Goes over the events of libcmark-gfm with stacks of its own, so nesting costs no call depth.
struct MarkdownReader {
  enum Container: Equatable {
    case quote
    /// `number` tells items apart.
    case item(number: Int)
    case footnote
  }

  private static let extensionsAreRegistered: Bool = {
    gfm_register_extensions()
    return true
  }()

  let source: [UInt8]
  /// To be added to the parser's line numbers.
  let lineOffset: Int

  var elements: [MarkdownElement] = []
  var footnotes: [(number: Int, block: MarkdownBlock)] = []
  /// For each footnote number, how many elements there were when it was first referred to.
  var references: [Int: Int] = [:]
  var footnoteNumber = 0
  var anchors = Anchors()

  var containers: [Container] = []
  var itemNumber = 0
  /// The item whose text is still open: another paragraph of it goes on there.
  var openItem: Int?

  var text = BlockText(line: 1)
  /// Whether `text` holds nothing from before the paragraph that is being read.
  var beganWithParagraph = true
  var links: [(range: Range<Int>, url: String)] = []
  var linkStarts: [(offset: Int, url: String)] = []
  /// Whether `text` was written as HTML.
  var isInHTML = false
  /// Line of the file for the text that comes next.
  var line = 1
  /// Offsets in `source` at which lines begin; made when first needed.
  lazy var lineStarts: [Int] = [0] + source.indices.filter { source[$0] == 0x0A }.map { $0 + 1 }

  private init(_ source: [UInt8], lineOffset: Int) {
    self.source = source
    self.lineOffset = lineOffset
  }

  /// The elements of `markdown`, valid UTF-8 whose first line is line `firstLine` of its file.
  ///
  /// Footnotes come after the blocks of the section that first refers to them. Headings within quotations and
  /// list items are text of those.
  static func elements(of markdown: [UInt8], firstLine: Int) -> [MarkdownElement] {
    precondition(extensionsAreRegistered)
    let document = markdown.withUnsafeBufferPointer { gfm_parse($0.baseAddress, $0.count) }
    guard let document else { preconditionFailure("no memory for \(markdown.count) bytes of Markdown") }
    defer { gfm_free(document) }
    var reader = MarkdownReader(markdown, lineOffset: firstLine - 1)
    while true {
      let event = gfm_next(document)
      if event.kind == GFM_END { break }
      reader.read(event, of: document)
    }
    reader.closeItem()
    return reader.elementsWithFootnotes()
  }

  private mutating func read(_ event: gfm_event, of document: OpaquePointer) {
    if event.line > 0 { line = Int(event.line) + lineOffset }
    let isStart = event.entering != 0
    switch event.kind {
    case GFM_BLOCK_QUOTE: enter(.quote, isStart)
    case GFM_ITEM:
      if isStart { itemNumber += 1 }
      enter(.item(number: itemNumber), isStart)
    case GFM_FOOTNOTE_DEFINITION:
      if isStart { footnoteNumber += 1 }
      enter(.footnote, isStart)
    case GFM_HEADING, GFM_PARAGRAPH, GFM_TABLE_ROW:
      if isStart { begin(event) } else { end(event) }
    case GFM_TABLE_CELL: if isStart { beginCell() }
    case GFM_CODE_BLOCK: readCodeBlock(event)
    case GFM_HTML_BLOCK: readHTMLBlock(event)
    case GFM_THEMATIC_BREAK, GFM_TABLE: closeItem()
    case GFM_BREAK: text.appendSpace()
    case GFM_TEXT: text.append(prose: bytes(of: event), line: line)
    case GFM_CODE: text.append(codeSpan: bytes(of: event), line: line)
    case GFM_HTML_INLINE: HTMLText.append(bytes(of: event), line: line, to: &text)
    case GFM_LINK: readLink(isStart, of: document)
    case GFM_FOOTNOTE_REFERENCE: readFootnoteReference(event)
    default: break
    }
  }

  func bytes(of event: gfm_event) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: event.text, count: event.length)
  }

  private mutating func enter(_ container: Container, _ isStart: Bool) {
    closeItem()
    if isStart { containers.append(container) } else if !containers.isEmpty { containers.removeLast() }
  }

  private mutating func readLink(_ isStart: Bool, of document: OpaquePointer) {
    if isStart {
      linkStarts.append((text.utf8.count, String(cString: gfm_link_address(document))))
    } else if let (offset, url) = linkStarts.popLast() {
      links.append((offset..<text.utf8.count, url))
    }
  }

  private mutating func readFootnoteReference(_ event: gfm_event) {
    guard let number = Int(String(decoding: bytes(of: event), as: UTF8.self)) else { return }
    if references[number] == nil { references[number] = elements.count }
  }

  private func elementsWithFootnotes() -> [MarkdownElement] {
    guard !footnotes.isEmpty else { return elements }
    // For each element, the heading that ends its section.
    var sectionEnds = Array(repeating: elements.count, count: elements.count + 1)
    for index in elements.indices.reversed() {
      if case .heading = elements[index] {
        sectionEnds[index] = index
      } else {
        sectionEnds[index] = sectionEnds[index + 1]
      }
    }
    var insertions: [Int: [MarkdownElement]] = [:]
    for (number, block) in footnotes {
      let end = sectionEnds[references[number] ?? elements.count]
      insertions[end, default: []].append(.block(block))
    }
    var result: [MarkdownElement] = []
    for index in 0...elements.count {
      result += insertions[index] ?? []
      if index < elements.count { result.append(elements[index]) }
    }
    return result
  }
}
