extension TemplateRemover {
  /// Takes out the comment, declaration or element without words that begins with the `<` at `index`; escapes
  /// the `<` of those that never end. False when it begins something else.
  mutating func removeHTML() -> Bool {
    let next = index + 1 < source.count ? source[index + 1] : 0
    switch next {
    case UInt8(ascii: "!"):
      if matches(Array("<!--".utf8), at: index) { return removeUpTo(.comment, from: index + 2) }
      if matches(Array("<![cdata[".utf8), at: index) { return removeUpTo(.data, from: index + 9) }
      let isDeclaration = index + 2 < source.count && (0x61...0x7A).contains(source[index + 2] | 0x20)
      return isDeclaration && removeUpTo(.declaration, from: index + 2)
    case UInt8(ascii: "?"):
      return removeUpTo(.instruction, from: index + 2)
    case UInt8(ascii: "s"), UInt8(ascii: "S"):
      return removeElement("<script", .script) || removeElement("<style", .style)
        || removeElement("<svg", .drawing)
    default:
      return false
    }
  }

  private mutating func removeUpTo(_ closing: StaticClosing, from start: Int) -> Bool {
    if let end = find(closing, from: start, acrossParagraphs: closing == .comment) {
      drop(to: end)
      return true
    }
    // As in a browser, an unclosed comment hides what follows; libcmark-gfm sees to that.
    if closing == .comment { return false }
    output += "&lt;".utf8
    index += 1
    return true
  }

  private mutating func removeElement(_ opening: String, _ closing: StaticClosing) -> Bool {
    let wanted = Array(opening.utf8)
    guard matches(wanted, at: index), index + wanted.count < source.count else { return false }
    let after = source[index + wanted.count]
    guard isWhitespace(after) || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") else {
      return false
    }
    guard let end = find(closing, from: index + wanted.count, acrossParagraphs: true) else { return false }
    let angle = source[end...].firstIndex(of: UInt8(ascii: ">"))
    drop(to: angle.map { $0 + 1 } ?? source.count)
    return true
  }
}
