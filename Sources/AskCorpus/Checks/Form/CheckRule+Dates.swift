extension CheckRule {
  static let dates = CheckRule(
    "dates", .error, in: .houseForm,
    summary: "a date that is not written as 2026-01-31, or that comes before the one it follows",
    why: """
      Three keys say when somebody stood behind a post. A post is reviewed on the day it is published or later, is to
      be reviewed again after that, and nobody has reviewed it tomorrow.
      """,
    repair: "writes the date as 2026-01-31",
    example: CheckExample(
      bad: "---\ntitle: T\nstatus: published\npublished: 2026/1/5\nreviewed: 2025-12-01\n---\n\nText.\n",
      good: "---\ntitle: T\nstatus: published\npublished: 2026-01-05\nreviewed: 2026-02-01\n---\n\nText.\n",
      today: CalendarDate(year: 2026, month: 6, day: 1))
  ) { post, facts in
    var marks: [Mark] = []
    for name in ["published", "reviewed", "review-by"] {
      guard let key = post.key(name), let date = CalendarDate(key.value), key.value != date.description else {
        continue
      }
      let place = post.range(of: key.value, onLine: key.line, after: key.name.utf8.count)
      marks.append(
        Mark(
          at: place?.lowerBound ?? post.start(ofLine: key.line),
          "\(name) is written \"\(key.value)\"; write it as \(date)",
          fix: place.map { [CheckEdit($0, "\(date)")] } ?? []))
    }
    let (published, reviewed, reviewBy) = (post.post.published, post.post.reviewed, post.post.reviewBy)
    if let published, let reviewed, reviewed < published {
      marks.append(
        Mark(
          at: post.offset(ofKey: "reviewed"),
          "reviewed on \(reviewed), before it was published on \(published); correct one of them"))
    }
    if let reviewBy, let last = reviewed ?? published, reviewBy <= last {
      marks.append(
        Mark(
          at: post.offset(ofKey: "review-by"), "review-by \(reviewBy) is not after the last review on \(last)"
        ))
    }
    if let reviewed, reviewed > facts.today {
      marks.append(Mark(at: post.offset(ofKey: "reviewed"), "reviewed on \(reviewed), which is yet to come"))
    }
    return marks
  }
}
