extension CheckRule {
  static let missingPart = CheckRule(
    "missing-part", .error, in: .finishedPost,
    summary: "a published post that lacks a part of the house form",
    why: """
      A reader who finds the letter knows whether it is his own; asked-as lines are how other words find the post; and
      further reading is what the column promises. Drafts may lack anything, unless they say `ready: true` or are named.
      """,
    example: CheckExample(
      bad:
        "---\ntitle: T\nauthor: the editors\nstatus: published\n---\n\n## Question\n\nHow?\n\n## Answer\n\nSo.\n",
      good: """
        ---
        title: T
        author: the editors
        published: 2026-01-05
        review-by: 2027-01-05
        tags: [careers]
        asked-as:
          - how
        status: published
        ---

        ## Question

        How?

        ## Answer

        So.

        ## Further reading

        - A book, its author, 2020.

        """)
  ) { post, _ in
    let isThere: [(part: String, isThere: Bool)] = [
      ("title", post.key("title") != nil), ("author", post.post.author != nil),
      ("published", post.post.published != nil), ("review-by", post.post.reviewBy != nil),
      ("tags", !post.post.tags.isEmpty), ("asked-as lines", !post.post.askedAs.isEmpty),
      ("letter under ## Question", !post.post.question.isEmpty),
      ("work under ## Further reading", !post.works.isEmpty),
    ]
    let missing = isThere.filter { !$0.isThere }.map(\.part)
    guard !missing.isEmpty, post.post.supersededBy == nil else { return [] }
    let list =
      missing.count == 1
      ? missing[0] : missing.dropLast().joined(separator: ", ") + " and " + missing[missing.count - 1]
    return [Mark(at: post.line(1).lowerBound, "there is no \(list); add what is missing")]
  }
}
