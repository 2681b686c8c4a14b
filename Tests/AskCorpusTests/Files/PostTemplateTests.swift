import AskCorpus
import TestSupport
import Testing

@Suite struct PostTemplateTests {
  private let today = CalendarDate("2026-11-23")!

  @Test(arguments: [
    ("How should we structure our data team?", "how-should-we-structure-our-data-team.md"),
    ("Don’t hire: \"R&D\" / C++", "dont-hire-r-d-c.md"),
    ("Straße & Ünïcode 日本語", "straße-ünïcode-日本語.md"),
    ("???", "post.md"),
    ("../../etc/passwd", "etc-passwd.md"),
    ("word " + String(repeating: "more ", count: 40), "word" + String(repeating: "-more", count: 12) + ".md"),
    (String(repeating: "é", count: 100), String(repeating: "é", count: 32) + ".md"),
  ])
  func `the file is named for the title`(title: String, name: String) {
    #expect(PostTemplate(title: title, today: today).fileName == name)
  }

  @Test func `the text is a draft in the house form with nothing in it yet`() throws {
    let template = PostTemplate(title: "Is it: \"worth\" it?", today: today)
    let post = try parsed(template.text)
    #expect(post.title == "Is it: \"worth\" it?" && post.author == "the editors" && post.status == .draft)
    #expect(post.published == today && post.reviewed == today && post.reviewBy == CalendarDate("2027-11-23"))
    #expect(post.question == [] && post.sections == [] && post.furtherReading == [] && post.otherKeys == [:])
    #expect(post.questionLine == 12)
  }

  @Test func `every title comes back`() {
    let pieces = [
      "a", "Is ", ": ", "#", "'", "\"", "\\", "- ", "{", "[", "yes", "null", "2026-01-05", "1.5", "é", "日",
      "*", "&", "!",
      "%", "@", "`", "|", ">", "?", ",", "~", "\u{85}", "\u{2028}", "😀", "true",
    ]
    withSeeds(400) { rng in
      let title = "x" + (0..<6).map { _ in pieces.randomElement(using: &rng)! }.joined()
      for title in [title, String(title.dropFirst())] {
        let words = title.split { $0 == " " }.joined(separator: " ")
        if words.isEmpty { continue }
        guard let post = try? parsed(PostTemplate(title: title, today: today).text) else {
          return "refused: \(title)"
        }
        if post.title != words {
          return "\(words.debugDescription) came back as \(post.title.debugDescription)"
        }
      }
      return nil
    }
  }
}
