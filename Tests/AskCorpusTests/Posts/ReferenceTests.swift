import AskCorpus
import Testing

@Suite struct ReferenceTests {
  static let examples: [(String, [Reference])] = [
    ("- [T](u)", [Reference(title: "T", url: "u", note: nil)]),
    (
      "- [T](https://x.org/a_(b)), A. Writer, 2019. One clause.",
      [Reference(title: "T", url: "https://x.org/a_(b)", note: "A. Writer, 2019. One clause.")]
    ),
    (
      "- A. Writer, [T *of* it](u) — a note",
      [Reference(title: "T of it", url: "u", note: "A. Writer a note")]
    ),
    ("- A book, A. Writer, 2019.", [Reference(title: "A book, A. Writer, 2019.", url: nil, note: nil)]),
    ("- <https://x.org>", [Reference(title: "https://x.org", url: "https://x.org", note: nil)]),
    (
      "- The page: https://x.org/a, good.",
      [Reference(title: "The page", url: "https://x.org/a", note: "good.")]
    ),
    ("- [A](a) and [B](b)", [Reference(title: "A", url: "a", note: "and B")]),
    (
      "[A](a): why.\n\n[B](b)",
      [Reference(title: "A", url: "a", note: "why."), Reference(title: "B", url: "b", note: nil)]
    ),
    (
      "- [A](a)\n\n  Over two\n  paragraphs.\n  - [B](b)",
      [
        Reference(title: "A", url: "a", note: "Over two paragraphs."),
        Reference(title: "B", url: "b", note: nil),
      ]
    ),
    ("1. [![logo](l.png) A](a)", [Reference(title: "logo A", url: "a", note: nil)]),
    ("- [](a) text", [Reference(title: "text", url: nil, note: nil)]),
    ("", []),
  ]

  @Test(arguments: examples)
  func `a reading list is read item by item`(markdown: String, references: [Reference]) throws {
    let post = try parsed(
      "---\nstatus: published\n---\n## Answer\n\nA.\n\n## Further Reading\n\n\(markdown)\n")
    #expect(post.furtherReading == references)
    #expect(post.answer.map(\.text) == ["A."])
  }
}
