package import AskCorpus

/// The blocks of a letter, or of a section, one below the other.
package struct BlockView: Sendable {
  let blocks: [Block]

  package init(_ blocks: [Block]) {
    self.blocks = blocks
  }

  /// A blank line between blocks, none between the items of a list; every line begins with `indent`.
  package func lines(to width: Int, indent: StyledText) -> [StyledText] {
    var lines: [StyledText] = []
    var previous: Block.Kind?
    for run in runs() {
      if let previous, !(previous == .listItem && run[0].kind == .listItem) { lines.append(indent) }
      if run[0].kind == .table {
        lines += Table(rows: run.map(\.text)).lines(to: width, indent: indent)
      } else {
        lines += self.lines(of: run[0], to: width, indent: indent)
      }
      previous = run[0].kind
    }
    return lines
  }

  /// The blocks one by one, but all rows of a table together.
  private func runs() -> [[Block]] {
    var runs: [[Block]] = []
    for block in blocks {
      if block.kind == .table, runs.last?[0].kind == .table {
        runs[runs.count - 1].append(block)
      } else {
        runs.append([block])
      }
    }
    return runs
  }

  private func lines(of block: Block, to width: Int, indent: StyledText) -> [StyledText] {
    switch block.kind {
    case .paragraph, .table, .seeAlso:
      return StyledText(block.text).wrapped(to: width, first: indent, rest: indent)
    case .listItem:
      let bullet = indent + StyledText("• ", .meta)
      return StyledText(block.text).wrapped(to: width, first: bullet, rest: indent + .spaces(2))
    case .quote:
      let bar = indent + StyledText("│ ", .bar)
      return StyledText(block.text).wrapped(to: width, first: bar, rest: bar)
    case .code:
      // Columns carry meaning here: a line that is too wide is left to the terminal.
      return Self.verbatim(block.text).map { indent + .spaces(4) + StyledText($0, .code) }
    }
  }

  /// The lines of `text` with tabs set to every fourth column.
  private static func verbatim(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var expanded = ""
      for character in line {
        if character == "\t" {
          expanded += String(repeating: " ", count: 4 - DisplayWidth.columns(of: expanded) % 4)
        } else {
          expanded.append(character)
        }
      }
      return expanded
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
