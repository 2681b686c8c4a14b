package import AskCorpus

/// How many posts a column has, of what, how old and how long.
package struct PostFigures: Equatable, Sendable {
  /// Those with one tag. A post counts with each of its tags.
  package struct Tag: Equatable, Sendable {
    package let name: String
    package let posts: Int
    package let words: Int
    /// Months since they were last read, the middle one of those with a date; nil where none has one.
    package let medianMonths: Int?
  }

  /// Posts by whole months since a day.
  package struct AgeBand: Equatable, Sendable {
    /// From so many months.
    package let months: Int
    /// Up to and without so many; nil for the last band.
    package let below: Int?
    package let published, reviewed: Int
  }

  package struct LengthBand: Equatable, Sendable {
    package let words: Range<Int>
    package let posts: Int
  }

  private static let bandMonths = [0, 3, 6, 12, 18, 24, 36]
  private static let bandWidths = [50, 100, 200, 500, 1000, 2000, 5000]
  private static let mostBands = 12

  /// Those that readers are shown; the other figures are of these alone.
  package let shown: Int
  package let drafts, superseded: Int
  /// Files that are no posts.
  package let refused: Int
  package let words: Int
  /// The middle length; 0 without posts.
  package let medianWords: Int
  /// By posts, most first, then by name.
  package let tags: [Tag]
  package let untagged: Int
  /// A post that was never reviewed counts as read on the day it was published.
  package let ages: [AgeBand]
  /// Posts without the day.
  package let unpublishedDay, unreviewedDay: Int
  /// From the shortest to the longest without a gap; empty without posts.
  package let lengths: [LengthBand]

  package init(_ posts: [Post], refused: Int, today: CalendarDate) {
    let shown = posts.filter { $0.status == .published && $0.supersededBy == nil }
    self.shown = shown.count
    self.refused = refused
    drafts = posts.count { $0.status == .draft }
    superseded = posts.count { $0.status == .published && $0.supersededBy != nil }
    let words = shown.map(Self.words)
    self.words = words.reduce(0, +)
    medianWords = Self.median(words) ?? 0
    untagged = shown.count { $0.tags.isEmpty }
    let read = shown.map { ($0.reviewed ?? $0.published).map { Self.months(from: $0, to: today) } }
    let published = shown.map { $0.published.map { Self.months(from: $0, to: today) } }
    unpublishedDay = published.count { $0 == nil }
    unreviewedDay = read.count { $0 == nil }
    var members: [String: [Int]] = [:]
    for (place, post) in shown.enumerated() {
      for tag in post.tags { members[tag, default: []].append(place) }
    }
    tags = members.map { name, places in
      Tag(
        name: name, posts: places.count, words: places.reduce(0) { $0 + words[$1] },
        medianMonths: Self.median(places.compactMap { read[$0] }))
    }.sorted { $0.posts != $1.posts ? $0.posts > $1.posts : $0.name < $1.name }
    ages = Self.bandMonths.indices.map { place in
      let from = Self.bandMonths[place]
      let below = place + 1 < Self.bandMonths.count ? Self.bandMonths[place + 1] : nil
      func isIn(_ months: Int?) -> Bool { months.map { $0 >= from && $0 < below ?? .max } ?? false }
      return AgeBand(
        months: from, below: below, published: published.count(where: isIn), reviewed: read.count(where: isIn)
      )
    }
    lengths = Self.lengths(words)
  }

  /// What the post says, headings and links aside.
  private static func words(of post: Post) -> Int {
    let blocks = post.question + post.sections.flatMap(\.blocks)
    return blocks.filter { $0.kind != .seeAlso }.reduce(0) { $0 + wordCount($1.text.utf8) }
  }

  /// Months that have passed in full; 0 for a day to come.
  private static func months(from day: CalendarDate, to today: CalendarDate) -> Int {
    let months = (today.year - day.year) * 12 + today.month - day.month
    return max(0, today.day < day.day ? months - 1 : months)
  }

  private static func median(_ values: [Int]) -> Int? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }

  private static func lengths(_ words: [Int]) -> [LengthBand] {
    guard let least = words.min(), let most = words.max() else { return [] }
    let width = bandWidths.first { most / $0 - least / $0 < mostBands } ?? most / mostBands + 1
    return (least / width...most / width).map { number in
      LengthBand(
        words: number * width..<(number + 1) * width, posts: words.count { $0 / width == number })
    }
  }
}
