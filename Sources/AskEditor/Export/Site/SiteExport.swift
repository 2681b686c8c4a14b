internal import AskCorpus
internal import AskText
internal import Foundation

/// A column as web pages that need no server of their own, with a search that runs in the reader's browser.
///
/// The pages work from a plain file server and from a disk. Nothing in them asks another machine for anything.
public struct SiteExport {
  let column: ExportedColumn
  let title: String
  /// Where the site will be, without a slash at its end; nil for addresses relative to the feed.
  let address: String?
  private let language: Language
  /// Names of the pages below `posts/`, by post.
  let pages: [PostID: String]

  public init(_ column: ExportedColumn, title: String, address: String?, language: String) {
    self.column = column
    self.title = title
    self.address = address
    self.language = Language(name: language) ?? .english
    pages = Self.pages(of: column.items.map(\.post.id))
  }

  /// Of the pages, as HTML names it (BCP 47); that of Snowball's common languages, else English.
  var languageTag: String {
    let tags = [
      "arabic": "ar", "danish": "da", "dutch": "nl", "finnish": "fi", "french": "fr", "german": "de",
      "greek": "el",
      "hindi": "hi", "italian": "it", "norwegian": "no", "portuguese": "pt", "russian": "ru", "spanish": "es",
      "swedish": "sv", "turkish": "tr",
    ]
    return tags[language.name] ?? "en"
  }

  /// - Throws: `TransferError`, and what the encoding of the search index throws.
  public func write(to path: String) throws -> ExportSummary {
    let folder = try ExportFolder(path: path, kind: "site", column: column.root)
    // Newest first, posts without a date last.
    let items = column.items.sorted { left, right in
      let (a, b) = (left.post.published, right.post.published)
      if a != b { return a.map { a in b.map { a > $0 } ?? true } ?? false }
      return left.post.id < right.post.id
    }
    var files = [
      ("index.html", SiteIndex(self, items).html), ("style.css", SiteAssets.style),
      ("search.js", SiteAssets.search),
      ("search-index.js", try SearchIndex(items, pages: pages, language: language).script()),
      ("feed.xml", SiteFeed(self, items).xml),
    ]
    let links = PageLinks(items.map(\.post), pages: pages)
    for item in items {
      if let page = pages[item.post.id] {
        files.append(("posts/" + page, PostPage(self, item, links: links).html))
      }
    }
    var summary = ExportSummary(posts: items.count)
    try folder.write(files.map { ($0, Array($1.utf8)) }, into: &summary)
    return summary
  }

  private static func pages(of ids: [PostID]) -> [PostID: String] {
    var pages: [PostID: String] = [:]
    var taken: Set<String> = []
    for id in ids.sorted() {
      let slug = PostTemplate.slug(of: id.rawValue, maxBytes: 96)
      var name = slug.isEmpty ? "post" : slug
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(slug.isEmpty ? "post" : slug)-\(number)"
      }
      pages[id] = name + ".html"
    }
    return pages
  }

  /// The first sentence or two of what a post is about.
  static func lead(of post: Post) -> String {
    let text = (post.question.first ?? post.sections.first { !$0.blocks.isEmpty }?.blocks.first)?.text ?? ""
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(32).joined(separator: " ") + (words.count > 32 ? " …" : "")
  }
}
