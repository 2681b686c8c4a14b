/// Takes out of Markdown what its site generator, and not its reader, is meant to see.
///
/// Gone are: Liquid tags and outputs (Jekyll), shortcodes (Hugo, Quarto), kramdown and pandoc attributes, pandoc
/// `:::` fences, HTML comments, and `<script>`, `<style>` and `<svg>` with their content. Line feeds stay, so
/// every line keeps its number. Fenced code and code spans stay as they are, but for the markers `{% raw %}` and
/// `{% endraw %}`; Liquid's and Hugo's `highlight` become fences. Indented code is not recognised here, so a
/// template shown in it is lost.
///
/// Two more things are done to the text because libcmark-gfm needs time quadratic in their number: containers
/// nested more than `maxDepth` deep on a line, or by indentation, are cut to that depth, and declarations and
/// processing instructions that never end are escaped.
///
/// - Complexity: O(*n*); every search that fails is remembered (see `TemplateRemover.find`).
struct TemplateRemover {
  /// Most `>` and list markers at the head of a line. A person writes four.
  static let maxDepth = 32
  /// Most white space at the head of a line.
  static let maxIndentation = 128

  let source: [UInt8]
  var output: [UInt8] = []
  var index: Int
  /// The code fence that is open, if any.
  var fence: CodeFence?
  /// Between `{% raw %}` and `{% endraw %}` templates are text.
  var isRaw = false
  var failures: [Pattern: Int] = [:]
  /// Offset in `output` of the line that is being written.
  var lineStart = 0

  private init(_ source: [UInt8], from start: Int) {
    self.source = source
    index = start
    output.reserveCapacity(source.count - start)
  }

  /// The text of `source` from `start` on, which must begin a line.
  static func text(of source: [UInt8], from start: Int) -> [UInt8] {
    var remover = TemplateRemover(source, from: start)
    while remover.index < source.count { remover.removeFromLine() }
    return remover.output
  }

  /// Handles the line that begins at `index`, and those that something begun on it runs into.
  private mutating func removeFromLine() {
    let end = source[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    lineStart = output.count
    if let fence {
      if fence.isClosed(by: source[index..<end]) { self.fence = nil }
      copyCodeLine(to: end)
      return
    }
    if let opened = CodeFence(opening: source[index..<end]) {
      fence = opened
      copyCodeLine(to: end)
      return
    }
    if source[index..<end].drop(while: isWhitespace).starts(with: [0x3A, 0x3A, 0x3A]) {
      index = end
      copyLineFeed()
      return
    }
    copyLinePrefix(to: end)
    removeInline()
  }

  mutating func copyLineFeed() {
    guard index < source.count else { return }
    output.append(UInt8(ascii: "\n"))
    index += 1
  }

  /// Code stays as it is, without raw markers.
  private mutating func copyCodeLine(to end: Int) {
    while index < end {
      if source[index] == UInt8(ascii: "{"), let tag = liquidTag(at: index), tag.range.upperBound <= end,
        tag.name == "raw" || tag.name == "endraw"
      {
        index = tag.range.upperBound
      } else {
        output.append(source[index])
        index += 1
      }
    }
    copyLineFeed()
  }

  /// Copies the white space and container markers at the head of a line, up to the limits.
  private mutating func copyLinePrefix(to end: Int) {
    var depth = 0
    var spaces = 0
    while index < end {
      let byte = source[index]
      if byte == 0x20 || byte == 0x09 {
        spaces += 1
        if spaces <= TemplateRemover.maxIndentation, depth <= TemplateRemover.maxDepth { output.append(byte) }
        index += 1
        continue
      }
      let length = markerLength(at: index, end: end)
      guard length > 0 else { break }
      depth += 1
      spaces = 0
      if depth <= TemplateRemover.maxDepth { output += source[index..<index + length] }
      index += length
    }
    if depth > TemplateRemover.maxDepth { output.append(0x20) }
  }

  /// Bytes of the container marker at `position`: `>`, `-`, `+`, `*`, `12.` or `12)`; 0 where there is none.
  private func markerLength(at position: Int, end: Int) -> Int {
    let first = source[position]
    if first == UInt8(ascii: ">") { return 1 }
    var last = position
    if (0x30...0x39).contains(first) {
      while last < end, last < position + 9, (0x30...0x39).contains(source[last]) { last += 1 }
      guard last < end, ".)".utf8.contains(source[last]) else { return 0 }
    } else {
      guard "-+*".utf8.contains(first) else { return 0 }
    }
    return last + 1 < end && isWhitespace(source[last + 1]) ? last + 1 - position : 0
  }
}
