internal import AskCorpus

/// The first page: the search, all posts by date, and all of them by tag.
struct SiteIndex {
  private let site: SiteExport
  private let items: [ExportedColumn.Item]

  /// - Parameter items: newest first.
  init(_ site: SiteExport, _ items: [ExportedColumn.Item]) {
    self.site = site
    self.items = items
  }

  /// Unique among different tags but for what a slug drops.
  static func anchor(of tag: String) -> String { "tag-" + PostTemplate.slug(of: tag) }

  var html: String {
    let content = """
      <h1>\(HTMLEscape.text(site.title))</h1>
      <section id="results" aria-live="polite" hidden></section>
      <p class="facts browse">\(items.count == 1 ? "1 post" : "\(items.count) posts") · <a href="#by-tag">by tag</a> · \
      <a href="feed.xml">RSS</a></p>
      <section id="by-date" class="browse">
      \(byDate)</section>
      <section id="by-tag" class="browse">
      <h2>By tag</h2>
      \(byTag)</section>
      """
    return SitePage(
      title: site.title, site: site, up: "", content: content,
      scripts: "<script src=\"search-index.js\"></script>\n<script src=\"search.js\"></script>\n"
    ).html
  }

  private var byDate: String {
    var html = ""
    var year: String?
    for item in items {
      let its = item.post.published.map { "\($0.year)" } ?? "Without a date"
      if its != year {
        html += (year == nil ? "" : "</ul>\n") + "<h2>\(its)</h2>\n<ul>\n"
        year = its
      }
      html += line(item.post, showsDate: true)
    }
    return html + (year == nil ? "" : "</ul>\n")
  }

  private var byTag: String {
    var posts: [String: [Post]] = [:]
    for item in items { for tag in item.post.tags { posts[tag, default: []].append(item.post) } }
    let tags = posts.keys.sorted { ($0.lowercased(), $0) < ($1.lowercased(), $1) }
    let cloud = tags.map {
      "<a class=\"tag\" href=\"#\(HTMLEscape.text(Self.anchor(of: $0)))\">\(HTMLEscape.text($0))</a>"
    }
    var html = "<p>\(cloud.joined(separator: " "))</p>\n"
    var anchors: Set<String> = []
    for tag in tags {
      let anchor = Self.anchor(of: tag)
      let id = anchors.insert(anchor).inserted ? " id=\"\(HTMLEscape.text(anchor))\"" : ""
      html += "<h3\(id)>\(HTMLEscape.text(tag))</h3>\n<ul>\n"
      html += (posts[tag] ?? []).map { line($0, showsDate: false) }.joined()
      html += "</ul>\n"
    }
    return html
  }

  private func line(_ post: Post, showsDate: Bool) -> String {
    let page = PercentEncoding.path("posts/" + (site.pages[post.id] ?? ""))
    let date = showsDate ? post.published.map { " <time datetime=\"\($0)\">\($0)</time>" } ?? "" : ""
    return "<li><a href=\"\(page)\">\(HTMLEscape.text(post.title))</a>\(date)</li>\n"
  }
}
