/// The lines of a key whose value is a list, to which an item is added in the form that the list has.
struct FrontMatterList {
  /// With their ends.
  private(set) var lines: [[UInt8]]
  private let format: FrontMatter.Format

  init(_ lines: ArraySlice<[UInt8]>, format: FrontMatter.Format) {
    self.lines = Array(lines)
    self.format = format
  }

  /// - Parameter item: on one line.
  mutating func append(_ item: String) {
    let text = Self.scalar(item, format: format)
    let firstItem = lines.dropFirst().first { $0.first { !isWhitespace($0) } == UInt8(ascii: "-") }
    if let firstItem, format == .yaml {
      let indent = firstItem.prefix { $0 == 0x20 }
      let end = lines.last.map { $0.suffix(2) == [0x0D, 0x0A] } == true ? [0x0D, 0x0A] : [UInt8(0x0A)]
      lines.append(Array(indent) + Array("- \(text)".utf8) + end)
    } else {
      appendInBrackets(text)
    }
  }

  private mutating func appendInBrackets(_ text: String) {
    guard let row = lines.lastIndex(where: { $0.contains(UInt8(ascii: "]")) }),
      let bracket = lines[row].lastIndex(of: UInt8(ascii: "]"))
    else { return }
    let before = lines[...row].joined().dropLast(lines[row].count - bracket)
    let last = before.last { !isWhitespace($0) }
    let comma = last == UInt8(ascii: ",") || last == UInt8(ascii: "[") ? "" : ", "
    lines[row].insert(contentsOf: Array((comma + text).utf8), at: bracket)
  }

  /// A text as one value.
  static func scalar(_ text: String, format: FrontMatter.Format) -> String {
    let line = FrontMatterEdit.Value.oneLine(text)
    return format == .toml ? YAMLScalar.quoted(line, escapesLineEnds: false) : YAMLScalar.text(line)
  }
}
