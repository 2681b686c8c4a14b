import Foundation
import Glibc
import Testing

extension AskCommand {
  /// `ask letter`, from a letter that came in to one that is forgotten.
  @Suite(.serialized)
  struct LettersAtTheDesk {
    private static let letter = """
      Dear editors,

      my boss Helen Vostrick at Brintwick Ltd wants one central data team for 40 people. I do not agree. Should data \
      scientists sit in one team or with the engineers?

      Also, how do I tell Helen that a violin teacher earns more than I do?

      Best,
      Anna Qzlorbin

      """

    private static let team = "structure-data-team"

    private struct New: Decodable {
      struct Letter: Decodable {
        struct Finding: Decodable {
          let line: Int
          let kind, text: String
          let standIn: String?
        }
        let id, redacted, state, path: String
        let findings: [Finding]
        let notes, leftOut, questions: [String]
      }
      let letters: [Letter]
      let known: [String]
      let problems: [String]
    }

    private func take(_ column: Column, _ text: String = letter) throws -> New.Letter {
      let run = try column.ask(["letter", "new", "--json"], input: Array(text.utf8))
      #expect(run.end == .exit(0), "\(run)")
      return try #require(try run.json(New.self).letters.first)
    }

    private func mode(_ column: Column, _ name: String) -> mode_t {
      var status = stat()
      lstat(column.path + "/" + name, &status)
      return status.st_mode & 0o777
    }

    @Test func `a letter from standard input is kept, redacted and answered with the nearest posts`() throws {
      let column = try Column.indexed()
      let run = try column.ask(["letter", "new", "-"], input: Array(Self.letter.utf8))
      run.expectNoError()
      for words in [
        "Helen Vostrick", "[name 1]", "[employer 1]", "do not find all", "ask letter draft",
        SamplePosts.teamTitle,
      ] {
        #expect(run.stdout.contains(words), "no \(words) in \(run)")
      }
      let ids = try column.names(in: "letters").filter { !$0.hasPrefix(".") }
      #expect(
        ids.count == 1 && mode(column, "letters") == 0o700
          && mode(column, "letters/\(ids[0])/letter.txt") == 0o600)
      #expect(try column.bytes(of: "letters/.gitignore") == Array("*\n".utf8))
    }

    @Test func `a mailbox is taken in once`() throws {
      let column = try Column.indexed()
      let mail = "From: Ida <ida@mail.example>\nSubject: A\nMessage-ID: <1@m>\n\nWhat is a test set?\n"
      let box = "From a@m Tue Mar  3 09:12:00 2026\n" + mail + "\n"
      try column.write(box + box.replacing("<1@m>", with: "<2@m>"), to: "box")
      let first = try column.ask("letter", "new", "box", "--json").json(New.self)
      #expect(first.letters.count == 2 && first.known.isEmpty)
      let again = try column.ask("letter", "new", "box", "--json").json(New.self)
      #expect(again.letters.isEmpty && Set(again.known) == Set(first.letters.map(\.id)))
    }

    @Test func `of a cut mailbox the whole mails are kept and the rest is named`() throws {
      let column = try Column.indexed()
      let mail = "From a@m Tue Mar  3 09:12:00 2026\nFrom: Ida <i@m>\nSubject: A\n\nWhat is a test set?\n\n"
      try column.write(mail + "From a@m Tue Mar  3 09:12:00 2026\nFrom: Bo <b@m>\nSubj", to: "box")
      let run = try column.ask("letter", "new", "box")
      #expect(run.end == .exit(1) && run.stderr.contains("byte \(mail.utf8.count)"), "\(run)")
      #expect(try column.names(in: "letters").count { !$0.hasPrefix(".") } == 1)
    }

    @Test func `a draft holds the redacted question and the letter's id alone`() throws {
      let column = try Column.indexed()
      let letter = try take(column)
      let run = try column.ask("letter", "draft", letter.id, "--title", "One team or many?")
      run.expectClean()
      let post = String(decoding: try column.bytes(of: "corpus/posts/one-team-or-many.md"), as: UTF8.self)
      #expect(post.contains("status: draft\nletter: \(letter.id)\n"))
      #expect(post.contains("my boss [name 1] at [employer 1] wants one central data team"))
      #expect(!post.contains("Helen") && !post.contains("Brintwick") && !post.contains("Qzlorbin"))
      #expect(!post.contains("Dear editors") && post.components(separatedBy: "### TODO").count == 3)
      #expect(run.stdout.contains("asks 2 of 2 questions"))
      try column.ask("letter", "draft", letter.id).expectError(letter.id, "one-team-or-many.md", "already")
      // What the editor drops is named.
      let cut = post.replacing("I do not agree.", with: "I agree.").replacing(" for 40 people", with: "")
      try column.write(cut, to: "corpus/posts/one-team-or-many.md")
      let shown = try column.ask("letter", "show", letter.id).stdout
      #expect(
        shown.contains("a “not” is gone: I do not agree.") && shown.contains("numbers that are gone: 40"))
    }

    @Test func `an answered letter's questions go to one place each, and go again when it is forgotten`()
      throws
    {
      let column = try Column.indexed()
      let path = "corpus/posts/\(Self.team).md"
      let plain = String(decoding: try column.bytes(of: path), as: UTF8.self)
      try column.write(
        plain.replacing(
          "status: published", with: "asked-as:\n  - central, or not?  # odd\nstatus: published"), to: path)
      let before = try column.bytes(of: path)
      let letter = try take(column)
      let run = try column.ask("letter", "answered-by", letter.id, Self.team)
      run.expectClean()
      #expect(run.stdout.contains("asked-as of \(Self.team)"))
      #expect(try column.bytes(of: path) != before)
      // A generation with the line in it.
      _ = try column.ask("how do I tell someone that a violin teacher earns more")
      let generations = try column.names(in: ".ask/generations")
      try column.ask("letter", "forget", letter.id).expectError("--yes")
      let gone = try column.ask("letter", "forget", letter.id, "--yes")
      #expect(gone.end == .exit(0) && gone.stdout.contains("asked-as line of \(Self.team)"), "\(gone)")
      #expect(try column.bytes(of: path) == before)
      #expect(try column.names(in: "letters").allSatisfy { $0.hasPrefix(".") })
      #expect(gone.stdout.contains("of the index"), "\(generations), \(gone)")
      let grep = try column.shell("grep -rla 'violin teacher' . || true")
      #expect(grep.stdout.isEmpty, "\(grep)")
    }

    @Test func `a published post keeps its text and loses the id`() throws {
      let column = try Column.indexed()
      let letter = try take(column)
      try column.ask("letter", "draft", letter.id, "--title", "Ours").expectClean()
      let draft = String(decoding: try column.bytes(of: "corpus/posts/ours.md"), as: UTF8.self)
      let answered = draft.replacing("status: draft", with: "status: published").replacing(
        "### TODO: a heading that takes a position", with: "### One team\n\nOne team is enough for forty.")
      try column.write(answered, to: "corpus/posts/ours.md")
      let run = try column.ask("letter", "forget", letter.id, "--yes")
      #expect(run.stdout.contains("not erased: the text of corpus/posts/ours.md"), "\(run)")
      let post = String(decoding: try column.bytes(of: "corpus/posts/ours.md"), as: UTF8.self)
      #expect(!post.contains(letter.id) && post.contains("[name 1]"))
    }

    @Test func `letters are listed with age and state, and those past their time are erased only when asked`()
      throws
    {
      let column = try Column.indexed()
      column.environment["ASK_TODAY"] = "2026-03-01"
      let letter = try take(column)
      try column.ask("letter", "close", letter.id, "--reason", "not ours").expectClean()
      column.environment["ASK_TODAY"] = "2026-06-01"
      try column.write("[letters]\nkeep-days = 30\n", to: "ask.toml")
      let list = try column.ask("letter", "list")
      #expect(list.stdout.contains("closed") && list.stdout.contains("3 months ago"))
      #expect(list.stdout.contains("ask letter forget --old"))
      #expect(try column.ask("letter", "list", "--only", "new").end == .exit(1))
      try column.ask("letter", "forget", "--old", "--yes").expectClean()
      #expect(!column.exists("letters/\(letter.id)"))
    }

    @Test func `the private copy for the editor's program stays private, and goes on in its place`() throws {
      let column = try Column.indexed()
      let letter = try take(column)
      try column.write("#!/bin/sh\necho 'Is a test set needed for 7 rows?' > \"$2\"\n", to: "edit")
      chmod(column.path + "/edit", 0o755)
      column.environment["VISUAL"] = column.path + "/edit"
      try column.ask("letter", "show", letter.id, "--edit").expectNoError()
      #expect(mode(column, "letters/\(letter.id)/edited.txt") == 0o600)
      try column.ask("letter", "draft", letter.id, "--title", "Edited").expectClean()
      let post = String(decoding: try column.bytes(of: "corpus/posts/edited.md"), as: UTF8.self)
      #expect(post.contains("## Question\n\nIs a test set needed for 7 rows?\n"))
    }

    @Test func `a page without an answer says where to send the question, unless the folder is another's`()
      throws
    {
      let column = try Column.indexed()
      let question = "zebra crossing paint regulations Portugal"
      #expect(try column.ask(question).stdout.contains("Send it to the editors: ask letter new"))
      let other = try column.ask(question, "--corpus", "corpus", "--state", ".ask")
      #expect(!other.stdout.contains("Send it to the editors"))
    }
  }
}
