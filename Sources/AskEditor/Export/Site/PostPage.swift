internal import AskCorpus

/// The page of one post.
struct PostPage {
  private let site: SiteExport
  private let item: ExportedColumn.Item
  private let links: PageLinks

  init(_ site: SiteExport, _ item: ExportedColumn.Item, links: PageLinks) {
    self.site = site
    self.item = item
    self.links = links
  }

  var html: String {
    let post = item.post
    var facts: [String] = []
    if let published = post.published { facts.append("<time datetime=\"\(published)\">\(published)</time>") }
    if let author = post.author { facts.append(HTMLEscape.text(author)) }
    if let reviewed = post.reviewed { facts.append("reviewed \(reviewed)") }
    facts += post.tags.map {
      "<a class=\"tag\" href=\"../index.html#\(HTMLEscape.text(SiteIndex.anchor(of: $0)))\">\(HTMLEscape.text($0))</a>"
    }
    var content = "<article>\n<h1>\(HTMLEscape.text(post.title))</h1>\n"
    if !facts.isEmpty { content += "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n" }
    if let successor = post.supersededBy, let page = site.pages[successor] {
      content +=
        "<p class=\"note\">There is a <a href=\"\(PercentEncoding.path(page))\">newer post</a> about this.</p>\n"
    }
    content += body + "</article>"
    return SitePage(title: post.title, site: site, up: "../", content: content).html
  }

  private var body: String {
    let html = MarkdownHTML.html(of: item.markdown, htmlBlock: Self.safeBlock)
    return links.resolved(Self.withoutTitle(html, item.post.title), in: item.post.path)
  }

  /// A block of raw HTML as what it says; without what it does.
  private static func safeBlock(_ html: [UInt8]) -> [UInt8] {
    guard let markdown = try? HTMLMarkdown.markdown(of: html, minHeading: 2) else { return [] }
    return Array(MarkdownHTML.html(of: markdown) { _ in [] }.utf8)
  }

  /// Without a first heading that says the title again.
  private static func withoutTitle(_ html: String, _ title: String) -> String {
    guard html.hasPrefix("<h"), let open = html.firstIndex(of: ">"),
      let close = html.firstRange(of: "</h"), let end = html[close.upperBound...].firstIndex(of: ">")
    else { return html }
    let text = html[html.index(after: open)..<close.lowerBound]
    guard HTMLEscape.unescaped(text).lowercased() == title.lowercased() else { return html }
    return String(html[html.index(after: end)...])
  }
}
