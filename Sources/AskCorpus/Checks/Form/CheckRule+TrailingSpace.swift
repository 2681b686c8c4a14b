extension CheckRule {
  static let trailingSpace = CheckRule(
    "trailing-space", .warning, in: .houseForm,
    summary: "white space at the end of a line of front matter",
    why: """
      Nobody sees it, and every later change of the line shows twice in a review. Front matter with a text over several
      lines is left alone.
      """,
    repair: "removes it",
    example: CheckExample(
      bad: "---\ntitle: T  \nstatus: published\n---\n\nText.\n",
      good: "---\ntitle: T\nstatus: published\n---\n\nText.\n")
  ) { post, _ in
    let lines = post.frontMatterLines.map { post.line($0) }
    let holdsText = lines.contains { line in
      // What follows | or > is text to the last space.
      let text = post.source[line]
      return [": |", ": >", "- |", "- >", "\"\"\"", "'''"].contains { mark in
        text.indices.contains { text[$0...].starts(with: mark.utf8) }
      }
    }
    guard !holdsText else { return [] }
    return lines.compactMap { line in
      let end = post.source[line].lastIndex { !isWhitespace($0) }.map { $0 + 1 } ?? line.lowerBound
      guard end > line.lowerBound, end < line.upperBound else { return nil }
      return Mark(
        at: end, "white space at the end of the line; remove it", fix: [CheckEdit(end..<line.upperBound, "")])
    }
  }
}
