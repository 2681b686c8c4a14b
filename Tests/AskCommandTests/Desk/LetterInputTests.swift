import Foundation
import Glibc
import Testing

extension AskCommand {
  /// What `ask letter` does with what it cannot use.
  @Suite(.serialized)
  struct BadLetters {
    @Test func `what holds no letter is refused in a line`() throws {
      let column = try Column.indexed()
      try column.write("", to: "empty")
      try column.write([0x41, 0x00, 0x42, 0x0A], to: "nul")
      try column.write([UInt8](repeating: 0x61, count: 30 << 20), to: "large")
      try column.ask("letter", "new", "empty").expectError("empty", "no text")
      try column.ask("letter", "new", "nul").expectError("nul", "NUL")
      try column.ask("letter", "new", "large").expectError("large", "25 MB")
      try column.ask("letter", "new", "none").expectError("none", "cannot be read")
      try column.ask("letter", "new", "corpus").expectError("corpus", "cannot be read")
      try column.ask("letter", "new").expectError("standard input", "no text")
      let mail =
        "From: Bo <b@m>\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pdf; name=cv.pdf\n"
        + "Content-Disposition: attachment; filename=cv.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n"
      try column.write(mail, to: "mail.eml")
      try column.ask("letter", "new", "mail.eml").expectError("mail.eml", "only attachments", "cv.pdf")
      #expect(try column.names(in: "letters").allSatisfy { $0.hasPrefix(".") })
    }

    @Test func `text in Latin-1 is taken, and said to be guessed`() throws {
      let column = try Column.indexed()
      try column.write(Array("Is a caf".utf8) + [0xE9] + Array(" a good place to learn?\n".utf8), to: "latin")
      let run = try column.ask("letter", "new", "latin")
      #expect(run.end == .exit(0) && run.stdout.contains("read as Latin-1"), "\(run)")
    }

    @Test func `letters that others could read, in the corpus or in git are refused or closed`() throws {
      let column = try Column.indexed()
      try column.write("How do I start?", to: "a.txt")
      try column.write("*.tmp", to: "letters/.gitignore")
      chmod(column.path + "/letters", 0o755)
      let run = try column.ask("letter", "new", "a.txt")
      #expect(run.end == .exit(0) && run.stderr.contains("permissions are now 700"), "\(run)")
      #expect(try column.text(of: "letters/.gitignore") == "*.tmp\n*\n")
      try column.write("x", to: "letters/old.txt")
      let git = try column.shell("git init -q . && git add -f letters/old.txt")
      #expect(git.end == .exit(0), "\(git)")
      try column.ask("letter", "new", "a.txt").expectError("letters", "git")
      try column.ask("letter", "new", "a.txt", "--letters", "corpus/letters").expectError("corpus")
      try column.write("x", to: "file")
      try column.ask("letter", "list", "--letters", "file").expectError("file", "is a file")
      try column.ask("letter", "list", "--letters", "none").expectError("no letters yet")
    }

    @Test func `the column's own folder is no folder of letters, and stays as it is`() throws {
      let column = try Column.indexed()
      try column.write("How do I start?", to: "a.txt")
      chmod(column.path, 0o755)
      try column.ask("letter", "new", "a.txt", "--letters", ".").expectError(
        "other files or folders than letters")
      var status = stat()
      stat(column.path, &status)
      #expect(status.st_mode & 0o777 == 0o755 && !column.exists(".gitignore"))
    }

    @Test func `a folder of other files is no folder of letters, through a link either, and stays as it is`()
      throws
    {
      let column = try Column.indexed()
      try column.write("How do I start?", to: "a.txt")
      try column.write("x", to: "papers/thesis.md")
      try column.link("inbox", to: "papers")
      chmod(column.path + "/papers", 0o755)
      for folder in ["papers", "inbox"] {
        try column.ask("letter", "new", "a.txt", "--letters", folder).expectError("other files or folders")
      }
      var status = stat()
      stat(column.path + "/papers", &status)
      #expect(status.st_mode & 0o777 == 0o755 && !column.exists("papers/.gitignore"))
    }

    @Test func `unknown ids are answered with their like, and paths are no ids`() throws {
      let column = try Column.indexed()
      try column.write("How do I start?", to: "a.txt")
      try column.ask("letter", "new", "a.txt").expectNoError()
      let id = try #require(try column.names(in: "letters").first { !$0.hasPrefix(".") })
      try column.ask("letter", "show", String(id.dropLast())).expectError(id)
      try column.ask("letter", "forget", "../corpus", "--yes").expectError("no such letter")
      try column.ask("letter", "forget", "--yes").expectError("name the letters")
      try column.ask("letter", "forget", "--old", "--yes").expectError("keep-days")
      try column.ask("letter", "list", "--only", "open").expectError("--only open")
      try column.ask("letter", "answered-by", id, "no-such-post").expectError("no-such-post")
      try column.ask("letter", "answered-by", id, "structure-data-team", "--question", "9").expectError(
        "--question 9")
      try column.ask("letter", "draft", id, "--title", "!?").expectError("--title")
    }

    @Test func `a folder named with --corpus has letters only where they are told to be`() throws {
      let column = try Column.indexed()
      try column.write("How do I start?", to: "a.txt")
      try column.ask("letter", "new", "a.txt", "--corpus", "corpus", "--state", ".ask").expectError(
        "--letters")
      let run = try column.ask(
        "letter", "new", "a.txt", "--corpus", "corpus", "--state", ".ask", "--letters", "apart")
      #expect(run.end == .exit(0) && column.exists("apart/.gitignore") && !column.exists("letters"), "\(run)")
    }

    @Test func `without GMime a mail is refused and a text is not`() throws {
      let column = try Column.indexed()
      try column.write("no library", to: "lib/libgmime-3.0.so.0")
      column.environment["LD_LIBRARY_PATH"] = column.path + "/lib"
      try column.write("From: a@m\nSubject: x\n\nHow do I start?\n", to: "mail.eml")
      try column.write("How do I start?", to: "a.txt")
      try column.ask("letter", "new", "mail.eml").expectError("install libgmime-3.0-0")
      try column.ask("letter", "new", "a.txt").expectNoError()
    }

    @Test func `two editors at once keep both letters`() throws {
      let column = try Column.indexed()
      for number in 0..<4 { try column.write("How do I start with topic \(number)?", to: "\(number).txt") }
      let runs = try (0..<4).map { try column.start("letter", "new", "\($0).txt", "--json") }
      for run in runs { #expect(AskRun(run).end == .exit(0)) }
      #expect(try column.names(in: "letters").count { !$0.hasPrefix(".") } == 4)
    }
  }
}
