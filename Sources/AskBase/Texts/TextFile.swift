internal import AskNet

/// Part of a text under one heading, or between two blank lines.
package struct TextSection: Equatable, Sendable {
  /// Of its first line, from 1.
  package let line: Int
  /// From the outermost to the innermost, without their marks.
  package var headings: [String] = []
  package var paragraphs: [String] = []
}

/// A plain text in sections: a blank line ends a section, a line that starts with `#` is a heading.
///
/// Each line is a paragraph; in a file of short lines that mostly end amid a sentence, such as a book of Project
/// Gutenberg's, a paragraph is all the lines up to the next blank one. Fenced code is left out, and the marks of emphasis and code are taken off.
package struct TextFile: Sendable {
  /// The file's name without folder and `.txt`.
  package let name: String
  package let sections: [TextSection]

  /// In bytes; longer lines than this make a file one of a paragraph a line.
  private static let longestWrapped = 100

  /// - Throws: `BaseError` when the file cannot be read, is empty, or has a line that is not UTF-8.
  package init(path: String) throws(BaseError) {
    let region: Region
    do {
      region = try Region(mapping: path)
    } catch {
      // Of a file that is only mapped, nothing else is looked at.
      if case .damaged = error.reason { throw BaseError(path: path, .empty) }
      throw BaseError(error)
    }
    let lines = try region.withBytes { (bytes) throws(BaseError) in try Self.lines(of: bytes, path: path) }
    guard lines.contains(where: { !$0.isEmpty }) else { throw BaseError(path: path, .empty) }
    self.init(name: Self.name(of: path), lines: lines)
  }

  /// - Parameter lines: without white space at their ends.
  init(name: String, lines: [String]) {
    self.name = name
    sections = Self.sections(of: lines, isWrapped: Self.areWrapped(lines))
  }

  private static func areWrapped(_ lines: [String]) -> Bool {
    let long = lines.reduce(0) { $0 + ($1.utf8.count > longestWrapped ? 1 : 0) }
    // Lines that another one follows, and those of them that do not end a sentence.
    var followed = 0
    var open = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
      followed += 1
      if let last = line.last, !".?!:\"".contains(last), !line.hasPrefix("#") { open += 1 }
    }
    return long * 100 < lines.count && open * 2 >= followed
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".txt") ? String(file.dropLast(4)) : file
  }

  private static func lines(
    of bytes: UnsafeRawBufferPointer, path: String
  ) throws(BaseError) -> [String] {
    var lines: [String] = []
    for bytes in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard let line = String(validating: bytes, as: UTF8.self) else {
        throw BaseError(path: path, line: lines.count + 1, .notUTF8)
      }
      lines.append(line.trimmed)
    }
    return lines
  }

  private static func sections(of lines: [String], isWrapped: Bool) -> [TextSection] {
    var sections: [TextSection] = []
    var section = TextSection(line: 1)
    var isFenced = false
    var continues = false
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```") { isFenced.toggle() }
      if isFenced || line.hasPrefix("```") { continue }
      let heading = Self.heading(line)
      if line.isEmpty || (heading != nil && !section.paragraphs.isEmpty) {
        if !section.paragraphs.isEmpty || line.isEmpty && !section.headings.isEmpty && section.line < number {
          sections.append(section)
          section = TextSection(line: number + 1)
        }
        continues = false
      }
      guard !line.isEmpty else { continue }
      if section.headings.isEmpty, section.paragraphs.isEmpty { section = TextSection(line: number + 1) }
      if let heading {
        section.headings.append(heading)
      } else if isWrapped, continues {
        section.paragraphs[section.paragraphs.count - 1] += " " + line.withoutMarks
      } else {
        section.paragraphs.append(line.withoutMarks)
        continues = true
      }
    }
    if !section.paragraphs.isEmpty || !section.headings.isEmpty { sections.append(section) }
    return sections
  }

  private static func heading(_ line: String) -> String? {
    guard line.hasPrefix("#") else { return nil }
    let rest = line.drop { $0 == "#" }
    guard rest.first == " " else { return nil }
    return String(rest).withoutMarks.trimmed
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
  }

  /// Without Markdown's marks of emphasis and code, and without a list's mark at its start.
  fileprivate var withoutMarks: String {
    var text = self[...]
    if text.hasPrefix("- ") || text.hasPrefix("* ") { text = text.dropFirst(2) }
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }) else {
      return String(text)
    }
    return String(text.filter { $0 != "*" && $0 != "`" })
  }
}
