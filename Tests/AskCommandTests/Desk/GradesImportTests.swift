import Testing

extension AskCommand {
  /// `ask judge --import`.
  @Suite(.serialized)
  struct GradesImports {
    private static let questions =
      "id\thalf\tgroup\tregister\tarea\ttext\nq1\tdevelopment\tq1\tplain\tother\tHow do I pay, and whom?\n"
      + "q2\ttest\tq2\tplain\tother\tWhat is \"quality\"?\n"

    private func column() throws -> Column {
      let column = try Column.plain()
      try column.write(Self.questions, to: "corpus/judgements/questions.tsv")
      try column.write("id\trater\tpost\tgrade\n", to: "corpus/judgements/qrels.tsv")
      let run = try column.ask("index", "--lexical")
      try #require(run.end == .exit(0), "\(run)")
      return column
    }

    private func rows(_ column: Column) throws -> [String] {
      String(decoding: try column.bytes(of: "corpus/judgements/qrels.tsv"), as: UTF8.self)
        .split(separator: "\n").dropFirst().map { String($0).replacing("\t", with: " ") }
    }

    @Test(arguments: [
      // Basic, with a space before what a spreadsheet would read as a formula, and a query nobody rated.
      "query,docid,rating\r\n\"How do I pay, and whom?\",salary,3\r\n \"unrated\",,\r\nWhat is \"quality\"?,quality,1\r\n",
      // Detailed: marks are doubled in cells that are not quoted.
      "Team Name,Case Name,Case ID,Query Text,Doc ID,Title,Rating\n,c,1,\"How do I pay, and whom?\",salary,\"A, b\",3\n"
        + ",c,1,What is \"\"quality\"\"?,quality,T,1\n",
    ])
    func `Quepid's tables are read, and a second import adds nothing`(table: String) throws {
      let column = try column()
      try column.write(table, to: "grades.csv")
      let dry = try column.ask("judge", "--import", "grades.csv", "--dry-run")
      #expect(dry.end == .exit(0) && dry.stdout.contains("2 new grades"), "\(dry)")
      #expect(try rows(column).isEmpty)
      let run = try column.ask("judge", "--import", "grades.csv")
      #expect(run.end == .exit(0) && run.messages.isEmpty, "\(run)")
      #expect(try rows(column) == ["q1 quepid salary 3", "q2 quepid quality 1"])
      let again = try column.ask("judge", "--import", "grades.csv")
      #expect(again.stdout.contains("0 new grades, 2 there already"), "\(again)")
      #expect(try rows(column).count == 2)
    }

    @Test
    func `a book of Quepid's has a column for each rater, and no address is kept`() throws {
      let column = try column()
      try column.write(
        "query,docid,Ann Lee,bob@example.org\n\"How do I pay, and whom?\",salary,3,2\nWhat is quality,quality,,0\n",
        to: "book.csv")
      let run = try column.ask("judge", "--import", "book.csv")
      #expect(run.end == .exit(0) && run.stdout.contains("1 without a grade"), "\(run)")
      #expect(try rows(column) == ["q1 Ann-Lee salary 3", "q1 bob salary 2", "q2 bob quality 0"])
      try column.ask("judge", "--import", "book.csv", "--rater", "cyd").expectError("leave --rater out")
    }

    @Test
    func `BEIR's and TREC's tables name questions by id, or by queries.jsonl beside them`() throws {
      let column = try column()
      try column.write("query-id\tcorpus-id\tscore\nq1\tsalary\t2\n", to: "qrels.tsv")
      try column.write("q2 0 quality 1\nq2 Q0 salary 0\n", to: "qrels.txt")
      #expect(try column.ask("judge", "--import", "qrels.tsv").end == .exit(0))
      #expect(try column.ask("judge", "--import", "qrels.txt", "--rater", "nist").end == .exit(0))
      #expect(try rows(column) == ["q1 beir salary 2", "q2 nist quality 1", "q2 nist salary 0"])
      // There q1 is another question.
      try column.write("{\"_id\": \"q1\", \"text\": \"what is quality\"}\n", to: "set/queries.jsonl")
      try column.write("query-id\tcorpus-id\tscore\nq1\tfirst-hire\t1\n", to: "set/qrels/test.tsv")
      #expect(try column.ask("judge", "--import", "set/qrels/test.tsv").end == .exit(0))
      #expect(try rows(column).last == "q2 beir first-hire 1")
    }

    @Test
    func `every bad line is named with what to do, and nothing is written`() throws {
      let column = try column()
      try column.write(
        "query,docid,rating\nHow do I pay and whom,salary,2\nWhat is quality?,qualty,2\nWhat is quality?,quality,7\n"
          + "What is quality?,quality,x\nSomething new?,salary,1\n", to: "grades.csv")
      let run = try column.ask("judge", "--import", "grades.csv")
      #expect(run.end == .exit(2) && run.messages.count == 5, "\(run)")
      for (line, words) in [
        (2, "--add-questions"), (3, "did you mean quality?"), (4, "--scale 7"), (5, "\"x\" is no grade"),
        (6, "--add-questions"),
      ] {
        #expect(
          run.messages.contains { $0.hasPrefix("ask: grades.csv:\(line): ") && $0.contains(words) }, "\(run)")
      }
      #expect(try rows(column).isEmpty)
      #expect(run.stdout.contains("--skip-bad"), "\(run)")
      let dry = try column.ask("judge", "--import", "grades.csv", "--skip-bad", "--dry-run")
      #expect(dry.end == .exit(2) && dry.stdout.contains("Nothing was written."), "\(dry)")
      let some = try column.ask("judge", "--import", "grades.csv", "--skip-bad", "--add-questions")
      #expect(
        some.end == .exit(1) && some.stdout.contains("2 new grades, 2 new questions, 3 bad lines"), "\(some)")
      #expect(try rows(column).count == 2)
    }

    @Test
    func `another scale is mapped, and grades that differ from those that are there are named`() throws {
      let column = try column()
      try column.write(
        "query,docid,rating\nWhat is quality?,quality,10\nWhat is quality?,salary,5\nWhat is quality?,first-hire,1\n",
        to: "ten.csv")
      #expect(try column.ask("judge", "--import", "ten.csv", "--scale", "10").end == .exit(0))
      // 10, 5 and 1 of 10 are 3, 1.5 and 0.3 of 3.
      #expect(try rows(column) == ["q2 quepid quality 3", "q2 quepid salary 2", "q2 quepid first-hire 0"])
      try column.write("query,docid,rating\nWhat is quality?,quality,1\n", to: "other.csv")
      let run = try column.ask("judge", "--import", "other.csv")
      #expect(run.end == .exit(2) && run.stderr.contains("graded it 3 before and not 1"), "\(run)")
    }

    @Test
    func `a rater who cannot be called so is named with the line`() throws {
      let column = try column()
      try column.write("id\trater\tpost\tgrade\nq1\tAnn Lee\tsalary\t3\nq2\tbob\tquality\t2\n", to: "own.tsv")
      let run = try column.ask("judge", "--import", "own.tsv", "--skip-bad")
      #expect(run.end == .exit(1) && run.messages.count == 1, "\(run)")
      #expect(run.stderr.hasPrefix("ask: own.tsv:2: a rater cannot be called \"Ann Lee\""), "\(run)")
      #expect(try rows(column) == ["q2 bob quality 2"])
    }

    @Test
    func `what is no table of grades is one line`() throws {
      let column = try column()
      try column.write("a,b,c\n1,2,3\n", to: "a.csv")
      try column.ask("judge", "--import", "a.csv").expectError("a.csv: ", "no table of grades")
      try column.write("Snapshot Name,Query Text,Doc ID,Doc Position\nx,y,z,1\n", to: "b.csv")
      try column.ask("judge", "--import", "b.csv").expectError("b.csv: ", "no column of ratings")
      try column.write("query,docid,rating\n\"open,salary,1\n", to: "c.csv")
      try column.ask("judge", "--import", "c.csv").expectError("c.csv:2: ", "never closed")
      try column.write([0x71, 0xFF, 0x0A], to: "d.csv")
      try column.ask("judge", "--import", "d.csv").expectError("d.csv:1: ", "UTF-8")
      try column.ask("judge", "--import", "e.csv").expectError("e.csv: ", "no such file")
      try column.write("", to: "f.csv")
      try column.ask("judge", "--import", "f.csv").expectError("f.csv: ", "no table of grades")
    }
  }
}
