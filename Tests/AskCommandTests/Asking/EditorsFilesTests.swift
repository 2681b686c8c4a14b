import Glibc
import Testing

extension AskCommand {
  /// `synonyms.yaml` and `pins.yaml` beside the posts.
  @Suite(.serialized)
  struct FilesOfEditors {
    private struct PinnedPage: Decodable {
      struct Result: Decodable {
        struct Pinned: Decodable, Equatable {
          let by: String
          let why: String?
        }

        let post: String
        let pinned: Pinned?
      }

      let outcome: String
      let results: [Result]
    }

    @Test
    func `synonyms work at once, without a new index`() throws {
      let column = try Column.indexed()
      let generation = try column.generation()
      try column.write(
        "- [remuneration, salary]\n- {words: boffins, also: [data team]}\n", to: "corpus/synonyms.yaml")
      let page = try column.ask("--json", "negotiate remuneration").json(Page.self)
      #expect(page.results.first?.post == "salary" && page.outcome == "answered")
      #expect(
        try column.ask("--json", "boffins").json(Page.self).results.first?.post == "structure-data-team")
      #expect(try column.generation() == generation)
    }

    @Test
    func `a pinned post stands first and says so`() throws {
      let column = try Column.indexed()
      try column.write(
        "- {question: \(SamplePosts.teamQuestion), post: salary, why: \"Money first.\"}\n",
        to: "corpus/pins.yaml")
      let run = try column.ask(SamplePosts.teamQuestion)
      #expect(run.end == .exit(0) && run.stdout.hasPrefix("1  How do I negotiate a salary?"), "\(run)")
      #expect(run.stdout.contains("pinned by the editors: Money first."), "\(run)")
      let page = try column.ask("--json", SamplePosts.teamQuestion).json(PinnedPage.self)
      #expect(page.results[0].post == "salary")
      #expect(page.results[0].pinned == .init(by: "corpus/pins.yaml:1", why: "Money first."))
      #expect(page.results.dropFirst().allSatisfy { $0.pinned == nil })
    }

    @Test
    func `a folder or a link in a file's place is said as what it is`() throws {
      let column = try Column.indexed()
      for name in ["corpus/synonyms.yaml", "corpus/pins.yaml", "ask.toml"] {
        try column.write("", to: name + "/x")
        let folder = try column.ask(SamplePosts.teamQuestion)
        folder.expectWarning(name, "a folder where a file is expected", "; ")
        try column.remove(name)
        symlink("nowhere", column.path + "/" + name)
        let link = try column.ask(SamplePosts.teamQuestion)
        link.expectWarning(name, "the symbolic link leads nowhere", "; ")
        try column.remove(name)
      }
    }

    @Test
    func `a broken file is one line, and the question is answered without it`() throws {
      let column = try Column.indexed()
      for (name, text, line, words) in [
        ("synonyms.yaml", "- [a, b\n", 2, ["YAML", "; "]),
        ("synonyms.yaml", "- [tea, brew]\n- {words: x1, also: y1}\n- {words: y1, also: x1}\n", 3, ["circle"]),
        ("pins.yaml", "- {question: a b c, post: salari}\n", 1, ["salari", "the nearest one is salary"]),
        (
          "pins.yaml", "- {question: a b c, post: salary}\n- {question: 'A b c?', post: quality}\n- [x]\n", 3,
          ["1 more", "ask doctor"]
        ),
      ] as [(String, String, Int, [String])] {
        try column.write(text, to: "corpus/\(name)")
        let run = try column.ask(SamplePosts.teamQuestion)
        run.expectAnswer()
        run.expectWarning("corpus/\(name):\(line):")
        for word in words { #expect(run.stderr.contains(word), "\(run)") }
        try column.remove("corpus/\(name)")
      }
      try column.ask(SamplePosts.teamQuestion).expectClean()
    }

    @Test
    func `the doctor names every problem`() throws {
      let column = try Column.indexed()
      try column.write("- [tea, teas]\n- [the, brew]\n", to: "corpus/synonyms.yaml")
      try column.write("- {question: a b c, post: salari}\n", to: "corpus/pins.yaml")
      let run = try column.ask("doctor")
      #expect(run.end == .exit(1), "\(run)")
      for words in ["synonyms.yaml:1: ", "synonyms.yaml:2: ", "pins.yaml:1: ", "salary"] {
        #expect(run.stdout.contains(words), "\(run)")
      }
      try column.write("- [tea, brew]\n", to: "corpus/synonyms.yaml")
      try column.remove("corpus/pins.yaml")
      #expect(try column.ask("doctor").end == .exit(0))
    }

    @Test
    func `a link that leads out of the corpus is not followed`() throws {
      let column = try Column.indexed()
      try column.write("- [a, b]\n", to: "outside.yaml")
      try column.link("corpus/synonyms.yaml", to: "../outside.yaml")
      let run = try column.ask(SamplePosts.teamQuestion)
      run.expectAnswer()
      run.expectWarning("corpus/synonyms.yaml", "leads out")
    }
  }
}
