extension StyledText {
  /// The items one after the other with ` · ` between them, as many to a line as fit in `width`.
  ///
  /// A line breaks between items; an item wider than the line is wrapped, unless it is a single word.
  package static func flow(_ items: [StyledText], to width: Int, indent: StyledText) -> [StyledText] {
    let separator = StyledText(" · ", .meta)
    var lines: [StyledText] = []
    for item in items where !item.isEmpty {
      if let last = lines.last, last.columns + separator.columns + item.columns <= width {
        lines[lines.count - 1] = last + separator + item
      } else if indent.columns + item.columns <= width {
        lines.append(indent + item)
      } else {
        lines += item.wrapped(to: width, first: indent, rest: indent)
      }
    }
    return lines
  }
}
