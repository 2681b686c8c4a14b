package import AskCorpus

/// One work of a post's further reading.
package struct ReferenceView: Sendable {
  let reference: Reference

  package init(_ reference: Reference) {
    self.reference = reference
  }

  /// Title and address.
  package func brief(to width: Int, first: StyledText) -> [StyledText] {
    lines(StyledText(reference.title), to: width, first: first)
  }

  /// Title, the editors' note, address.
  package func full(to width: Int, first: StyledText) -> [StyledText] {
    var text = StyledText(reference.title)
    if let note = reference.note, !note.isEmpty {
      text.append(" — ", .meta)
      text.append(note, .meta)
    }
    return lines(text, to: width, first: first)
  }

  /// The address follows on the same line when it fits, else stands on its own where nothing cuts it.
  private func lines(_ text: StyledText, to width: Int, first: StyledText) -> [StyledText] {
    let rest = StyledText.spaces(first.columns)
    var lines = text.wrapped(to: width, first: first, rest: rest)
    guard let address = reference.url, !address.isEmpty else { return lines }
    let link = StyledText(address, .link, link: .web(address))
    if lines.count == 1, lines[0].columns + 2 + link.columns <= width {
      lines[0] = lines[0] + .spaces(2) + link
    } else {
      lines.append((lines.isEmpty ? first : rest) + link)
    }
    return lines
  }
}
