extension Post {
  /// A post from its parts, for posts that come from no Markdown.
  package init(
    id: PostID, path: String, title: String, author: String? = nil, published: CalendarDate? = nil,
    reviewed: CalendarDate? = nil, reviewBy: CalendarDate? = nil, tags: [String] = [], askedAs: [String] = [],
    status: Status = .published, supersededBy: PostID? = nil, question: [Block] = [],
    sections: [Section] = [],
    furtherReading: [Reference] = []
  ) {
    self.init(
      id: id, path: path, title: title, author: author, published: published, reviewed: reviewed,
      reviewBy: reviewBy, tags: tags, askedAs: askedAs, status: status, supersededBy: supersededBy,
      otherKeys: [:],
      keyLines: [:], question: question, questionLine: 1, sections: sections, furtherReading: furtherReading)
  }
}
