extension CheckRule {
  static let leftover = CheckRule(
    "leftover", .error, in: .finishedPost,
    summary: "a stand-in of redaction, or a heading that a draft was begun with",
    why: """
      `ask letter draft` begins a post with `[name 1]` in the place of a name and with headings to be written. Readers are
      to see neither. Drafts are left alone until they say `ready: true` or are named.
      """,
    example: CheckExample(
      bad:
        "---\ntitle: T\nstatus: draft\nready: true\n---\n\n## Question\n\nMy manager [name 1] reads all.\n\n"
        + "## Answer\n\n### TODO: a heading that takes a position\n\nAsk why.\n",
      good:
        "---\ntitle: T\nstatus: draft\nready: true\n---\n\n## Question\n\nMy manager reads all, see [1].\n\n"
        + "## Answer\n\n### Ask why first\n\nAsk why.\n")
  ) { post, _ in
    // `ask letter draft` begins a heading so for each question of the letter.
    var marks = post.headings.filter { $0.text.hasPrefix("TODO") }.map { heading in
      Mark(
        at: post.start(ofLine: heading.line), "the heading is still to be written; say what the section says")
    }
    for block in post.post.question + post.post.sections.flatMap(\.blocks) where block.kind != .code {
      for standIn in standIns(in: block.text) {
        marks.append(
          Mark(
            at: post.offset(
              in: block, at: block.text.utf8.distance(from: block.text.startIndex, to: standIn.startIndex)),
            "\(standIn) stands for what redaction took out; write what a reader may know"))
      }
    }
    return marks
  }

  /// `[name 1]` and the like: what redaction knows, by the names that it has there.
  private static func standIns(in text: String) -> [Substring] {
    text.matches(of: /\[(name|e-mail|telephone|handle|link|employer|place|amount) [0-9]+\]/).map(\.output.0)
  }
}
