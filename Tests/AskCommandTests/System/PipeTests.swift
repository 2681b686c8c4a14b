import Glibc
import Testing

extension AskCommand {
  /// Streams that are closed.
  @Suite(.serialized)
  struct Pipes {
    @Test
    func `a closed pipe ends quietly`() throws {
      let column = try Column.indexed()
      try column.append(
        String(repeating: "\nA long tail of words that nobody reads.\n", count: 5000),
        to: "corpus/posts/salary.md")
      for words in ["show salary", "--json -n 10 data team", "list", "--help", "doctor"] {
        let run = try column.shell("{ \"$ASK\" \(words); echo $? > status; } | head -1 > /dev/null")
        #expect(run.end == .exit(0) && run.stderr.isEmpty, "\(words): \(run)")
        let status = String(decoding: try column.bytes(of: "status"), as: UTF8.self)
        #expect(["0\n", "1\n", "\(128 + SIGPIPE)\n"].contains(status), "\(words): \(status)")
      }
      // Where nobody reads at all, every command ends as a program does whose reader is gone.
      for words in ["show salary", "--json data team", "list", "--help", "doctor", "explain 'data team'"] {
        let run = try column.shell(
          "mkfifo p; (exec 3<>p 4>p 3>&-; \"$ASK\" \(words) >&4; echo $? > status); rm p; cat status")
        #expect(run.stdout == "\(128 + SIGPIPE)\n" && run.stderr.isEmpty, "\(words): \(run)")
      }
    }

    @Test
    func `streams that were never open do no harm`() throws {
      let column = try Column.indexed()
      for line in [
        "\"$ASK\" data team 2>&-", "\"$ASK\" data team <&- 2>&-", "\"$ASK\" index >&- 2>&-",
      ] {
        let run = try column.shell(line)
        #expect(run.end == .exit(0) || run.end == .exit(2), "\(line): \(run)")
      }
      for words in ["data team", "list", "show salary", "index", "doctor", "--help", "explain 'data team'"] {
        try column.shell("\"$ASK\" \(words) >&-").expectError("standard output is closed")
      }
      let stdin = try column.shell("\"$ASK\" - <&-")
      stdin.expectError("standard input")
      try column.ask("doctor").expectClean()
    }

    @Test
    func `nothing is coloured in a pipe`() throws {
      let column = try Column.indexed()
      for words in [[SamplePosts.teamQuestion], ["list"], ["show", "salary"], ["doctor"], ["train"]] {
        let run = try column.ask(words)
        #expect(
          !run.bytes.contains(0x1B) && !run.stderr.utf8.contains(0x1B) && !run.stderr.contains("\r"), "\(run)"
        )
      }
    }
  }
}
