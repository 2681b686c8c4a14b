extension MarkdownBuilder {
  /// Most lists and quotations within each other; the readers of Markdown stop at about as many.
  private static let maxContainers = 16

  mutating func pushPrefix(_ bytes: [UInt8]) {
    prefixes.append(prefix.count)
    if prefixes.count <= Self.maxContainers { prefix += bytes }
  }

  mutating func popPrefix() {
    guard let length = prefixes.popLast() else { return }
    prefix.removeLast(prefix.count - length)
    if gap > 0 { gapPrefix = min(gapPrefix, length) }
  }

  mutating func startList(number: Int?) {
    breakBlock(lists.isEmpty ? 2 : 1)
    lists.append(List(number: number))
  }

  mutating func startItem() {
    if isPlain || isOnOneLine { return breakBlock(1) }
    let isFirst = lists.last?.hasItems != true
    breakBlock(isFirst && lists.count <= 1 ? 2 : 1)
    // An item without words has only its marker.
    if line == .marker { line = .text }
    var marker = Array("- ".utf8)
    if let number = lists.last?.number {
      marker = Array("\(max(0, min(number, 999_999_999))). ".utf8)
      lists[lists.count - 1].number = number &+ 1
    }
    if !lists.isEmpty { lists[lists.count - 1].hasItems = true }
    if gap == 0, line == .text { gap = 1 }
    openLine()
    pushPrefix(Array(repeating: 0x20, count: marker.count))
    if prefixes.count <= Self.maxContainers { output += marker }
    line = .marker
  }

  mutating func endItem() {
    breakBlock(1)
    guard !isPlain, !isOnOneLine else { return }
    if line == .marker { line = .text }
    popPrefix()
  }

  mutating func startQuote() {
    breakBlock(2)
    guard !isOnOneLine else { return }
    let marker = isPlain ? [] : Array("> ".utf8)
    pushPrefix(marker)
    if line == .marker, prefixes.count <= Self.maxContainers { output += marker }
  }

  // MARK: Tables

  mutating func startTable() {
    breakBlock(2)
    tableDepth += 1
    if tableDepth == 1, !isPlain, heading == nil { table = MarkdownTable() }
  }

  mutating func startCell() {
    guard tableDepth == 1, table != nil else { return breakBlock(1) }
    endCell()
    flush()
    table?.begin(
      outside: .init(output: output, prefix: prefix, line: line, inlines: inlines, heading: heading))
    output = []
    prefix = []
    line = .marker
    gap = 0
    owesSpace = false
    inlines = []
    heading = nil
  }

  mutating func endCell() {
    guard tableDepth == 1, table?.isInCell == true else { return }
    flush()
    for inline in inlines.reversed() where inline.isOpen { output += inline.close }
    if let state = table?.end(cell: output) {
      output = state.output
      prefix = state.prefix
      line = state.line
      inlines = state.inlines
      heading = state.heading
    }
    owesSpace = false
  }

  mutating func endTable() {
    flush()
    if tableDepth == 1 { endCell() }
    tableDepth = max(0, tableDepth - 1)
    guard tableDepth == 0, let table else { return breakBlock(2) }
    self.table = nil
    for block in table.blocks {
      if line == .text { gap = 2 }
      for (index, row) in block.enumerated() {
        if index > 0 { gap = 1 }
        openLine()
        output += row
      }
      breakBlock(2)
    }
    breakBlock(2)
  }
}
