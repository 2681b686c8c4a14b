/// What a post says about rules that are not to look at it.
///
/// In front matter, `check:` is a table of rules with their reasons; in the body a comment on a line of its own says
/// the same, for files whose front matter belongs to another program:
///
///     check:
///       long-sentence: The quotation is one sentence.
///
///     <!-- ask-check: off long-sentence, the quotation is one sentence -->
package struct CheckSwitches: Sendable {
  package struct Switch: Sendable {
    package let rule: String
    /// Empty when none is given.
    package let reason: String
    package let line: Int
  }

  package private(set) var all: [Switch] = []
  /// Lines of what looks like a switch and cannot be read.
  package private(set) var unread: [Int] = []

  package func turnsOff(_ rule: String) -> Bool { all.contains { $0.rule == rule } }

  init(in frontMatter: FrontMatter, lines: [Range<Int>], of source: [UInt8]) {
    if let entry = frontMatter.entry("check") {
      switch entry.value {
      case .table(let pairs):
        for (rule, value) in pairs {
          all.append(Switch(rule: rule, reason: Self.trimmed(value.plainText), line: entry.line))
        }
      case .nothing: break
      case .text, .list: unread.append(entry.line)
      }
    }
    for (index, range) in lines.enumerated() {
      let line = source[range].drop(while: isWhitespace)
      guard line.starts(with: "<!-- ask-check:".utf8) else { continue }
      read(comment: String(decoding: line, as: UTF8.self), line: index + 1)
    }
  }

  private mutating func read(comment: String, line: Int) {
    let words = comment.dropFirst("<!-- ask-check:".count)
    guard let end = words.firstRange(of: "-->") else { return unread.append(line) }
    let text = Self.trimmed(String(words[..<end.lowerBound]))
    guard text.hasPrefix("off ") else { return unread.append(line) }
    let parts = text.dropFirst(4).split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    all.append(
      Switch(
        rule: Self.trimmed(String(parts[0])), reason: parts.count > 1 ? Self.trimmed(String(parts[1])) : "",
        line: line))
  }

  private static func trimmed(_ text: String) -> String {
    var words = text[...]
    while let first = words.unicodeScalars.first, first.properties.isWhitespace {
      words.unicodeScalars.removeFirst()
    }
    while let last = words.unicodeScalars.last, last.properties.isWhitespace {
      words.unicodeScalars.removeLast()
    }
    return String(words)
  }
}
