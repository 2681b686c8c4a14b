/// The parts of a post, told apart by its headings.
struct PostBody {
  /// From a heading above all others; `nil` when there is none.
  var title: String?
  var question: [Block] = []
  var questionLine: Int?
  var hasAnswer = false
  var sections: [Section] = []
  var furtherReading: [Reference] = []

  private enum Part {
    case answer, question, furtherReading
  }

  /// The section that is being put together.
  private var path: [(level: Int, text: String)] = []
  private var anchor = ""
  private var line = 0
  private var blocks: [Block] = []

  /// - Parameters:
  ///   - title: what the front matter says; a heading that repeats it is not part of the answer.
  ///   - isHouseForm: whether the headings Question, Answer and Further reading have their meaning; they have it
  ///     anyhow where both Question and Answer are there.
  init(_ elements: [MarkdownElement], title: String?, isHouseForm: Bool) {
    let parts = Set(elements.compactMap(PostBody.part))
    let isHouseForm = isHouseForm || (parts.contains(.question) && parts.contains(.answer))
    let titleIndex = PostBody.indexOfTitle(elements, given: title, isHouseForm: isHouseForm)
    var part = Part.answer
    for (index, element) in elements.enumerated() {
      switch element {
      case .heading(let heading):
        if index == titleIndex {
          self.title = heading.text
        } else if isHouseForm, let next = PostBody.part(element) {
          closeSection()
          begin(next, heading)
          part = next
        } else if part == .answer || heading.level <= 2 {
          closeSection()
          beginSection(heading)
          part = .answer
        } else if part == .question {
          question.append(PostBody.block(heading))
        }
      case .block(let block):
        if part == .question, !block.isFootnote {
          question.append(block.block)
        } else if part == .furtherReading, !block.isFootnote {
          furtherReading.append(Reference(block))
        } else {
          add(Self.told(block), toLastSection: part != .answer)
        }
      }
    }
    closeSection()
  }

  /// The block, its kind `seeAlso` where it is one.
  private static func told(_ block: MarkdownBlock) -> Block {
    guard block.block.kind == .paragraph, !block.links.isEmpty,
      block.block.text.lowercased().hasPrefix("see also")
    else { return block.block }
    return Block(kind: .seeAlso, text: block.block.text, lines: block.block.lines)
  }

  private static func part(_ element: MarkdownElement) -> Part? {
    guard case .heading(let heading) = element, heading.level <= 2 else { return nil }
    switch heading.text.lowercased() {
    case "question": return .question
    case "answer": return .answer
    case "further reading": return .furtherReading
    default: return nil
    }
  }

  /// A heading is the title when it says what the front matter says. Without a title there, it is one when it
  /// stands above all others: a level 1 that opens the body, or the only one of its level and above that opens
  /// the body or has level 1. The first of several equal headings is no title, but the first section's.
  private static func indexOfTitle(_ elements: [MarkdownElement], given: String?, isHouseForm: Bool) -> Int? {
    var candidate: (index: Int, level: Int)?
    for (index, element) in elements.enumerated() {
      guard case .heading(let heading) = element else { continue }
      if isHouseForm, part(element) != nil { continue }
      if let first = candidate {
        let opensBodyAtTop = first.level == 1 && first.index == 0
        if heading.level <= first.level, !opensBodyAtTop { return nil }
      } else if let given {
        return heading.text.lowercased() == given.lowercased() ? index : nil
      } else {
        guard index == 0 || heading.level == 1 else { return nil }
        candidate = (index, heading.level)
      }
    }
    return candidate?.index
  }

  private mutating func begin(_ part: Part, _ heading: MarkdownHeading) {
    switch part {
    case .question: questionLine = questionLine ?? heading.line
    case .answer:
      hasAnswer = true
      anchor = heading.anchor
      line = heading.line
    case .furtherReading: break
    }
    path = []
  }

  private mutating func beginSection(_ heading: MarkdownHeading) {
    while let last = path.last, last.level >= heading.level { path.removeLast() }
    path.append((heading.level, heading.text))
    anchor = heading.anchor
    line = heading.line
  }

  private mutating func add(_ block: Block, toLastSection: Bool) {
    if toLastSection, let last = sections.popLast() {
      sections.append(
        Section(headings: last.headings, anchor: last.anchor, line: last.line, blocks: last.blocks + [block]))
      return
    }
    if line == 0 { line = block.line }
    blocks.append(block)
  }

  private mutating func closeSection() {
    defer {
      blocks = []
      anchor = ""
      line = 0
    }
    guard !blocks.isEmpty || !path.isEmpty else { return }
    if line == 0 { return }
    sections.append(Section(headings: path.map(\.text), anchor: anchor, line: line, blocks: blocks))
  }

  private static func block(_ heading: MarkdownHeading) -> Block {
    Block(kind: .paragraph, text: heading.text, lines: LineMap(firstLine: heading.line))
  }
}
