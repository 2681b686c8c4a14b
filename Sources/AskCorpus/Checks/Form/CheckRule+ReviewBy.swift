extension CheckRule {
  static let reviewBy = CheckRule(
    "review-by", .warning, in: .finishedPost,
    summary: "a post whose review is due",
    why: """
      Prices, tools, pay and law change. From that day on readers are told that the answer may be out of date; read it
      again, mend it, and write `reviewed` and `review-by` anew.
      """,
    example: CheckExample(
      bad: "---\ntitle: T\nstatus: published\nreview-by: 2026-01-31\n---\n\nText.\n",
      good: "---\ntitle: T\nstatus: published\nreview-by: 2026-12-31\n---\n\nText.\n",
      today: CalendarDate(year: 2026, month: 6, day: 1))
  ) { post, facts in
    guard let date = post.post.reviewBy, date < facts.today, post.post.supersededBy == nil else { return [] }
    let days = date.days(to: facts.today)
    return [
      Mark(
        at: post.offset(ofKey: "review-by"),
        "the review was due on \(date), \(days == 1 ? "yesterday" : "\(days) days ago"); read the post again")
    ]
  }
}
