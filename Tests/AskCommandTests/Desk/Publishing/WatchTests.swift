import Foundation
import Glibc
import Testing

extension AskCommand {
  /// `ask index --watch`.
  @Suite(.serialized)
  struct Watching {
    /// A watcher that has begun to watch.
    private func watcher(_ column: Column) throws -> ChildProcess {
      let process = try column.start("index", "--watch")
      wait(for: "Watching", in: process)
      return process
    }

    private func wait(for text: String, in process: ChildProcess, count: Int = 1) {
      for _ in 0..<20_000 {
        let lines = String(decoding: process.stdout, as: UTF8.self) + process.stderr
        if lines.components(separatedBy: text).count > count { return }
        usleep(1_000)
      }
      Issue.record("no “\(text)”: \(String(decoding: process.stdout, as: UTF8.self)) \(process.stderr)")
    }

    @Test
    func `edits, new folders, renames and deletions are brought in, and Ctrl-C ends it`() throws {
      let column = try Column.withDraft()
      let process = try watcher(column)
      try column.edit("salary", adding: "Okapis are shy.")
      wait(for: "changed salary", in: process)
      try column.write(SamplePosts.post("Where do pigeons sleep?"), to: "corpus/posts/birds/small/nest.md")
      wait(for: "added nest", in: process)
      try column.move("corpus/posts/birds/small", to: "corpus/posts/birds/large")
      wait(for: "Generation 000", in: process, count: 3)
      try column.edit("birds/large/nest", adding: "In a renamed folder too.")
      wait(for: "changed nest", in: process)
      try column.remove("corpus/posts/birds")
      wait(for: "removed nest", in: process)
      process.kill(SIGINT)
      let run = AskRun(process)
      #expect(run.end == .exit(0) && run.messages.isEmpty, "\(run)")
      let page = try column.ask("--json", "--no-update", "okapis shy")
      #expect(try page.json(Page.self).results.first?.post == "salary")
    }

    @Test
    func `what an editor's program leaves for a moment makes no generation`() throws {
      let column = try Column.withDraft()
      let process = try watcher(column)
      let before = try column.generation()
      try column.write("x", to: "corpus/posts/4913")
      try column.remove("corpus/posts/4913")
      try column.write("x", to: "corpus/posts/.salary.md.swp")
      try column.write("x", to: "corpus/posts/salary.md~")
      // The next real change is the first that is told of.
      try column.write(
        try column.bytes(of: "corpus/posts/salary.md") + Array("\nMore.\n".utf8), to: "corpus/posts/.new")
      try column.remove("corpus/posts/salary.md")
      try column.move("corpus/posts/.new", to: "corpus/posts/salary.md")
      wait(for: "changed salary", in: process)
      #expect(try Int(column.generation()) == Int(before).map { $0 + 1 })
      process.kill(SIGINT)
      #expect(AskRun(process).end == .exit(0))
    }

    @Test
    func `a broken post is named and the watch goes on`() throws {
      let column = try Column.withDraft()
      let process = try watcher(column)
      try column.write("---\ntitle: [\n---\nText.\n", to: "corpus/posts/broken.md")
      wait(for: "broken.md", in: process)
      try column.edit("salary", adding: "Okapis are shy.")
      wait(for: "changed salary", in: process)
      process.kill(SIGTERM)
      #expect(AskRun(process).end == .exit(0))
    }

    @Test
    func `a corpus that is removed underneath ends the watch with a line`() throws {
      let column = try Column.withDraft()
      let process = try watcher(column)
      try column.remove("corpus")
      let run = AskRun(process)
      #expect(
        run.end == .exit(2) && run.messages.count == 1 && run.stderr.contains("corpus is gone"), "\(run)")
    }

    @Test
    func `where the system refuses to watch it looks every two seconds and says so once`() throws {
      let column = try Column.withDraft()
      let limit = "echo 0 > /proc/sys/user/max_inotify_instances"
      guard try column.shell(limit, prefix: ["/usr/bin/unshare", "-U", "-r"]).end == .exit(0) else {
        return print("SKIPPED: no user namespace with limits of its own")
      }
      let run = try column.shell(
        """
        \(limit); "$ASK" index --watch > out 2> err & id=$!
        until grep -q Watching out; do sleep 0.05; done
        echo More. >> corpus/posts/salary.md
        until grep -q 'changed salary' out; do sleep 0.05; done
        kill -INT $id; wait $id; code=$?; cat err; exit $code
        """, prefix: ["/usr/bin/timeout", "60", "/usr/bin/unshare", "-U", "-r"])
      #expect(run.end == .exit(0), "\(run)")
      #expect(run.stdout.split(separator: "\n").count { $0.contains("every two seconds") } == 1, "\(run)")
    }

    @Test
    func `it ends where the column becomes gated`() throws {
      let column = try Column.withDraft()
      let process = try watcher(column)
      let before = try column.generation()
      try column.write("[publish]\ngated = true\n", to: "ask.toml")
      try column.edit("salary", adding: "Okapis are shy.")
      let run = AskRun(process)
      #expect(run.end == .exit(2) && run.messages.count == 1 && run.stderr.contains("gated"), "\(run)")
      #expect(try column.generation() == before)
    }

    @Test
    func `it goes with no other option`() throws {
      let column = try Column.withDraft()
      try column.ask("index", "--watch", "--rebuild").expectError("--watch", ";")
    }
  }
}
