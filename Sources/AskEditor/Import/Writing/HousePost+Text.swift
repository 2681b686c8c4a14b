internal import AskCorpus

extension HousePost {
  /// Why an item makes no post.
  enum Unwritable: Error, Equatable {
    case noText
    case tooDeep(limit: Int)
    case outOfMemory
    case unreadable(String)
  }

  /// The file, which `ask` reads as this post.
  func text() throws(Unwritable) -> [UInt8] {
    var text = Array(frontMatter.utf8)
    var hasText = false
    for part in parts {
      let bytes = try Self.markdown(of: part)
      guard !bytes.isEmpty else { continue }
      if case .heading = part {} else if case .references = part {} else { hasText = true }
      let endsInBlank = text.count > 1 && text[text.count - 1] == 0x0A && text[text.count - 2] == 0x0A
      if !endsInBlank, !Self.isAsWritten(part) { text.append(0x0A) }
      text += bytes
      if bytes.last != 0x0A { text.append(0x0A) }
    }
    if !hasText, !isDraft { throw .noText }
    return text
  }

  /// A body that was Markdown stays as it is, its blank lines at the head included.
  private static func isAsWritten(_ part: Part) -> Bool {
    if case .markdown = part { return true }
    return false
  }

  private static func markdown(of part: Part) throws(Unwritable) -> [UInt8] {
    switch part {
    case .heading(let level, let text):
      return Array((String(repeating: "#", count: level) + " ").utf8) + escaped(text, inHeading: true)
    case .markdown(let text): return text
    case .html(let html, let minHeading):
      do {
        return try HTMLMarkdown.markdown(of: html, minHeading: minHeading)
      } catch {
        switch error {
        case .tooDeep(let limit): throw .tooDeep(limit: limit)
        case .outOfMemory: throw .outOfMemory
        }
      }
    case .plain(let text): return paragraphs(text)
    case .references(let items):
      var lines: [UInt8] = []
      for item in items {
        lines += "- ".utf8
        if let address = item.url.flatMap(MarkdownAddress.init) {
          lines +=
            Array("[".utf8) + escaped(item.title, inLink: true) + Array("](".utf8) + address.bytes
            + Array(")".utf8)
        } else {
          lines += escaped(item.title)
        }
        if let note = item.note { lines += Array(", ".utf8) + escaped(note) }
        lines.append(0x0A)
      }
      return lines
    }
  }

  private static func paragraphs(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    var paragraph: [UInt8] = []
    func end() {
      let escape = MarkdownEscape(isAtLineStart: true)
      var line: [UInt8] = []
      paragraph.withUnsafeBufferPointer { escape.append($0, to: &line) }
      paragraph = []
      guard !line.isEmpty else { return }
      if !output.isEmpty { output += [0x0A, 0x0A] }
      output += line
    }
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 <= 0x20 }) {
        end()
      } else {
        paragraph += Array(line.filter { $0 != 0 }) + [0x20]
      }
    }
    end()
    return output
  }

  static func escaped(_ text: String, inHeading: Bool = false, inLink: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    let escape = MarkdownEscape(isInLink: inLink, isInHeading: inHeading)
    Array(text.utf8.filter { $0 != 0 }).withUnsafeBufferPointer { escape.append($0, to: &output) }
    return output
  }

  private var frontMatter: String {
    func yaml(_ text: String) -> String { YAMLScalar.text(text) }
    var lines = ["---", "title: \(yaml(title))"]
    if let author { lines.append("author: \(yaml(author))") }
    if let published { lines.append("published: \(published)") }
    if let reviewed { lines.append("reviewed: \(reviewed)") }
    if let reviewBy { lines.append("review-by: \(reviewBy)") }
    if !tags.isEmpty { lines.append("tags: [\(tags.map(yaml).joined(separator: ", "))]") }
    if !askedAs.isEmpty { lines += ["asked-as:"] + askedAs.map { "  - \(yaml($0))" } }
    if !isForeign {
      lines.append("status: \(isDraft ? "draft" : "published")")
    } else if isDraft {
      lines.append("draft: true")
    }
    if let supersededBy { lines.append("superseded-by: \(yaml(supersededBy))") }
    if let source { lines.append("source: \(yaml(source))") }
    if let licence { lines.append("licence: \(yaml(licence))") }
    return lines.joined(separator: "\n") + "\n---\n"
  }
}

extension HousePost.Unwritable: CustomStringConvertible {
  var description: String {
    switch self {
    case .noText: "there is nothing to read in it; nothing was written"
    case .tooDeep(let limit): "its elements are nested more than \(limit) deep; simplify its HTML"
    case .outOfMemory: "there is not enough memory for it; import it alone"
    case .unreadable(let problem): problem
    }
  }
}
