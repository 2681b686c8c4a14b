import Foundation
import Testing

extension AskCommand {
  /// `ask import` and `ask export` as they are typed.
  @Suite(.serialized)
  struct Transfer {
    private struct Imported: Decodable {
      struct Note: Decodable {
        let place, reason: String
      }

      struct Break: Decodable {
        let byte: Int
      }

      let schema, imported, updated, unchanged, skippedCount, keptCount: Int
      let kind: String
      let skipped: [Note]
      let broken: Break?
    }

    private static let feed =
      "<rss><channel><item><title>A title</title><guid>1</guid><description>&lt;p&gt;Pigeons sleep.&lt;/p&gt;</description>"
      + "</item></channel></rss>"

    @Test
    func `an imported post answers`() throws {
      let column = try Column.plain()
      try column.write(Self.feed.replacing("A title", with: "Where do quaggas sleep?"), to: "feed.xml")
      let run = try column.ask("import", "feed.xml", "--into", "corpus/posts")
      run.expectClean()
      #expect(run.stdout.contains("1 imported") && run.stdout.contains("corpus/posts/"))
      try column.ask("where do quaggas sleep", "--lexical").expectAnswer("Where do quaggas sleep?")
      let again = try column.ask("--json", "import", "feed.xml", "--into", "corpus/posts").json(Imported.self)
      #expect(again.schema == 1 && again.unchanged == 1 && again.kind == "feed")
    }

    @Test
    func `a broken source is a finding with its byte, and findings have exit code 1`() throws {
      let column = try Column(nil)
      try column.write(Self.feed.replacing("</channel></rss>", with: "<item><title>x"), to: "feed.xml")
      let run = try column.ask("import", "feed.xml", "--into", "out", "--json")
      #expect(run.end == .exit(1), "\(run)")
      let summary = try run.json(Imported.self)
      #expect(summary.imported == 1 && summary.broken != nil)
      let text = try column.ask("import", "feed.xml", "--into", "out")
      #expect(text.end == .exit(1) && text.stdout.contains("byte \(summary.broken?.byte ?? -1)"), "\(text)")
    }

    @Test
    func `wrong usage is one line that says what to do`() throws {
      let column = try Column(nil)
      try column.write(Self.feed, to: "feed.xml")
      try column.ask("import", "feed.xml").expectError("--into")
      try column.ask("import", "nowhere", "--into", "out").expectError("nowhere", "check the path")
      try column.ask("import", "feed.xml", "--into", "out", "--from", "wiki").expectError(
        "--from wiki", "beir")
      try column.ask("import", "feed.xml", "--into", "out", "--from", "beir").expectError("beir")
      try column.ask("import", "feed.xml", "--into", "out", "--site", "example").expectError("--site example")
      try column.ask("import", "feed.xml", "--into", "feed.xml").expectError("feed.xml")
      try column.ask("import", "feed.xml", "--into", "").expectError("--into")
      #expect(!column.exists("out"))
      try column.ask("export", "--to", "jsonl", "-").expectError("corpus/")
      let full = try Column.plain()
      try full.ask("export", "--to", "wiki", "x").expectError("--to wiki", "site")
      try full.ask("export", "--to", "site", "-").expectError("folder")
      try full.ask("export", "--to", "beir", "x", "--title", "T").expectError("--title")
      try full.write("mine", to: "notes.txt")
      try full.ask("export", "--to", "jsonl", "notes.txt").expectError("notes.txt", "another file")
      try full.ask("export", "--to", "site", "corpus").expectError("column")
      #expect(try full.bytes(of: "notes.txt") == Array("mine".utf8))
    }

    @Test
    func `a folder that nobody may write to is an error, and so is a full disk`() throws {
      let column = try Column(nil)
      try column.write(Self.feed, to: "feed.xml")
      try column.ask("import", "feed.xml", "--into", "/proc/ask").expectError(
        "/proc/ask", "cannot be written")
      try column.ask("import", "feed.xml", "--into", "/dev/full").expectError("/dev/full", "folder")
    }

    @Test
    func `an exported set is one that ask eval reads`() throws {
      let column = try Column.plain()
      try column.write(
        SamplePosts.post(
          "Where do pigeons sleep?", extra: "asked-as:\n  - pigeon beds\n  - lofts for racing"),
        to: "corpus/posts/nest.md")
      let run = try column.ask("export", "--to", "beir", "set")
      run.expectClean()
      #expect(run.stdout.contains("9 posts, 2 queries, 2 judgements"), "\(run)")
      let eval = try column.ask("eval", "set", "--system", "lexical", "--json")
      eval.expectClean()
      #expect(eval.stdout.contains("\"queries\" : 2"), "\(eval)")
    }

    @Test
    func `JSON lines go to a file or to standard output, the same both times`() throws {
      let column = try Column.plain()
      let out = try column.ask("export", "--to", "jsonl", "-")
      out.expectClean()
      try column.ask("export", "--to", "jsonl", "posts.jsonl").expectClean()
      try column.ask("export", "--to", "jsonl", "posts.jsonl").expectClean()
      #expect(try column.bytes(of: "posts.jsonl") == out.bytes)
      #expect(out.stdout.split(separator: "\n").count == 8)
    }

    @Test
    func `a site is written, and an unreadable post is a finding`() throws {
      let column = try Column.plain()
      let run = try column.ask("export", "--to", "site", "site", "--title", "Letters")
      run.expectClean()
      #expect(column.exists("site/index.html") && column.exists("site/posts/structure-data-team.html"))
      try column.write("---\ntitle: [\n---\nx\n", to: "corpus/posts/broken.md")
      let second = try column.ask("export", "--to", "site", "site", "--title", "Letters")
      #expect(second.end == .exit(1))
      second.expectWarning("corpus/posts/broken.md", "not exported")
    }
  }
}
