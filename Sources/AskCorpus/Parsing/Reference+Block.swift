extension Reference {
  /// The reference that an item or paragraph of a reading list makes.
  init(_ block: MarkdownBlock) {
    let text = Array(block.block.text.utf8)
    if let link = block.links.first(where: { !$0.range.clamped(to: text.indices).isEmpty && !$0.url.isEmpty })
    {
      let range = link.range.clamped(to: text.indices)
      let before = Reference.trimmed(text[..<range.lowerBound])
      let after = Reference.trimmed(text[range.upperBound...])
      let note = [before, after].filter { !$0.isEmpty }.joined(separator: " ")
      self.init(title: Reference.trimmed(text[range]), url: link.url, note: note.isEmpty ? nil : note)
      return
    }
    guard let address = Reference.bareAddress(in: text) else {
      self.init(title: block.block.text, url: nil, note: nil)
      return
    }
    let before = Reference.trimmed(text[..<address.lowerBound])
    let after = Reference.trimmed(text[address.upperBound...])
    let url = String(decoding: text[address], as: UTF8.self)
    self.init(
      title: before.isEmpty ? url : before, url: url, note: after.isEmpty ? nil : after)
  }

  /// An address that stands in the text as it is, up to the punctuation of the sentence around it.
  private static func bareAddress(in text: [UInt8]) -> Range<Int>? {
    for start in text.indices where start == 0 || !isWordByte(text[start - 1]) {
      let rest = text[start...]
      guard rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8) else { continue }
      var end = rest.firstIndex(where: isWhitespace) ?? text.count
      while end > start, ".,;:!?)>".utf8.contains(text[end - 1]) { end -= 1 }
      return start..<end
    }
    return nil
  }

  /// Without the white space and punctuation that tie a link to what is said about it; a full stop at the end,
  /// a bracket or a quotation mark belongs to the words.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
    var words = text
    while let first = words.first, isWhitespace(first) || ",.;:-|".utf8.contains(first) {
      words.removeFirst()
    }
    for dash in ["–", "—"] where words.starts(with: dash.utf8) { words = words.dropFirst(dash.utf8.count) }
    words = words.drop(while: isWhitespace)
    while let last = words.last, isWhitespace(last) || ",;:-|".utf8.contains(last) { words.removeLast() }
    for dash in ["–", "—"] where words.suffix(dash.utf8.count).elementsEqual(dash.utf8) {
      words = words.dropLast(dash.utf8.count)
    }
    while let last = words.last, isWhitespace(last) { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }
}
