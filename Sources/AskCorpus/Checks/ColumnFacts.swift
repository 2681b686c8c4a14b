/// What rules over one post know of the rest of its column.
public struct ColumnFacts: Sendable {
  /// What stands under a path.
  package struct Standing: Sendable {
    package let id: PostID
    package let title: String
    package let isDraft: Bool
    package let anchors: Set<String>
    /// The post that has taken its place, at the end of the chain; itself when there is none.
    package let current: PostID
  }

  package let today: CalendarDate
  /// Whether rules about English apply.
  package let isEnglish: Bool
  /// nil without a tags.yaml that can be read.
  package let tags: Set<String>?
  /// Which the column need not explain, besides those that everybody knows; in upper case.
  package let abbreviations: Set<String>
  /// By path.
  package let posts: [String: Standing]
  /// Files that are no posts at present; whatever is wrong with them is a finding of its own.
  package var unread: Set<String> = []
  /// The paths of `posts`, sorted.
  package let paths: [String]
  /// Paths of the posts that have an asked-as line, by the line's words.
  package let askedAs: [String: [String]]

  /// The post that answers an asked-as line better than the post that has it, by path and line; empty when nobody
  /// has asked.
  package var answeredBetter: [String: [String: PostID]] = [:]
  /// The judged question that an asked-as line is near to, by the line.
  package var judged: [String: String] = [:]
  /// What became of an address when it was tried; empty when none was.
  package var links: [String: LinkState] = [:]

  package init(
    of posts: [CheckedPost], today: CalendarDate, isEnglish: Bool = true, tags: Set<String>? = nil,
    abbreviations: Set<String> = []
  ) {
    self.today = today
    self.isEnglish = isEnglish
    self.tags = tags
    self.abbreviations = abbreviations
    let succession = Succession(posts.map(\.post))
    var standings: [String: Standing] = [:]
    var askedAs: [String: [String]] = [:]
    for post in posts {
      standings[post.path] = Standing(
        id: post.post.id, title: post.post.title, isDraft: post.post.status == .draft, anchors: post.anchors,
        current: succession.current(post.post.id))
      for line in Set(post.post.askedAs.map(Self.words)) { askedAs[line, default: []].append(post.path) }
    }
    self.posts = standings
    paths = standings.keys.sorted()
    self.askedAs = askedAs
  }

  /// `text` without case and punctuation, one space between words.
  package static func words(of text: String) -> String {
    let kept = text.lowercased().unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? Character(scalar) : " "
    }
    return String(kept).split(separator: " ").joined(separator: " ")
  }
}
