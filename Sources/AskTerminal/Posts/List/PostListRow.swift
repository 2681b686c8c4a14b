import AskCorpus
import AskSearch

/// What a list says of one post.
struct PostListRow {
  let id: StyledText
  let title: StyledText
  /// How old it is, or what it is instead of current.
  let age: StyledText
  let tags: StyledText

  init(_ post: PostSummary, today: CalendarDate) {
    id = StyledText(post.id.rawValue, .code, link: .file(post.path))
    title = StyledText(post.title)
    tags = StyledText(post.tags.joined(separator: ", "), .meta)
    age =
      if post.supersededBy != nil {
        StyledText("superseded", .warning)
      } else if post.status == .draft {
        StyledText("draft", .warning)
      } else if let date = post.published ?? post.reviewed {
        StyledText(Age.text(from: date, to: today), .meta)
      } else {
        StyledText()
      }
  }

  /// The title, and below it id and age, and tags where they find room beside these. An id that is wider than the line
  /// stays whole, because the next command needs it.
  func lines(to width: Int) -> [StyledText] {
    let indent = StyledText.spaces(2)
    let below = StyledText.flow([id, age], to: width, indent: indent)
    let withTags = StyledText.flow([id, age, tags], to: width, indent: indent)
    return title.wrapped(to: width).map { $0.truncated(to: width) }
      + (withTags.count == below.count ? withTags : below)
  }
}
