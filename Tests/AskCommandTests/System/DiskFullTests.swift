import Glibc
import Testing

extension AskCommand {
  /// A disk with no room left: a small tmpfs in a mount namespace of its own.
  @Suite(.serialized)
  struct DiskFull {
    private static let namespace = ["/usr/bin/unshare", "-m"]

    /// Whether a small disk can be had, and is full when it is full.
    private func canMount(_ column: Column, _ test: String = #function) throws -> Bool {
      let line =
        "mkdir small && mount -t tmpfs -o size=64k none small && ! head -c 200000 /dev/zero 2>&1 > small/file"
      do {
        let run = try column.shell(line, prefix: Self.namespace)
        if run.end == .exit(0) { return true }
        print("SKIPPED \(test): no small disk: \(run)")
      } catch {
        print("SKIPPED \(test): no unshare: \(error)")
      }
      return false
    }

    @Test
    func `a first build on a full disk is an error and leaves no half index`() throws {
      let column = try Column.plain()
      guard try canMount(column) else { return }
      try column.write("", to: ".ask/mount-point")
      for kilobytes in [8, 40, 100] {
        let run = try column.shell(
          """
          mount -t tmpfs -o size=\(kilobytes)k none .ask && "$ASK" \(SamplePosts.teamQuestion)
          code=$?; ls .ask/generations >&2; exit $code
          """, prefix: Self.namespace)
        let named = run.messages.filter { $0.hasPrefix("ask: ") }
        #expect(run.end == .exit(2) && run.bytes.isEmpty, "\(kilobytes): \(run)")
        #expect(named.count == 1 && run.messages.count == 1, "nothing is left of it, \(kilobytes): \(run)")
        #expect(named.first?.contains("disk is full") == true, "\(kilobytes): \(run)")
        #expect(named.first?.contains("previous index") == false, "there is none, \(kilobytes): \(run)")
      }
    }

    @Test
    func `a question on a full disk answers from the old index and says so`() throws {
      let column = try Column.indexed()
      guard try canMount(column) else { return }
      let run = try column.shell(
        """
        cp -a .ask kept && mount -t tmpfs -o size=40m none .ask && cp -a kept/. .ask/ || exit 9
        echo Quagga >> corpus/posts/salary.md
        head -c 50000000 /dev/zero > .ask/filler 2> /dev/null && exit 8
        "$ASK" \(SamplePosts.teamQuestion) || exit 7
        "$ASK" index; [ $? = 2 ] || exit 6
        "$ASK" \(SamplePosts.teamQuestion) > /dev/null 2>&1 || exit 5
        "$ASK" doctor > /dev/null || exit 4
        ls .ask/generations
        """, prefix: Self.namespace)
      #expect(run.end == .exit(0), "\(run)")
      #expect(run.stdout.contains(SamplePosts.teamTitle) && run.stdout.hasSuffix("\n0001\n"), "\(run)")
      #expect(run.messages.count == 2 && run.messages.allSatisfy { $0.contains("disk is full") }, "\(run)")
    }

    @Test
    func `an answer that cannot be written is an error`() throws {
      let column = try Column.indexed()
      for words in [
        [SamplePosts.teamQuestion], ["--json", SamplePosts.teamQuestion], ["list"], ["show", "salary"],
      ] {
        let run = try column.ask(words, output: "/dev/full")
        #expect(run.end == .exit(2) && run.messages.count == 1, "\(words): \(run)")
      }
    }

    @Test
    func `new on a full disk leaves no empty post`() throws {
      let column = try Column.indexed()
      guard try canMount(column) else { return }
      let run = try column.shell(
        """
        mount -t tmpfs -o size=16k none corpus/posts || exit 9
        head -c 50000 /dev/zero > corpus/posts/filler 2> /dev/null
        "$ASK" new 'What is new?'; code=$?; ls corpus/posts; exit $code
        """, prefix: Self.namespace)
      #expect(run.end == .exit(2) && run.messages.count == 1 && run.stderr.contains("full"), "\(run)")
      #expect(run.stdout == "filler\n", "\(run)")
    }
  }
}
