internal import AskCorpus

/// The newest posts as RSS 2.0.
struct SiteFeed {
  private let site: SiteExport
  private let items: [ExportedColumn.Item]

  private static let maxItems = 20

  /// - Parameter items: newest first.
  init(_ site: SiteExport, _ items: [ExportedColumn.Item]) {
    self.site = site
    self.items = items
  }

  var xml: String {
    let base = site.address.map { $0 + "/" } ?? ""
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0">
      <channel>
      <title>\(HTMLEscape.text(site.title))</title>
      <link>\(HTMLEscape.text(base))index.html</link>
      <description>\(HTMLEscape.text("The newest posts of \(site.title)"))</description>

      """
    for post in items.prefix(Self.maxItems).map(\.post) {
      let link = base + PercentEncoding.path("posts/" + (site.pages[post.id] ?? ""))
      xml += """
        <item>
        <title>\(HTMLEscape.text(post.title))</title>
        <link>\(HTMLEscape.text(link))</link>
        <guid isPermaLink="false">\(HTMLEscape.text(post.id.rawValue))</guid>

        """
      if let published = post.published { xml += "<pubDate>\(Self.date(published))</pubDate>\n" }
      for tag in post.tags { xml += "<category>\(HTMLEscape.text(tag))</category>\n" }
      xml += "<description>\(HTMLEscape.text(SiteExport.lead(of: post)))</description>\n</item>\n"
    }
    return xml + "</channel>\n</rss>\n"
  }

  /// RFC 822, at midnight UTC.
  private static func date(_ date: CalendarDate) -> String {
    let epoch = CalendarDate(daysSince1970: 0)
    // 1 January 1970 was a Thursday.
    let weekday = ((epoch.days(to: date) % 7) + 7) % 7
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return
      "\(days[weekday]), \(digits(date.day, 2)) \(months[date.month - 1]) \(digits(date.year, 4)) 00:00:00 GMT"
  }
}
