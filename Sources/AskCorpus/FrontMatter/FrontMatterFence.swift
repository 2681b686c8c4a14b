/// Where the front matter of a file lies.
struct FrontMatterFence: Equatable {
  let format: FrontMatter.Format
  /// Bytes between the fences.
  let content: Range<Int>
  /// Line of the first byte of `content`.
  let contentLine: Int
  /// Where the body begins, and its line.
  let body: Int
  let bodyLine: Int
}

extension FrontMatterFence {
  /// The front matter at the head of `source`, after blank lines at most (as Hugo allows); `nil` when the file
  /// begins with its body.
  ///
  /// `---` also draws a rule in Markdown, so it opens front matter only when a key, or the closing fence,
  /// follows. JSON between lines of `{` and `}`, as Hugo reads it, counts as YAML, of which it is a part.
  static func find(in source: SourceText, path: String) throws(PostError) -> FrontMatterFence? {
    let bytes = source.bytes
    var lines = Lines(bytes)
    var opening = lines.next()
    while let line = opening, trimmed(bytes, line.range).isEmpty { opening = lines.next() }
    guard let opening, bytes[opening.range.lowerBound...].first.map({ !isWhitespace($0) }) == true else {
      return nil
    }
    let fence = String(decoding: trimmed(bytes, opening.range), as: UTF8.self)
    let closings: [String]
    switch fence {
    case "---": closings = ["---", "..."]
    case "+++": closings = ["+++"]
    case "{": closings = ["}"]
    default: return nil
    }
    var isFirst = true
    while let line = lines.next() {
      let text = trimmed(bytes, line.range)
      let isFlush = text.startIndex == line.range.lowerBound
      if isFlush, text.count <= 3, closings.contains(String(decoding: text, as: UTF8.self)) {
        let isJSON = fence == "{"
        return FrontMatterFence(
          format: fence == "+++" ? .toml : .yaml,
          content: isJSON
            ? opening.range.lowerBound..<line.range.upperBound
            : lines.start(after: opening)..<line.range.lowerBound,
          contentLine: isJSON ? opening.number : opening.number + 1,
          body: lines.start(after: line), bodyLine: line.number + 1)
      }
      if isFirst, fence == "---", !text.isEmpty, text.first != UInt8(ascii: "#") {
        guard looksLikeKey(text) else { return nil }
        isFirst = false
      }
    }
    if fence == "{" || (fence == "---" && isFirst) { return nil }
    throw PostError(path: path, line: opening.number, reason: .frontMatterNeverCloses(fence: fence))
  }

  /// `key:` or `key: value`.
  private static func looksLikeKey(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    return colon + 1 == line.endIndex || isWhitespace(line[colon + 1])
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8> {
    var slice = bytes[range]
    while let last = slice.last, isWhitespace(last) { slice.removeLast() }
    return slice.drop(while: isWhitespace)
  }
}

/// The lines of a text, one after the other.
struct Lines {
  struct Line {
    /// Without the line feed.
    let range: Range<Int>
    /// From 1.
    let number: Int
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var number = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    defer {
      offset = end + 1
      number += 1
    }
    return Line(range: offset..<end, number: number)
  }

  func start(after line: Line) -> Int {
    min(line.range.upperBound + 1, bytes.count)
  }
}
