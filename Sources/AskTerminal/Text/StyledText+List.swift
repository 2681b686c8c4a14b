extension StyledText {
  /// Such as `a, b and c`.
  package static func list(_ items: [StyledText], lastly: String = "and") -> StyledText {
    var list = StyledText()
    for (place, item) in items.enumerated() {
      if place > 0 { list.append(place == items.count - 1 ? " \(lastly) " : ", ") }
      list.append(item)
    }
    return list
  }

  /// With spaces in front up to `width` columns.
  package func aligned(rightTo width: Int) -> StyledText { .spaces(width - columns) + self }

  /// In double quotes, at most `limit` columns with them.
  package static func quoted(_ text: String, limit: Int = 60, _ style: Style = .body) -> StyledText {
    StyledText("“", style) + StyledText(text, style).truncated(to: max(1, limit - 2)) + StyledText("”", style)
  }
}
