extension CheckRule {
  package static let noPost = CheckRule(
    "no-post", .error, in: .files,
    summary: "a file that is no post, or that cannot be read",
    why: """
      The index leaves it out, so no reader finds it. The message is that of `ask index`.
      """,
    repair: "writes a date as 2026-01-31 where its day and month are certain, and a status in lower case",
    example: CheckExample(
      bad: "---\ntitle: T\nstatus: published\nreview-by: 31 January 2027\n---\n\nText.\n",
      good: "---\ntitle: T\nstatus: published\nreview-by: 2027-01-31\n---\n\nText.\n"))

  package static let supersededBy = CheckRule(
    "superseded-by", .error, in: .files,
    summary: "a superseded-by that names no post, or that goes in a circle",
    why: "A reader of the old post is to be sent to the new one.",
    example: CheckExample(
      bad: "---\ntitle: T\nsuperseded-by: nothing\n---\n\nText.\n",
      good: "---\ntitle: T\nsuperseded-by: new\n---\n\nText.\n",
      beside: ["new.md": "# New\n\nText.\n"]))

  package static let badSwitch = CheckRule(
    "switch", .error, in: .files,
    summary: "a rule switched off without a reason, or one that does not exist",
    why: """
      The next editor has to know whether the reason still holds. A rule is switched off for a post in its front matter,
      `check: {long-sentence: The quotation is one sentence.}`, or by a comment on a line of its own, `<!-- ask-check:
      off long-sentence, the quotation is one sentence -->`; for the whole column in ask.toml below `[check]`, with
      `long-sentence = "the reason"`. This rule cannot be switched off.
      """,
    example: CheckExample(
      bad: "---\ntitle: T\n---\n\n<!-- ask-check: off long-sentence -->\n\nText.\n",
      good: "---\ntitle: T\n---\n\n<!-- ask-check: off long-sentence, one quotation -->\n\nText.\n"))

  package static let tagsFile = CheckRule(
    "tags-file", .error, in: .files,
    summary: "an entry of tags.yaml that says nothing, or nothing that can be read",
    why: """
      Editors look there for the tag to use and for how long what is filed under it stays true.
      """,
    example: CheckExample(
      path: "tags.yaml", bad: "careers: {abuot: \"Working lives.\", half-life: long}\n",
      good: "careers: {about: \"Working lives.\", half-life: 24}\n", beside: ["post.md": "# T\n\nText.\n"]))
}
