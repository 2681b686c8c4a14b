internal import AskCorpus

/// Leads the links between posts to their pages.
struct PageLinks {
  private let pageOfPath: [String: String]

  init(_ posts: [Post], pages: [PostID: String]) {
    var pageOfPath: [String: String] = [:]
    for post in posts { pageOfPath[post.path] = pages[post.id] }
    self.pageOfPath = pageOfPath
  }

  /// `html` as cmark writes it, from the post at `path`: links to posts lead to pages, links to other files are no
  /// links, and images are links, so that a page loads nothing from elsewhere.
  func resolved(_ html: String, in path: String) -> String {
    var output = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      output += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: ">") else { break }
      let tag = rest[...close]
      rest = rest[rest.index(after: close)...]
      if tag.hasPrefix("<a href=\""), let address = Self.attribute("href", of: tag) {
        output += link(address, in: path).map { "<a href=\"\($0)\">" } ?? "<a>"
      } else if tag.hasPrefix("<img "), let address = Self.attribute("src", of: tag) {
        let alt = Self.attribute("alt", of: tag) ?? ""
        let text = "[image\(alt.isEmpty ? "" : ": " + alt)]"
        output += Self.isWeb(address) ? "<a href=\"\(address)\">\(text)</a>" : text
      } else {
        output += tag
      }
    }
    return output + rest
  }

  /// The value as it is written, escaped.
  private static func attribute(_ name: String, of tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    let value = tag[start.upperBound...]
    return value.firstIndex(of: "\"").map { String(value[..<$0]) }
  }

  private static func isWeb(_ address: String) -> Bool {
    address.hasPrefix("https://") || address.hasPrefix("http://")
  }

  /// Nil for a file that the site does not have; `address` and the result are escaped.
  private func link(_ address: String, in path: String) -> String? {
    let url = HTMLEscape.unescaped(address)
    let end = url.firstIndex { "#?".contains($0) } ?? url.endIndex
    let file = url[..<end]
    let hasScheme = file.firstIndex(of: ":").map { colon in !file[..<colon].contains("/") } ?? false
    if file.isEmpty || hasScheme || file.hasPrefix("//") { return address }
    let isFromRoot = file.hasPrefix("/")
    guard let target = ColumnLink(String(file.drop { $0 == "/" }), from: isFromRoot ? "" : path)?.path,
      let page = pageOfPath[target]
    else { return nil }
    return HTMLEscape.text(PercentEncoding.path(page) + url[end...])
  }
}
