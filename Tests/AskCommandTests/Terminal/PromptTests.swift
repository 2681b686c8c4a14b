import CLineEdit
import Glibc
import Testing

extension AskCommand {
  /// `ask` alone, at a terminal.
  @Suite(.serialized)
  struct Prompts {
    private static let prompt = "ask> "
    private static let history = "home/.local/state/ask/history"
    /// With libedit, and as where it is not installed.
    private static let libraries = ["", "/no/such/libedit.so"]

    private func open(
      _ column: Column, _ words: [String] = [], library: String = "", _ settings: [String: String] = [:]
    ) throws -> TerminalSession {
      let settings = settings.merging(library.isEmpty ? [:] : ["ASK_LIBEDIT": library]) { $1 }
      let session = try column.terminal(words, settings)
      try #require(session.waitFor(Self.prompt), "\(session.text)")
      return session
    }

    private func leave(_ session: TerminalSession, after question: String) {
      session.type(question + "\n")
      #expect(session.waitFor(Self.prompt), "\(session.text)")
      session.type("\u{4}")
      #expect(session.end() == 0, "\(session.text)")
    }

    private func mode(_ path: String) -> mode_t {
      var status = stat()
      return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test(arguments: libraries)
    func `questions are answered one after the other, and Ctrl-D leaves with 0`(library: String) throws {
      let column = try Column.indexed()
      let session = try open(column, library: library)
      #expect(session.text.contains("libedit2") == !library.isEmpty, "it says once what brings line editing")
      session.type("how do I structure a data team\n")
      #expect(session.waitFor(SamplePosts.teamTitle) && session.waitFor(Self.prompt), "\(session.text)")
      session.type("salary market\n")
      #expect(session.waitFor("How do I negotiate a salary?") && session.waitFor(Self.prompt))
      session.type("zebra crossing paint regulations Portugal\n")
      #expect(session.waitFor("ask letter new") && session.waitFor(Self.prompt), "\(session.text)")
      session.type("\u{4}")
      #expect(session.end() == 0, "\(session.text)")
    }

    @Test(arguments: libraries)
    func `Ctrl-C drops the line and nothing else`(library: String) throws {
      let column = try Column.indexed()
      let session = try open(column, library: library)
      session.type("zebras and")
      #expect(session.waitFor("and"))
      session.type("\u{3}")
      #expect(session.waitFor(Self.prompt), "\(session.text)")
      session.type("salary market\n")
      #expect(session.waitFor("How do I negotiate a salary?") && session.waitFor(Self.prompt))
      session.type("quit\n")
      #expect(session.end() == 0)
      #expect(String(decoding: try column.bytes(of: Self.history), as: UTF8.self) == "salary market\nquit\n")
    }

    @Test
    func `arrow keys bring back and change what was typed, now and the next time`() throws {
      let column = try Column.indexed()
      let first = try open(column)
      first.type("salary markeT\n")
      #expect(first.waitFor("negotiate") && first.waitFor(Self.prompt))
      // Up, another last letter, and a word with one letter taken out further left.
      first.type("\u{1B}[A\u{7F}t éxa\u{1B}[D\u{7F}\n")
      #expect(first.waitFor("negotiate") && first.waitFor(Self.prompt))
      first.type("\u{4}")
      #expect(first.end() == 0)
      let second = try open(column)
      second.type("\u{1B}[A\n")
      #expect(second.waitFor("negotiate") && second.waitFor(Self.prompt))
      second.type("\u{4}")
      #expect(second.end() == 0)
      let lines = String(decoding: try column.bytes(of: Self.history), as: UTF8.self).split(separator: "\n")
      #expect(lines == ["salary markeT", "salary market éa", "salary market éa"])
    }

    @Test(arguments: libraries)
    func `keys that mean nothing here leave nothing in the line`(library: String) throws {
      let column = try Column.indexed()
      let session = try open(column, library: library)
      // Page up, F1 in two forms and with Ctrl, F12, shift-tab, Alt and an arrow, the console's F1, one of no keyboard.
      let keys = ["[5~", "OP", "[11~", "[1;5P", "[24~", "[Z", "\u{1B}[A", "[[A", "[99;99~"]
      for key in keys {
        session.type("sal\u{1B}\(key)ary market\n")
        #expect(session.waitFor("How do I negotiate a salary?") && session.waitFor(Self.prompt), "\(key)")
      }
      session.type("\u{4}")
      #expect(session.end() == 0)
      let lines = String(decoding: try column.bytes(of: Self.history), as: UTF8.self).split(separator: "\n")
      #expect(lines.count == keys.count && lines.allSatisfy { $0 == "salary market" }, "\(lines)")
    }

    @Test
    func `the history is for its owner alone, at most 1,000 lines, and can be refused`() throws {
      let column = try Column.indexed()
      let old = (1...1200).map { "question \($0)\n" }.joined()
      try column.write(old, to: Self.history)
      chmod(column.path + "/" + Self.history, 0o644)
      leave(try open(column), after: "salary market")
      let lines = String(decoding: try column.bytes(of: Self.history), as: UTF8.self).split(separator: "\n")
      #expect(lines.count == 1001 && lines.first == "question 201" && lines.last == "salary market")
      #expect(mode(column.path + "/" + Self.history) == 0o600)
      let elsewhere = try open(column, ["XDG_STATE_HOME": column.path + "/state"])
      leave(elsewhere, after: "salary market")
      #expect(mode(column.path + "/state/ask/history") == 0o600 && mode(column.path + "/state/ask") == 0o700)
      try column.remove(Self.history)
      let refused = try open(column, ["ASK_NO_HISTORY": "1"])
      leave(refused, after: "salary market")
      #expect(!column.exists(Self.history))
    }

    private func open(_ column: Column, _ settings: [String: String]) throws -> TerminalSession {
      try open(column, [], settings)
    }

    @Test
    func `commands act on the answers of the last question`() throws {
      let column = try Column.indexed()
      let editor = "#!/bin/sh\nprintf 'EDITED %s %s\\n' \"$1\" \"$2\"\n"
      try column.write(editor, to: "editor")
      chmod(column.path + "/editor", 0o755)
      let session = try open(column, ["-n", "2"], ["VISUAL": column.path + "/editor"])
      func line(_ line: String, _ expected: String) {
        session.type(line + "\n")
        #expect(session.waitFor(expected) && session.waitFor(Self.prompt), "\(line): \(session.text)")
      }
      line(":open", "there is no answer yet")
      line("how do I structure a data team", " for the next")
      line("2", "Further reading")
      line(":more", "Who should be the first hire?")
      line(":open 1", "EDITED +19 corpus/posts/structure-data-team.md")
      line(":show 1", "show them to people")
      line(":show salary", "How do I negotiate a salary?")
      line(":related 1", "Related")
      line(":opne 1", "did you mean :open?")
      line(":open 99", "there is no answer 99")
      line(":open x", "x is no number")
      line(":show no-such-post", "there is no post no-such-post")
      line(":help", ":related [N]")
      session.type(":quit\n")
      #expect(session.end() == 0)
    }

    @Test
    func `what changes in the corpus is in the next answer`() throws {
      let column = try Column.indexed()
      let session = try open(column)
      session.type("quagga husbandry\n")
      #expect(session.waitFor("no answer") && session.waitFor(Self.prompt), "\(session.text)")
      try column.write(
        SamplePosts.post("How do quaggas live?", words: "quagga husbandry"), to: "corpus/posts/q.md")
      session.type("quagga husbandry\n")
      #expect(session.waitFor("How do quaggas live?") && session.waitFor(Self.prompt), "\(session.text)")
      session.type("exit\n")
      #expect(session.end() == 0)
    }

    @Test
    func `options choose the posts of every question, and wrong ones are said at once`() throws {
      let column = try Column.indexed()
      let wrong = try column.terminal(["--tag", "hirin"])
      #expect(wrong.end() == 2 && wrong.text.contains("hiring"), "\(wrong.text)")
      let session = try open(column, ["--tag", "hiring"])
      leave(session, after: "how do I structure a data team")
      #expect(!session.text.contains(SamplePosts.teamTitle) && session.text.contains("first hire"))
    }

    @Test
    func `without a terminal there is no prompt`() throws {
      let column = try Column.indexed()
      let run = try column.ask([], input: Array("salary market\n".utf8))
      run.expectClean()
      #expect(run.stdout.contains("OPTIONS") && !run.stdout.contains(Self.prompt))
      try column.ask("--tag", "hiring", "--since", "2025-01-01").expectError(
        "there is no question", "`ask list --tag hiring --since 2025-01-01`")
      try column.ask("--lexical").expectError("the question has no words")
    }

    @Test
    func `a library that is not there or another one opens no editor`() {
      #expect(cline_open("/no/such/libedit.so", "> ", 10) == nil)
      #expect(cline_open("libc.so.6", "> ", 10) == nil)
    }
  }
}
