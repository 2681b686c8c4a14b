/// A mail's HTML as plain text: what a reader sees, without styles, and what is quoted with `>` before it.
enum HTMLLetter {
  private static let hidden: Set<String> = ["style", "script", "head", "title", "noscript"]
  private static let blocks: Set<String> = [
    "p", "div", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "section", "article",
    "header", "footer",
  ]
  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "euro": "€", "pound": "£",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ", "bull": "•", "middot": "·", "copy": "©",
  ]

  static func text(of html: String) -> String {
    var reader = Reader(rest: html[...])
    reader.read()
    return reader.lines()
  }

  private struct Reader {
    var rest: Substring
    private var done: [String] = []
    private var line = ""
    private var depth = 0

    init(rest: Substring) { self.rest = rest }

    mutating func read() {
      while let character = rest.first {
        switch character {
        case "<" where rest.dropFirst().first.map({ $0.isLetter || $0 == "/" || $0 == "!" }) == true:
          readTag()
        case "&": readEntity()
        default:
          append(character)
          rest.removeFirst()
        }
      }
      endLine()
    }

    func lines() -> String {
      var text = done
      while text.last?.isEmpty == true { text.removeLast() }
      return text.drop(while: \.isEmpty).joined(separator: "\n")
    }

    private mutating func append(_ character: Character) {
      if character.isWhitespace {
        if !line.isEmpty, line.last != " " { line.append(" ") }
      } else {
        line.append(character)
      }
    }

    private mutating func endLine(empty: Bool = false) {
      let text = line.trimmingEnd()
      line = ""
      if !text.isEmpty { done.append(depth > 0 ? "> " + text : text) }
      if empty, done.last?.isEmpty == false { done.append("") }
    }

    private mutating func readTag() {
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        return
      }
      guard let end = rest.firstIndex(of: ">") else {
        rest = ""
        return
      }
      let inside = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      let isEnd = inside.hasPrefix("/")
      let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
      if HTMLLetter.hidden.contains(name), !isEnd {
        skip(to: name)
      } else if name == "br" {
        let isEmpty = line.isEmpty
        endLine()
        if isEmpty, done.last?.isEmpty == false { done.append("") }
      } else if name == "li" {
        endLine()
        if !isEnd { line = "- " }
      } else if name == "blockquote" {
        endLine(empty: true)
        depth = max(0, depth + (isEnd ? -1 : 1))
      } else if HTMLLetter.blocks.contains(name) {
        endLine(empty: name == "p" || name.hasPrefix("h"))
      } else if name == "td" || name == "th" {
        append(" ")
      }
    }

    private mutating func skip(to name: String) {
      let lower = rest.lowercased()
      guard lower.count == rest.count, let end = lower.firstRange(of: "</" + name) else {
        rest = ""
        return
      }
      rest = rest.dropFirst(lower.distance(from: lower.startIndex, to: end.lowerBound))
    }

    private mutating func readEntity() {
      rest.removeFirst()
      let name = rest.prefix(10).prefix { $0 != ";" && $0 != " " && $0 != "<" && $0 != "&" }
      guard rest.dropFirst(name.count).first == ";", let scalar = Self.scalar(String(name)) else {
        append("&")
        return
      }
      rest = rest.dropFirst(name.count + 1)
      append(Character(scalar))
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        return UInt32(name.dropFirst(2), radix: 16).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
      }
      if name.hasPrefix("#") {
        return UInt32(name.dropFirst()).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
      }
      return HTMLLetter.entities[name]
    }
  }
}
