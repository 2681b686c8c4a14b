package import AskCorpus
package import AskEditor

/// The posts that are due to be read again, with the reasons.
package struct ReviewQueueView: Sendable {
  private let items: [ReviewItem]
  private let total: Int
  private let today: CalendarDate

  /// - Parameters:
  ///   - items: in the order to show.
  ///   - total: how many are due, shown or not.
  package init(_ items: [ReviewItem], total: Int, today: CalendarDate) {
    self.items = items
    self.total = total
    self.today = today
  }

  /// Title, id and reasons of each post, and a line that says what to do next.
  package func text(on screen: Screen) -> String {
    guard !items.isEmpty else { return screen.text([StyledText("Nothing is due for review.", .good)]) }
    let width = screen.measure
    var lines: [StyledText] = []
    for item in items {
      lines += StyledText(item.post.title, .title).wrapped(to: width)
      lines.append(StyledText("  ") + StyledText(item.post.id.rawValue, .code, link: .file(item.post.path)))
      for reason in item.reasons {
        lines += Self.words(reason, today).wrapped(to: width, first: .spaces(2), rest: .spaces(4))
      }
      lines.append(StyledText())
    }
    lines.append(StyledText(count, .meta))
    lines.append(StyledText("When a post has been read: ask review done POST", .meta))
    return screen.text(lines)
  }

  private var count: String {
    let due = total == 1 ? "1 post is due" : "\(total) posts are due"
    return items.count == total ? "\(due)." : "\(due), \(items.count) shown; --limit shows more."
  }

  /// One reason as a sentence without its full stop.
  package static func words(_ reason: ReviewReason, _ today: CalendarDate) -> StyledText {
    switch reason {
    case .overdue(let since):
      StyledText("review was due \(Age.text(from: since, to: today))", .warning)
    case .halfLife(let tag, let months, let since):
      StyledText(
        "last read \(Age.text(from: since, to: today)); half of what is said of \(tag) changes in \(months) months",
        .warning)
    case .undated:
      StyledText("has no date: nobody knows when it was last read", .warning)
    case .votes(let up, let down):
      StyledText("did not help \(down) of \(up + down) readers who said", .warning)
    case .deadLinks(let links):
      StyledText(
        "\(links.count == 1 ? "a dead link" : "\(links.count) dead links"): \(links.joined(separator: ", "))",
        .bad)
    }
  }
}
