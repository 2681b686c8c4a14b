import Foundation
import Testing

extension AskCommand {
  /// A name that stands in a letter stands nowhere else, whatever is run.
  @Suite(.serialized)
  struct LetterPrivacy {
    /// Of letters that nobody has, so that it is found wherever it gets to.
    private static let name = "Qzlorbin"

    private static let text = """
      Dear editors,

      I am Anna Qzlorbin and I work for Qzlorbin Systems GmbH. Should data scientists sit in one team? My colleague \
      says qzlorbin should decide.

      Anna Qzlorbin, anna@qzlorbin.example

      """

    private static let mail = """
      From: Anna Qzlorbin <anna.qzlorbin@mail.example>
      Subject: A question from Qzlorbin
      Date: Tue, 3 Mar 2026 09:12:00 +0100
      Message-ID: <1@qzlorbin.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="b"

      --b
      Content-Type: text/plain; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      Is a central team better, asks =51zlorbin? And how large should it be?

      --=20
      Qzlorbin
      --b
      Content-Type: text/plain; name="Qzlorbin.txt"
      Content-Disposition: attachment; filename="Qzlorbin.txt"

      Qzlorbin
      --b--

      """

    @Test func `a name planted in letters is found in letters alone`() throws {
      let column = try Column.indexed()
      column.environment["TMPDIR"] = column.path + "/tmp"
      column.environment["XDG_CACHE_HOME"] = column.path + "/cache"
      try FileManager.default.createDirectory(atPath: column.path + "/tmp", withIntermediateDirectories: true)
      try column.write("[queries]\nlog = true\n\n[letters]\nkeep-days = 30\n", to: "ask.toml")
      for input in [Self.text, Self.mail] {
        let run = try column.ask(["letter", "new", "-"], input: Array(input.utf8))
        #expect(run.end == .exit(0), "\(run)")
      }
      let ids = try column.names(in: "letters").filter { !$0.hasPrefix(".") }
      #expect(ids.count == 2)
      // The letters' own commands show the original to the editor; all others must not know it.
      try column.ask("letter", "draft", ids[0], "--title", "From a letter").expectClean()
      try column.ask("letter", "answered-by", ids[1], "structure-data-team").expectClean()
      let commands: [[String]] = [
        ["where should data scientists sit"], ["-n", "5", "data team", "--drafts"],
        ["index"], ["index", "--rebuild", "--lexical"], ["index", "--dry-run"], ["doctor"],
        ["list", "--drafts"],
        ["show", "from-a-letter"], ["show", "structure-data-team", "--json"],
        ["explain", "where should data scientists sit"], ["eval"], ["review"], ["gaps"], ["gaps", "--all"],
        ["gaps", "--json"], ["letter", "list"], ["letter", "list", "--json"],
        ["letter", "close", ids[0]], ["check"], ["duplicates"], ["report", "report.html"],
        ["export", "out.jsonl"],
        ["history"], ["--help"],
      ]
      for command in commands {
        let run = try column.ask(command)
        let output = (run.stdout + run.stderr).lowercased()
        #expect(!output.contains(Self.name.lowercased()), "\(command): \(run)")
      }
      let found = try column.shell("grep -rlia \(Self.name) . | grep -v '^./letters/' || true")
      #expect(found.stdout.isEmpty, "\(found.stdout)")
      let named = try column.shell("find . -iname '*\(Self.name)*'")
      #expect(named.stdout.isEmpty, "\(named.stdout)")
      // It is there, so that the search can fail.
      #expect(try column.shell("grep -rlia \(Self.name) letters").stdout.contains(ids[0]))
      for id in ids { try column.ask("letter", "forget", id, "--yes").expectNoError() }
      let left = try column.shell("grep -rlia \(Self.name) . || true")
      #expect(left.stdout.isEmpty, "\(left.stdout)")
    }
  }
}
