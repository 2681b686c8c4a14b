public import AskCorpus
public import AskSearch

/// A whole post, or one section of it, for reading.
public struct PostView: Sendable {
  private let post: Post
  private let today: CalendarDate
  private let related: [RelatedPost]

  /// - Parameters:
  ///   - today: ages are counted up to this day.
  ///   - related: posts to name at the end of the whole post.
  public init(_ post: Post, today: CalendarDate, related: [RelatedPost] = []) {
    self.post = post
    self.today = today
    self.related = related
  }

  /// Title, where it stands, the letter, the answer, further reading, related posts.
  public func text(on screen: Screen) -> String {
    let width = screen.measure
    var lines = head(to: width)
    if !post.question.isEmpty {
      lines.append(StyledText())
      lines += BlockView(post.question).lines(to: width, indent: StyledText("│ ", .bar))
    }
    lines += sections(post.sections, under: [], to: width)
    lines += furtherReading(to: width)
    lines += RelatedView(related).lines(to: width, indent: StyledText())
    return screen.text(lines)
  }

  /// Title and the section whose anchor is `anchor` with the sections below it; nil when there is none.
  public func text(ofSection anchor: String, on screen: Screen) -> String? {
    guard let start = post.sections.firstIndex(where: { $0.anchor == anchor }) else { return nil }
    let trail = post.sections[start].headings
    // Sections stand in the order of the post, so those below this one follow it directly.
    let part = post.sections[start...].prefix { $0.headings.starts(with: trail) }
    let width = screen.measure
    return screen.text(head(to: width) + sections(Array(part), under: Array(trail.dropLast()), to: width))
  }

  private func head(to width: Int) -> [StyledText] {
    let standing = PostStanding(post, today: today)
    var items = [StyledText(post.author ?? "", .meta)]
    if let published = post.published { items.append(StyledText(Age.words(published), .meta)) }
    if post.reviewed != post.published, let age = standing.age { items.append(age) }
    items += [standing.overdue, standing.mark].compactMap(\.self)
    let tags = StyledText(post.tags.joined(separator: ", "), .meta)
    return StyledText(post.title, .title).wrapped(to: width)
      + StyledText.flow(items, to: width, indent: StyledText())
      + tags.wrapped(to: width)
      + StyledText(post.path, .verbatim, link: .file(post.path)).wrapped(to: width)
  }

  /// Each heading once, above the first section that it covers.
  private func sections(_ sections: [Section], under trail: [String], to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var open = trail
    for section in sections {
      let shared = zip(open, section.headings).prefix { $0 == $1 }.count
      for heading in section.headings.dropFirst(shared) {
        lines.append(StyledText())
        lines += StyledText(heading, .heading).wrapped(to: width)
      }
      open = section.headings
      guard !section.blocks.isEmpty else { continue }
      lines.append(StyledText())
      lines += BlockView(section.blocks).lines(to: width, indent: StyledText())
    }
    return lines
  }

  private func furtherReading(to width: Int) -> [StyledText] {
    guard !post.furtherReading.isEmpty else { return [] }
    var lines = [StyledText(), StyledText("Further reading", .heading), StyledText()]
    let digits = "\(post.furtherReading.count)".count
    for (index, reference) in post.furtherReading.enumerated() {
      let number = "\(index + 1)"
      let first = StyledText.spaces(digits - number.count) + StyledText("\(number). ", .meta)
      lines += ReferenceView(reference).full(to: width, first: first)
    }
    return lines
  }
}
