import Testing

extension AskCommand {
  /// Drafts and posts that have a successor.
  @Suite(.serialized)
  struct StatusOfPosts {
    @Test
    func `a draft is found only with --drafts`() throws {
      let column = try Column.indexed()
      let draft = SamplePosts.post("Where do pigeons sleep?").replacing(
        "status: published", with: "status: draft")
      try column.write(draft, to: "corpus/posts/nest.md")
      let question = "where do pigeons sleep"
      let without = try column.ask("--json", "-n", "100", question).json(Page.self)
      #expect(!without.results.map(\.post).contains("nest"))
      let with = try column.ask("--json", "-n", "100", "--drafts", question)
      #expect(with.end == .exit(0), "\(with)")
      #expect(try with.json(Page.self).results.first?.post == "nest")
      #expect(try with.json(Page.self).total == without.total + 1)
      #expect(try column.ask("list", "--json").json(Listing.self).total == 8)
      #expect(try column.ask("list", "--json", "--drafts").json(Listing.self).total == 9)
      try column.ask("show", "nest").expectAnswer("Where do pigeons sleep?")
    }

    @Test
    func `a superseded post leads to its successor`() throws {
      let column = try Column.indexed()
      let old = SamplePosts.post(
        "Where do pigeons sleep?", words: "quagga lofts", extra: "superseded-by: salary")
      try column.write(old, to: "corpus/posts/nest.md")
      let run = try column.ask("--json", "-n", "100", "where do pigeons sleep, quagga")
      let page = try run.json(Page.self)
      #expect(page.results.first?.post == "salary", "\(run)")
      #expect(!page.results.map(\.post).contains("nest"))
      #expect(Set(page.results.map(\.post)).count == page.results.count)
      let shown = try column.ask("where do pigeons sleep, quagga")
      #expect(shown.stdout.contains("nest"), "the reader sees what it replaces: \(shown)")
      try column.ask("show", "nest").expectAnswer("salary")
      try column.ask("doctor").expectClean()
    }

    @Test
    func `successors that are not there or go in a circle are findings, and the posts answer`() throws {
      for successor in ["nowhere", "nest", "salary"] {
        let column = try Column.indexed()
        let old = SamplePosts.post("Where do pigeons sleep?", extra: "superseded-by: \(successor)")
        try column.write(old, to: "corpus/posts/nest.md")
        if successor == "salary" {
          let text = String(decoding: try column.bytes(of: "corpus/posts/salary.md"), as: UTF8.self)
          try column.write(
            text.replacing("status: published", with: "superseded-by: nest"), to: "corpus/posts/salary.md")
        }
        let run = try column.ask("--json", "where do pigeons sleep")
        #expect(run.end == .exit(0), "\(successor): \(run)")
        let doctor = try column.ask("doctor")
        #expect(doctor.end == .exit(1) && doctor.stdout.contains("superseded-by"), "\(successor): \(doctor)")
      }
    }
  }
}
