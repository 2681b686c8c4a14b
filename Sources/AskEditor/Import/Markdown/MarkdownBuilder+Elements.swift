extension MarkdownBuilder {
  /// A start tag; `name` in lower case.
  mutating func start(_ tag: String, _ attributes: HTMLAttributes) {
    let name = Self.withoutPrefix(tag)
    if hidden > 0 || Self.hiddenElements.contains(name) {
      flush()
      if hidden == 0, name == "iframe" { embed(attributes["src"]) }
      hidden += 1
      return
    }
    if code != nil {
      if name == "br" { code?.append(0x0A) }
      if name == "code", codeLanguage.isEmpty { codeLanguage = Self.language(attributes["class"]) }
      if Self.codeElements.contains(name) { codeDepth += 1 }
      return
    }
    switch name {
    case "p", "dt", "dd": breakBlock(2)
    case "h1", "h2", "h3", "h4", "h5", "h6": startHeading(name.last?.wholeNumberValue ?? 1)
    case "em", "i", "cite", "dfn", "var": startInline(name, "*")
    case "strong", "b": startInline(name, "**")
    case "del", "s", "strike": startInline(name, "~~")
    case "a": startLink(attributes["href"])
    case "q": appendInline(Array("“".utf8))
    case "br": lineBreak()
    case "hr":
      breakBlock(2)
      if !isOnOneLine, !isPlain {
        openLine()
        output += "* * *".utf8
      }
      breakBlock(2)
    case "img": image(attributes)
    case "ul": startList(number: nil)
    case "ol": startList(number: attributes["start"].flatMap { Int($0) } ?? 1)
    case "li": startItem()
    case "blockquote": startQuote()
    case "table": startTable()
    case "tr": if tableDepth == 1 { table?.startRow() }
    case "td", "th": startCell()
    case _ where Self.codeElements.contains(name): startCode(name, attributes)
    default: if Self.blockElements.contains(name) { breakBlock(2) }
    }
  }

  /// An end tag.
  mutating func end(_ tag: String) {
    let name = Self.withoutPrefix(tag)
    if hidden > 0 {
      hidden -= 1
      return
    }
    if code != nil {
      guard Self.codeElements.contains(name) else { return }
      codeDepth -= 1
      if codeDepth == 0 { endCode() }
      return
    }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": endHeading()
    case "em", "i", "cite", "dfn", "var", "strong", "b", "del", "s", "strike", "a": endInline(name)
    case "q": appendInline(Array("”".utf8))
    case "ul", "ol":
      breakBlock(lists.count > 1 ? 1 : 2)
      _ = lists.popLast()
    case "li": endItem()
    case "blockquote":
      breakBlock(2)
      if !isOnOneLine { popPrefix() }
    case "table": endTable()
    case "td", "th": endCell()
    default: if Self.blockElements.contains(name) { breakBlock(2) }
    }
  }

  /// XHTML in a feed may come with the prefix of its namespace.
  private static func withoutPrefix(_ tag: String) -> String {
    guard let colon = tag.utf8.firstIndex(of: UInt8(ascii: ":")) else { return tag }
    return String(tag[tag.utf8.index(after: colon)...])
  }

  private mutating func startHeading(_ level: Int) {
    breakBlock(2)
    guard !isOnOneLine, !isPlain else { return }
    heading = Array(repeating: UInt8(ascii: "#"), count: max(level, minHeading)) + [0x20]
  }

  private mutating func endHeading() {
    flush()
    heading = nil
    breakBlock(2)
  }

  private mutating func lineBreak() {
    flush()
    if isOnOneLine {
      owesSpace = true
    } else if owesBreak {
      breakBlock(2)
    } else if line == .text, gap == 0 {
      owesBreak = true
    }
  }

  private mutating func embed(_ source: String?) {
    guard let address = source.flatMap(MarkdownAddress.init), address.isWeb, !isPlain else { return }
    breakBlock(2)
    appendInline(Array("<".utf8) + address.bytes + Array(">".utf8))
    breakBlock(2)
  }

  private static let hiddenElements: Set<String> = [
    "script", "style", "head", "svg", "template", "select", "button", "textarea", "object", "canvas",
    "iframe",
    "audio", "video", "form", "noscript",
  ]

  static let codeElements: Set<String> = ["code", "pre", "kbd", "samp", "tt", "listing", "xmp"]

  private static let blockElements: Set<String> = [
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption",
    "dl", "dt",
    "dd", "address", "center", "details", "summary", "fieldset", "body", "html", "caption", "tr",
  ]
}
