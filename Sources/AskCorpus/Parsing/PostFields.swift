/// What the front matter of a post says, by the house's names.
///
/// A house-form post is held to the types of its keys. In a foreign post a value of another kind is kept as text
/// and is no error.
struct PostFields {
  var title: String?
  var author: String?
  var published: CalendarDate?
  var reviewed: CalendarDate?
  var reviewBy: CalendarDate?
  var tags: [String] = []
  var askedAs: [String] = []
  var status: Post.Status?
  var supersededBy: PostID?
  var otherKeys: [String: String] = [:]
  var keyLines: [String: Int] = [:]

  /// Keys that only the house form has.
  private static let houseKeys = ["asked-as", "status", "review-by", "superseded-by"]

  /// Values of `status` that WordPress exports; a post that has one is not in the house form.
  private static let foreignStatus: Set<String> = [
    "publish", "private", "pending", "future", "inherit", "trash",
  ]

  /// Whether the front matter is that of a house-form post.
  static func isHouseForm(_ frontMatter: FrontMatter) -> Bool {
    if case .text(let status) = frontMatter.entry("status")?.value, foreignStatus.contains(status) {
      return false
    }
    return houseKeys.contains { frontMatter.entry($0) != nil }
  }

  init(_ frontMatter: FrontMatter, isHouseForm: Bool, path: String) throws(PostError) {
    var reader = FieldReader(frontMatter: frontMatter, isStrict: isHouseForm, path: path)
    title = try reader.text("title")
    author = try reader.text("author") ?? reader.names("author", "authors")
    status = try reader.status("status")
    if status == nil, reader.flag("draft") == true || reader.flag("published") == false { status = .draft }
    published = try reader.date("published")
    reviewed = try reader.date("reviewed")
    reviewBy = try reader.date("review-by")
    published = published ?? reader.foreignDate("datepublished", "publishdate", "pubdate", "date")
    reviewed = reviewed ?? reader.foreignDate("lastmod", "last_modified_at", "date-modified", "updated")
    tags = try reader.texts("tags")
    tags += reader.foreignTexts("categories", "category")
    tags = PostFields.unique(tags)
    askedAs = try reader.texts("asked-as")
    supersededBy = try reader.text("superseded-by").map(PostID.init)
    for entry in frontMatter.entries {
      keyLines[entry.key.lowercased()] = entry.line
      if !reader.used.contains(entry.key) { otherKeys[entry.key] = entry.value.plainText }
    }
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
