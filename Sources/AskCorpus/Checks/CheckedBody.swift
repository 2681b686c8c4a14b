/// What rules want to know of a post's body, put together from its Markdown.
struct CheckedBody {
  private(set) var headings: [CheckedPost.Heading] = []
  private(set) var links: [CheckedPost.Link] = []
  private(set) var works: [CheckedPost.Work] = []
  private(set) var anchors: Set<String> = []
  private var prose: [(part: CheckedPost.Part, block: Block)] = []

  init(_ elements: [MarkdownElement], isHouseForm: Bool) {
    var part = Optional(CheckedPost.Part.answer)
    for element in elements {
      switch element {
      case .heading(let heading):
        headings.append(.init(level: heading.level, text: heading.text, line: heading.line))
        anchors.insert(heading.anchor)
        guard isHouseForm, heading.level <= 2 else { continue }
        switch heading.text.lowercased() {
        case "question": part = .letter
        case "further reading": part = nil
        default: part = .answer
        }
      case .block(let block):
        links += block.links.map { link in
          let text = Array(block.block.text.utf8)
          return CheckedPost.Link(
            url: link.url, text: String(decoding: text[link.range.clamped(to: text.indices)], as: UTF8.self),
            line: block.block.line(at: link.range.lowerBound))
        }
        guard let part else {
          if !block.isFootnote { addWork(block) }
          continue
        }
        if [.paragraph, .listItem, .quote].contains(block.block.kind), !block.isSeeAlso, !block.isHTML {
          prose.append((part, block.block))
        }
      }
    }
  }

  private mutating func addWork(_ block: MarkdownBlock) {
    let reference = Reference(block)
    works.append(
      CheckedPost.Work(
        text: block.block.text, line: block.block.line, url: reference.url, title: reference.title,
        note: reference.note))
  }

  func sentences(by cut: (String) -> [Range<Int>]) -> [CheckedPost.Sentence] {
    prose.flatMap { part, block in
      let text = Array(block.text.utf8)
      return cut(block.text).map { range in
        CheckedPost.Sentence(
          part: part, block: block, range: range, text: String(decoding: text[range], as: UTF8.self))
      }
    }
  }
}

extension MarkdownBlock {
  /// A paragraph of links to other posts; its words are their titles.
  fileprivate var isSeeAlso: Bool { !links.isEmpty && block.text.lowercased().hasPrefix("see also") }
}
