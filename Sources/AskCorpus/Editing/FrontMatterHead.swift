/// The lines of a file that hold its front matter, as an edit needs to know them.
struct FrontMatterHead {
  let frontMatter: FrontMatter
  let format: FrontMatter.Format
  /// Whether the file has none; then one is to be made.
  let isMissing: Bool
  /// Index of the line before which a new key goes.
  let insertion: Int
  /// What ends a line of this file.
  let lineEnd: [UInt8]
  /// Indices of the lines between the fences.
  private let content: Range<Int>

  /// - Parameter lines: of the whole file, with their ends.
  /// - Throws: `PostError` when the file is no text or its front matter cannot be read, also when it is JSON.
  init(_ lines: [[UInt8]], path: String) throws(PostError) {
    let source = try SourceText(Array(lines.joined()), path: path)
    lineEnd = lines.first.map { $0.suffix(2) == [0x0D, 0x0A] } == true ? [0x0D, 0x0A] : [0x0A]
    guard let fence = try FrontMatterFence.find(in: source, path: path) else {
      (frontMatter, format, isMissing, insertion, content) = (FrontMatter(), .yaml, true, 0, 0..<0)
      return
    }
    let bytes = source.bytes[fence.content]
    guard bytes.first != UInt8(ascii: "{") else {
      throw PostError(path: path, line: fence.contentLine, reason: .cannotEdit(key: "{"))
    }
    format = fence.format
    frontMatter =
      switch fence.format {
      case .yaml: try FrontMatter(yaml: bytes, line: fence.contentLine, path: path)
      case .toml: try FrontMatter(toml: bytes, line: fence.contentLine, path: path)
      }
    isMissing = false
    content = fence.contentLine - 1..<max(fence.contentLine - 1, fence.bodyLine - 2)
    // In TOML a key below a table's head would belong to the table.
    let firstTable = frontMatter.entries.map { $0.line - 1 }.filter { line in
      lines.indices.contains(line) && lines[line].first { !isWhitespace($0) } == UInt8(ascii: "[")
    }.min()
    insertion = format == .toml ? firstTable ?? content.upperBound : content.upperBound
  }

  /// Indices of the lines that say `entry`; blank lines and comments behind it are not its own.
  func extent(of entry: FrontMatter.Entry, in lines: [[UInt8]]) -> Range<Int> {
    let start = entry.line - 1
    var end = frontMatter.entries.map { $0.line - 1 }.filter { $0 > start }.min() ?? content.upperBound
    while end > start + 1, Self.isIdle(lines[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The lines that give `key` a value.
  func lines(for key: String, _ value: FrontMatterEdit.Value) -> [[UInt8]] {
    let isTOML = format == .toml
    let head = key + (isTOML ? " = " : ": ")
    switch value {
    case .text(let text): return [line(head + scalar(text))]
    case .date(let date): return [line(head + "\(date)")]
    case .flag(let flag): return [line(head + (flag ? "true" : "false"))]
    case .texts(let texts) where texts.isEmpty: return [line(head + "[]")]
    case .texts(let texts) where isTOML:
      return [line(head + "[" + texts.map(scalar).joined(separator: ", ") + "]")]
    case .texts(let texts):
      return [line(key + ":")] + texts.map { line("  - " + scalar($0)) }
    }
  }

  var opening: [[UInt8]] { [line("---")] }

  var closing: [[UInt8]] { [line("---"), line("")] }

  private func scalar(_ text: String) -> String {
    FrontMatterList.scalar(text, format: format)
  }

  private func line(_ text: String) -> [UInt8] { Array(text.utf8) + lineEnd }

  private static func isIdle(_ line: [UInt8]) -> Bool {
    let first = line.first { !isWhitespace($0) }
    return first == nil || first == UInt8(ascii: "#")
  }
}
