import Foundation
import Testing

extension AskCommand {
  /// Questions that are none, or look like something else.
  @Suite(.serialized)
  struct Questions {
    @Test
    func `a question without a word is refused`() throws {
      let column = try Column.indexed()
      for question in ["", "   ", "\n\t", "\"", "???", "(((", "''", "\u{200B}"] {
        try column.ask(question).expectError("no words", "; ")
        try column.ask(["--json", question]).expectError("no words")
        try column.ask(["-"], input: Array(question.utf8)).expectError("no words")
      }
    }

    @Test
    func `a question of 100 kB is refused with its length`() throws {
      let column = try Column.indexed()
      for question in [String(repeating: "a", count: 100_000), String(repeating: "word ", count: 20_000)] {
        try column.ask(question).expectError("bytes long", "shorten")
        try column.ask(["-"], input: Array(question.utf8)).expectError("bytes long", "shorten")
        try column.write(question, to: "letter.txt")
        try column.ask("--file", "letter.txt").expectError("letter.txt", "bytes long", "shorten")
      }
      try column.ask("--file", "/dev/zero").expectError("bytes long")
      let long = String(repeating: "how do I structure a data team ", count: 1000)
      try column.ask(long).expectAnswer()
    }

    @Test
    func `invalid UTF-8 is refused wherever a question comes from`() throws {
      let column = try Column.indexed()
      for bytes: [UInt8] in [
        [0x63, 0xFF, 0x64], [0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      ] {
        let question = Array("data team ".utf8) + bytes
        if !question.contains(0) { try column.ask(bytes: [question]).expectError("UTF-8") }
        try column.ask(["-"], input: question).expectError("standard input", "UTF-8")
        try column.write(question, to: "letter.txt")
        try column.ask("--file", "letter.txt").expectError("letter.txt", "UTF-8")
        try column.ask(bytes: [Array("--tag".utf8), bytes, Array("team".utf8)]).expectError("UTF-8")
        try column.ask(bytes: [Array("show".utf8), bytes]).expectError("UTF-8")
      }
    }

    @Test
    func `a letter with NUL bytes and line ends is a question`() throws {
      let column = try Column.indexed()
      try column.ask(["-"], input: Array("how do I\0structure\r\n\r\n a data team?\n".utf8)).expectAnswer()
      let run = try column.ask(["--json", "-"], input: Array("structure\0a data team \u{1B}[31m\"\\".utf8))
      #expect(try run.json(Page.self).question == "structure\0a data team \u{1B}[31m\"\\")
    }

    @Test
    func `a file that cannot be a question is an error that says what to do`() throws {
      let column = try Column.indexed()
      try column.ask("--file", "nowhere.txt").expectError("nowhere.txt", "No such file", "; ")
      try column.ask("--file", ".").expectError("directory", "; ")
      try column.ask(["-"], input: []).expectError("no words")
      try column.write(SamplePosts.teamQuestion, to: "letter.txt")
      try column.ask("--file", "letter.txt", "more", "words").expectError("--file", "one of them")
      try column.ask("--file", "letter.txt").expectAnswer()
    }

    @Test
    func `operators of FTS5 and unbalanced quotes are words`() throws {
      let column = try Column.indexed()
      let questions = [
        "structure \"data team", "\"structure data team\"\"", "NEAR(data team structure)",
        "structure AND data team",
        "structure OR", "NOT structure data team", "structure* data* team*", "^structure data team",
        "{structure data}: structure team", "structure + data - team", "- structure data team",
        "'structure' data team",
        "structure; data; team;--", "structure % data _ team", "(structure (data (team",
        "structure\\ data\\ team",
        "structure\u{0}data team", "structure data team \u{FEFF}\u{202E}",
      ]
      for question in questions {
        let run = try column.ask(["--json", "-"], input: Array(question.utf8))
        #expect(run.messages.isEmpty, "\(question): \(run)")
        // Words of an operator that no post has may make the answer less sure.
        #expect([.exit(0), .exit(1)].contains(run.end), "\(question): \(run)")
        #expect(try run.json(Page.self).results.first?.post == "structure-data-team", "\(question): \(run)")
      }
    }

    @Test
    func `words that are nothing but an operator are still asked`() throws {
      let column = try Column.indexed()
      for question in [
        "AND", "OR", "NOT", "NEAR", "NEAR(", "title:", "col:x", "x*", "^x", "title : x", "NEAR(a b, 3)",
      ] {
        let run = try column.ask(question)
        #expect([.exit(0), .exit(1)].contains(run.end) && run.messages.isEmpty, "\(question): \(run)")
        #expect(!run.stdout.isEmpty)
      }
    }

    @Test
    func `C++, a slash, a dot and both apostrophes find what they name`() throws {
      let column = try Column.indexed()
      for (question, post) in [
        ("C++", "languages"), ("c++?", "languages"), ("node.js", "languages"), ("don't", "languages"),
        ("don’t", "languages"), ("a/b", "ab-testing"), ("is an A/B test worth it", "ab-testing"),
      ] {
        let run = try column.ask("--json", question)
        // A function word alone finds posts too, but is no question that a column could answer.
        let isQuestion = !question.hasPrefix("don")
        #expect(run.end == .exit(isQuestion ? 0 : 1), "\(question): \(run)")
        #expect(try run.json(Page.self).results.first?.post == post, "\(question): \(run)")
      }
    }

    @Test
    func `a question that the column knows nothing of exits with 1`() throws {
      let column = try Column.indexed()
      let run = try column.ask("zymurgy of quokkas")
      #expect(run.end == .exit(1) && run.stderr.isEmpty && !run.stdout.isEmpty, "\(run)")
      let page = try column.ask("--json", "zymurgy of quokkas")
      #expect(page.end == .exit(1))
      #expect(try page.json(Page.self).outcome == "none")
    }

    @Test
    func `control characters do not reach the terminal`() throws {
      let column = try Column.indexed()
      try column.write(
        "---\ntitle: \"Zebra \\e[31m red \\a\"\ntags: [\"\\e]0;x\\a\"]\nauthor: \"x\\ny\"\n---\nZebra \u{1B}[2J stripes.\n",
        to: "corpus/posts/zebra.md")
      for words in [
        ["zebra \u{1B}[31m"], ["list"], ["show", "zebra"], ["--tag", "\u{1B}[0m", "zebra"],
        ["show", "\u{1B}c"],
      ] {
        let run = try column.ask(words)
        #expect(!run.bytes.contains(0x1B) && !run.bytes.contains(0x07), "\(words): \(run)")
        #expect(!run.stderr.utf8.contains(0x1B) && !run.stderr.utf8.contains(0x07), "\(words): \(run)")
      }
    }
  }
}
