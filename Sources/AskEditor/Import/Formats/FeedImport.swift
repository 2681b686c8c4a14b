internal import AskCorpus

/// The items of an RSS or the entries of an Atom feed.
struct FeedImport {
  let file: String
  /// The file as the user named it.
  let shown: String
  let progress: (Double) -> Void

  func read(into target: ImportTarget) throws {
    let document = try XMLDocument(path: file)
    var reader = FeedReader()
    var items = 0
    while true {
      let event = document.next()
      if event == .end { break }
      if event == .failed {
        let failure = document.failure
        target.summary.broken = .init(
          place: "\(shown):\(failure.line)", byte: failure.byte, reason: failure.reason)
        break
      }
      guard let entry = reader.entry(after: event, of: document) else { continue }
      items += 1
      progress(document.shareRead)
      let place = "\(shown)@\(entry.offset)"
      guard let post = Self.post(entry) else {
        try target.skip(place, "it has neither text nor title", key: Self.key(entry) ?? "")
        continue
      }
      try target.take(
        ImportItem(
          key: Self.key(entry) ?? post.fingerprint, name: post.title, place: place, content: .post(post)))
    }
    if items == 0, target.summary.broken == nil { target.summary.skip(shown, "the feed has no items") }
  }

  /// Nil for an entry with nothing to know it by.
  private static func key(_ entry: FeedEntry) -> String? {
    [entry.id, entry.link, entry.title].first { !$0.isEmpty }
  }

  /// Nil when there is nothing to make a post of.
  private static func post(_ entry: FeedEntry) -> HousePost? {
    let body = Array(entry.body.utf8)
    var title = line(entry.title)
    if title.isEmpty { title = line(entry.body, words: 12) }
    guard !title.isEmpty else { return nil }
    var post = HousePost(title: title)
    let author = line(entry.author)
    post.author = author.isEmpty ? nil : author
    post.published = FeedDate.date(entry.published) ?? FeedDate.date(entry.updated)
    post.reviewed = FeedDate.date(entry.updated).flatMap { $0 == post.published ? nil : $0 }
    var seen: Set<String> = []
    post.tags = entry.tags.map { line($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    let isAddress = entry.link.hasPrefix("http://") || entry.link.hasPrefix("https://")
    post.source = entry.link.isEmpty ? (entry.id.isEmpty ? nil : entry.id) : entry.link
    post.parts = [.heading(2, "Answer"), .html(body, minHeading: 3)]
    if isAddress {
      post.parts += [
        .heading(2, "Further reading"), .references([(title, entry.link, "where this was published")]),
      ]
    }
    return post
  }

  /// `text` without markup, on one line; titles of feeds are HTML as often as not.
  private static func line(_ text: String, words: Int = 60) -> String {
    var text = text
    if text.contains("<") || text.contains("&") {
      text = (try? HTMLMarkdown.plainText(of: Array(text.utf8))) ?? text
    }
    let all = text.split(whereSeparator: \.isWhitespace)
    return all.prefix(words).joined(separator: " ") + (all.count > words ? " …" : "")
  }
}
