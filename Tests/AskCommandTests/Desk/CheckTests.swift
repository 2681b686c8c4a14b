import Foundation
import Testing

extension AskCommand {
  @Suite(.serialized)
  struct Checks {
    private static let good = "# How do I start?\n\nWith one course, and one only.\n"
    private static let bad = "# T\n\nThis will work!! See [that](gone.md).\n"

    private struct Report: Decodable {
      struct Finding: Decodable, Equatable {
        let path: String
        let line, column: Int
        let rule, severity, message: String
        let fixable: Bool
      }
      struct Mended: Decodable {
        struct Change: Decodable {
          let line: Int
          let old, new: String
        }
        let path: String
        let changes: [Change]
      }
      let schema, posts, errors, warnings: Int
      let findings: [Finding]
      let skipped: [String]
      let mended: [Mended]?
    }

    @Test
    func `each finding is a line that an editor can jump to, and the exit code says that there are some`()
      throws
    {
      let column = try Column(["posts/a.md": Self.good, "posts/b.md": Self.bad, "posts/go.md": Self.good])
      let run = try column.ask("check", "--no-search")
      #expect(run.end == .exit(1))
      #expect(
        run.stdout == """
          corpus/posts/b.md:3:1: shouting: several exclamation marks; one is enough
          corpus/posts/b.md:3:29: internal-link: there is no post posts/gone.md; did you mean posts/go.md?

          """)
      #expect(run.stderr == "3 posts: 1 error, 1 warning\n")
      let clean = try column.ask("check", "a", "--no-search")
      #expect(clean.end == .exit(0) && clean.stdout.isEmpty && clean.stderr == "1 post: nothing found\n")
    }

    @Test
    func `a draft that is named is checked as if it were ready, and others are counted`() throws {
      let draft = "---\ntitle: T\nstatus: draft\n---\n\n## Question\n\nHow?\n\n## Answer\n\nSo.\n"
      let column = try Column(["posts/a.md": Self.good, "posts/b.md": draft])
      for names in [[], ["corpus/posts"]] {
        let run = try column.ask(["check", "--no-search"] + names)
        #expect(run.end == .exit(0) && run.stderr.contains("1 draft left alone"), "\(run)")
      }
      for name in ["b", "corpus/posts/b.md", "./corpus/posts/b.md"] {
        let run = try column.ask("check", "--no-search", name)
        #expect(run.end == .exit(1) && run.stdout.contains("b.md:1:1: missing-part: "), "\(run)")
        #expect(!run.stderr.contains("left alone"), "\(run)")
      }
    }

    @Test
    func `posts are named by id, by path, from here or by folder, and nothing outside`() throws {
      let column = try Column(["posts/a.md": Self.good, "posts/sub/b.md": Self.bad])
      for name in ["b", "posts/sub/b.md", "corpus/posts/sub/b.md", "./corpus/posts/sub", "corpus"] {
        #expect(try column.ask("check", name, "--no-search").stdout.contains("b.md:3:1: shouting"), "\(name)")
      }
      try column.write(Self.bad, to: "outside.md")
      try column.ask("check", "outside.md").expectError("outside.md", "outside the corpus")
      try column.ask("check", "../../../etc/passwd").expectError("outside the corpus")
      try column.ask("check", "nothing").expectError("no post nothing")
      try column.ask("check", "").expectError("; ")
    }

    @Test
    func `JSON and SARIF say the same as the lines`() throws {
      let column = try Column(["posts/a b.md": Self.bad])
      let report = try column.ask("check", "--json", "--no-search").json(Report.self)
      #expect(report.schema == 1 && report.posts == 1 && report.errors == 1 && report.warnings == 1)
      #expect(report.findings.map(\.rule) == ["shouting", "internal-link"] && report.mended == nil)
      #expect(report.skipped.contains("asked-as-elsewhere") && report.skipped.contains("link-dead"))

      let run = try column.ask("check", "--sarif", "--no-search")
      #expect(run.end == .exit(1))
      let log = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
      #expect(log["version"] as? String == "2.1.0" && log["$schema"] != nil)
      let first = try #require((log["runs"] as? [[String: Any]])?.first)
      let driver = try #require((first["tool"] as? [String: Any])?["driver"] as? [String: Any])
      let rules = try #require(driver["rules"] as? [[String: Any]])
      let results = try #require(first["results"] as? [[String: Any]])
      #expect(results.count == 2)
      for (result, finding) in zip(results, report.findings) {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == finding.rule && result["ruleId"] as? String == finding.rule)
        #expect(result["level"] as? String == finding.severity)
        #expect((result["message"] as? [String: Any])?["text"] as? String == finding.message)
        let place = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        #expect((place?["artifactLocation"] as? [String: Any])?["uri"] as? String == "corpus/posts/a%20b.md")
        let region = place?["region"] as? [String: Any]
        #expect(
          region?["startLine"] as? Int == finding.line && region?["startColumn"] as? Int == finding.column)
      }
    }

    @Test
    func `what is safe is mended, shown before, and then no finding any more`() throws {
      let column = try Column(["posts/a.md": "---\ntitle: T \nstatus: Draft\n---\n\nText.\n"])
      let before = try column.bytes(of: "corpus/posts/a.md")
      let dry = try column.ask("check", "--fix", "--dry-run", "--no-search")
      #expect(dry.stdout.contains("    2 - title: T $\n    2 + title: T\n") && dry.end == .exit(1), "\(dry)")
      #expect(try column.bytes(of: "corpus/posts/a.md") == before)
      let report = try column.ask("check", "--fix", "--json", "--no-search").json(Report.self)
      #expect(
        report.findings.isEmpty && report.mended?.first?.changes.map(\.new) == ["title: T", "status: draft"])
      #expect(
        try column.bytes(of: "corpus/posts/a.md")
          == Array("---\ntitle: T\nstatus: draft\n---\n\nText.\n".utf8))
      let again = try column.ask("check", "--fix", "--no-search")
      #expect(again.end == .exit(0) && again.stdout.isEmpty)
      #expect(try column.names(in: "corpus/posts") == ["a.md"])
    }

    @Test
    func `a linked post is mended where it lies, and a folder named with corpus is only read`() throws {
      let column = try Column(["posts/real/a.md": "---\ntitle: T \nstatus: draft\n---\n\nText.\n"])
      try column.link("corpus/posts/z.md", to: "real/a.md")
      _ = try column.ask("check", "--fix", "--no-search")
      #expect(
        try column.bytes(of: "corpus/posts/z.md")
          == Array("---\ntitle: T\nstatus: draft\n---\n\nText.\n".utf8))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: column.path + "/corpus/posts/z.md")
          == "real/a.md")
      try column.ask("check", "--fix", "--corpus", "corpus").expectError("nothing is written")
    }

    @Test
    func `options that do not go together are named`() throws {
      let column = try Column(["posts/a.md": Self.good])
      try column.ask("check", "--dry-run").expectError("--fix")
      try column.ask("check", "--sarif", "--json").expectError("--json")
      try column.ask("check", "--nonsense").expectError("--nonsense")
    }

    @Test
    func `without an index one line says what was left out, and nothing is built`() throws {
      let column = try Column(["posts/a.md": Self.good])
      let run = try column.ask("check")
      #expect(
        run.end == .exit(0) && run.stderr.contains("there is no index yet") && !column.exists(".ask"),
        "\(run)")
    }

    @Test
    func `with an index asked-as lines are asked`() throws {
      let column = try Column.indexed()
      let report = try column.ask("check", "--json").json(Report.self)
      #expect(!report.skipped.contains("asked-as-elsewhere"))
    }

    @Test
    func `a missing curl is one line`() throws {
      let column = try Column(["posts/a.md": "# T\n\n[a](http://127.0.0.1:1/a).\n"])
      column.environment["PATH"] = column.path
      try column.ask("check", "--online", "--no-search").expectError("curl", "install it")
    }

    @Test
    func `links are tried and what was found out is kept`() throws {
      try #require(
        ["/usr/bin/curl", "/bin/curl"].contains { FileManager.default.isExecutableFile(atPath: $0) })
      let column = try Column(["posts/a.md": "# T\n\n[a](http://127.0.0.1:1/a).\n"])
      let run = try column.ask("check", "--online", "--no-search")
      #expect(
        run.end == .exit(1) && run.stdout.contains(":3:5: link-failed: http://127.0.0.1:1/a answers"),
        "\(run)")
      #expect(
        try column.bytes(of: ".ask/links.tsv")
          == Array("http://127.0.0.1:1/a\t2026-06-01\tfailed\tno connection\n".utf8))
      try column.write("http://127.0.0.1:1/a\t2026-05-30\tdead\t404\n", to: ".ask/links.tsv")
      #expect(try column.ask("check", "--online", "--no-search").stdout.contains("link-dead"))
    }

    @Test
    func `hostile files are findings and no crash`() throws {
      let column = try Column([
        "posts/empty.md": "", "posts/open.md": "---\ntitle: T\n",
        "posts/switch.md": "# T\n\nText.\n\n<!-- ask-check:\n",
        "posts/check.md": "---\ntitle: T\ncheck: [a]\n---\n\nText.\n", "tags.yaml": "- a\n- b\n",
        "synonyms.yaml": "{", "posts/deep.md": "# T\n\n" + String(repeating: "> ", count: 5000) + "deep\n",
      ])
      try column.write([0xFF, 0xFE, 0x00], to: "corpus/posts/wide.md")
      try column.link("corpus/posts/out.md", to: "/etc/passwd")
      let run = try column.ask("check", "--no-search", "--json")
      #expect(run.end == .exit(1))
      let found = try run.json(Report.self).findings
      for path in ["empty", "open", "wide", "out"] {
        #expect(found.contains { $0.path == "corpus/posts/\(path).md" && $0.rule == "no-post" }, "\(path)")
      }
      for path in ["switch", "check"] {
        #expect(found.contains { $0.path == "corpus/posts/\(path).md" && $0.rule == "switch" }, "\(path)")
      }
      #expect(found.contains { $0.rule == "tags-file" } && found.contains { $0.rule == "curation" })
    }
  }
}
