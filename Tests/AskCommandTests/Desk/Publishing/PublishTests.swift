import Foundation
import Glibc
import Testing

extension AskCommand {
  /// From a draft to a post.
  @Suite(.serialized)
  struct Publishing {
    @Test
    func `a ready draft becomes a post with its dates, and answers`() throws {
      let column = try Column.withDraft()
      #expect(try column.ask("quaggas").end == .exit(1))
      let (run, output) = try column.publish()
      #expect(run.end == .exit(0) && output.outcome == "published" && output.left.isEmpty, "\(run)")
      #expect(output.posts.map(\.post) == ["quagga"] && output.posts.first?.published == "2026-06-01")
      let text = try column.text(of: "corpus/posts/quagga.md")
      #expect(text.contains("status: published\n") && !text.contains("ready"))
      #expect(text.contains("\npublished: 2026-06-01\n") && text.contains("\nreviewed: 2026-06-01\n"))
      #expect(try column.generation() == output.generation)
      let answer = try column.ask("--json", "where do quaggas sleep")
      #expect(answer.messages.isEmpty, "index and posts agree: \(answer)")
      #expect(try answer.json(Page.self).results.first?.post == "quagga")
      #expect(try column.generation() == output.generation, "the question had nothing to bring in")
      try column.ask("doctor").expectClean()
    }

    @Test
    func `a date in the past stays, and one to come becomes today`() throws {
      let column = try Column.withDraft()
      try column.write(
        SampleDraft.post(extra: "ready: true\npublished: 2026-02-03\nreviewed: 2027-01-01"),
        to: "corpus/posts/quagga.md")
      #expect(try column.publish().output.outcome == "published")
      let text = try column.text(of: "corpus/posts/quagga.md")
      #expect(text.contains("published: 2026-02-03\n") && text.contains("reviewed: 2026-06-01\n"), "\(text)")
    }

    @Test
    func `a draft that is not ready stays a draft unless it is named`() throws {
      let column = try Column.withDraft()
      try column.write(SampleDraft.post("What is a zebu?", extra: ""), to: "corpus/posts/zebu.md")
      #expect(try column.publish().output.posts.map(\.post) == ["quagga"])
      #expect(try column.text(of: "corpus/posts/zebu.md").contains("status: draft"))
      #expect(try column.publish("corpus/posts/zebu.md").output.posts.map(\.post) == ["zebu"])
      try column.ask("publish", "zebu").expectError("zebu.md", "published already", ";")
      try column.ask("publish", "zebo").expectError("no post zebo", "zebu")
    }

    @Test
    func `with nothing ready nothing is published, and that is no fault`() throws {
      let column = try Column.plain()
      try column.ask("index", "--lexical").expectClean()
      let (run, output) = try column.publish()
      #expect(run.end == .exit(0) && output.outcome == "nothing" && output.generation == nil, "\(run)")
      #expect(try column.generation() == "0001")
      #expect(try column.ask("publish", "--lexical").stdout.contains("ready: true"))
    }

    @Test
    func `a dry run says what would be and changes nothing`() throws {
      let column = try Column.withDraft()
      let before = try column.listing(of: "corpus")
      let run = try column.ask("publish", "--lexical", "--dry-run")
      #expect(run.end == .exit(0) && run.stdout.contains("Would publish 1 post"), "\(run)")
      #expect(try column.listing(of: "corpus") == before)
      #expect(try column.generation() == "0001" && column.names(in: ".ask/generations") == ["0001"])
      #expect(try column.history().total == 1)
    }

    @Test
    func `drafts that are no posts are all named and nothing is published`() throws {
      let column = try Column.withDraft()
      try column.write(
        "---\ntitle: Empty\nstatus: draft\nready: true\n---\n\n## Question\n\nWhat?\n",
        to: "corpus/posts/empty.md")
      try column.write(
        "---\ntitle: Hollow\nstatus: draft\nready: true\n---\n", to: "corpus/posts/hollow.md")
      let run = try column.ask("publish", "--lexical")
      #expect(run.end == .exit(2) && run.messages.count == 2, "\(run)")
      #expect(
        run.messages.contains { $0.hasPrefix("ask: corpus/posts/empty.md:") && $0.contains("Answer") },
        "\(run)")
      #expect(try column.text(of: "corpus/posts/quagga.md").contains("status: draft"))
      #expect(try column.generation() == "0001")
    }

    @Test
    func `a ready that is neither true nor false is named with its line`() throws {
      let column = try Column.withDraft()
      try column.write(SampleDraft.post(extra: "ready: perhaps"), to: "corpus/posts/quagga.md")
      let run = try column.ask("publish", "--lexical")
      run.expectWarning("corpus/posts/quagga.md:6", "neither true nor false", ";")
      #expect(run.end == .exit(0))
    }

    @Test
    func `two publishers at once publish once`() throws {
      let column = try Column.withDraft()
      let started = try (0..<3).map { _ in try column.start("publish", "--lexical", "--json") }
      let runs = started.map(AskRun.init)
      #expect(runs.allSatisfy { $0.end == .exit(0) }, "\(runs)")
      let outcomes = try runs.map { try $0.json(PublicationOutput.self).outcome }.sorted()
      #expect(outcomes == ["nothing", "nothing", "published"])
      #expect(try column.history().generations.map(\.command) == ["publish", "index"])
      try column.ask("doctor").expectClean()
    }

    @Test
    func `nothing is published into a folder named with --corpus, and usage is checked`() throws {
      let column = try Column.withDraft()
      try column.ask("publish", "--corpus", "corpus").expectError("--corpus", "nothing is written")
      try column.ask("rollback", "--corpus", "corpus").expectError("--corpus", "nothing is written")
      try column.ask("publish", "--force").expectError("--reason")
      try column.ask("publish", "--force", "--reason", "  ").expectError("--reason")
      try column.ask("publish", "--reason", "because").expectError("--force")
      try column.ask("publish", "--lexical", "--train").expectError("--lexical", "--train")
    }

    @Test
    func `a ready draft without an answer is told to get one, and not to become a draft`() throws {
      let column = try Column.withDraft()
      let head = "---\ntitle: Why?\nstatus: draft\n"
      try column.write(head + "ready: true\n---\n", to: "corpus/posts/why.md")
      let run = try column.ask("publish", "--lexical")
      #expect(run.end == .exit(2) && run.stderr.contains("there is no answer yet"), "\(run)")
      #expect(run.stderr.contains("`ready: true`") && !run.stderr.contains("status: draft"), "\(run)")
      try column.write(head + "---\n", to: "corpus/posts/why.md")
      let named = try column.ask("publish", "--lexical", "why")
      #expect(named.stderr.contains("no answer yet; write it\n"), "\(named)")
    }

    @Test
    func `git is kept out of the state's folder beside the corpus, and out of no other`() throws {
      let column = try Column.withDraft()
      #expect(try column.text(of: ".ask/.gitignore") == "*\n")
      try column.remove(".ask/.gitignore")
      _ = try column.publish()
      #expect(try column.text(of: ".ask/.gitignore") == "*\n")
      try column.write("mine\n", to: ".ask/.gitignore")
      try column.ask("index", "--lexical").expectClean()
      #expect(try column.text(of: ".ask/.gitignore") == "mine\n")
      try column.ask("index", "--lexical", "--state", "other").expectClean()
      #expect(column.exists("other/current") && !column.exists("other/.gitignore"))
    }

    @Test
    func `a name with no room for another character is no hindrance`() throws {
      let column = try Column.withDraft()
      // 255 bytes, the most that there may be.
      let name = String(repeating: "q", count: 252) + ".md"
      try column.move("corpus/posts/quagga.md", to: "corpus/posts/" + name)
      let (run, output) = try column.publish()
      #expect(run.end == .exit(0) && output.outcome == "published" && output.left.isEmpty, "\(run)")
      #expect(try column.text(of: "corpus/posts/" + name).contains("status: published"))
      #expect(!column.isInterrupted)
    }

    @Test
    func `a draft that cannot be written stops it before anything is changed`() throws {
      let column = try Column.withDraft()
      guard try OtherUser.adopt(column) else { return }
      try OtherUser.give(column)
      chmod(column.path + "/corpus/posts", 0o555)
      defer { chmod(column.path + "/corpus/posts", 0o755) }
      try column.ask("publish", "--lexical").expectError("quagga.md", "cannot be changed", ";")
      #expect(try column.generation() == "0001" && column.names(in: ".ask/generations") == ["0001"])
    }

    @Test
    func `a state that cannot be written is an error and nothing is changed`() throws {
      let column = try Column.withDraft()
      guard try OtherUser.adopt(column) else { return }
      try OtherUser.give(column)
      let before = try column.listing(of: "corpus")
      for folder in [".ask", ".ask/generations"] { chmod(column.path + "/" + folder, 0o555) }
      defer { for folder in [".ask", ".ask/generations"] { chmod(column.path + "/" + folder, 0o755) } }
      let run = try column.ask("publish", "--lexical", "--state", ".ask")
      #expect(
        run.end == .exit(2) && run.messages.count == 1 && run.stderr.contains("cannot be written"), "\(run)")
      #expect(try column.listing(of: "corpus") == before)
    }
  }
}
