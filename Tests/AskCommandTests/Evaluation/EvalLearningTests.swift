import Foundation
import TestSupport
import Testing

extension AskCommand {
  /// What `ask eval` may learn from, and how it weighs evidence.
  @Suite(.serialized)
  struct EvalLearning {
    private func measured(_ column: Column, _ words: String...) throws -> Measured {
      let run = try column.ask(["eval", "tiny", "--json", "--per-query", "queries.tsv"] + words)
      run.expectClean()
      return try run.json(Measured.self)
    }

    /// Queries that were measured.
    private func asked(_ column: Column) throws -> Set<String> {
      let lines = String(decoding: try column.bytes(of: "queries.tsv"), as: UTF8.self).split(separator: "\n")
      return Set(lines.dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) })
    }

    @Test
    func `queries to learn from are named by a file and leave the measurement`() throws {
      let column = try Column.withSet()
      for (number, lines) in ["q02a\nq01a\n", "q01a\r\n\r\n  q02a\t\r\nq01a", "\u{FEFF}q01a\nq02a"]
        .enumerated()
      {
        try column.write(lines, to: "learn.txt")
        let measured = try measured(column, "--train-queries", "learn.txt")
        #expect(
          measured.queries == 34 && measured.learnedQueries == 2 && measured.sameAsLearned == 0, "\(number)")
        #expect(measured.head.hasPrefix("standard"))
        #expect(try asked(column).isDisjoint(with: ["q01a", "q02a"]))
      }
      let page = try column.ask("eval", "tiny", "--train-queries", "learn.txt", "--report", "report.md")
      page.expectClean()
      #expect(page.stdout.hasPrefix("tiny: 12 posts, 34 queries, after learning from 2 queries\n"))
      let report = String(decoding: try column.bytes(of: "report.md"), as: UTF8.self)
      #expect(
        report.contains("- 2 judged queries were learned from\n")
          && report.contains("- 34 queries measured of 36"))
      let pipe = try column.shell(
        "printf 'q01a\\nq02a\\n' | \"$ASK\" eval tiny --json --train-queries /dev/stdin")
      pipe.expectClean()
      #expect(try pipe.json(Measured.self).learnedQueries == 2)
    }

    @Test
    func `queries that ask the same as one that was learned from are left out and counted`() throws {
      let column = try Column.withSet()
      try column.append(
        "{\"_id\": \"again\", \"text\": \"why does MY cactus rot, in the wet soil?!\"}\n",
        to: "tiny/queries.jsonl")
      try column.append("again\tp05\t1\n", to: "tiny/qrels.tsv")
      try column.write("q01b\n", to: "learn.txt")
      let measured = try measured(column, "--train-queries", "learn.txt")
      #expect(measured.queries == 35 && measured.learnedQueries == 1 && measured.sameAsLearned == 1)
      #expect(try asked(column).isDisjoint(with: ["q01b", "again"]))
    }

    @Test
    func `a paraphrase split learns from half of each group`() throws {
      let column = try Column.withSet()
      let measured = try measured(column, "--split", "paraphrase", "--group-key", "topic")
      // One of three queries a topic.
      #expect(measured.learnedQueries == 12 && measured.queries + measured.sameAsLearned == 24)
      let asked = try asked(column)
      for number in TinySet.posts.indices {
        let group = TinySet.queries[3 * number..<3 * number + 3].map(\.id)
        #expect(group.count { asked.contains($0) } == 2, "\(group)")
      }
    }

    @Test
    func `a split that gives nothing to learn from is said to`() throws {
      let column = try Column.withSet(posts: 1)
      let group = try column.ask("eval", "tiny", "--system", "lexical", "--split", "group")
      #expect(group.end == .exit(0))
      group.expectWarning("--split group", "one group", "--group-key")
      let some = try Column.withSet()
      try some.write("q01a\tp01\t1\nq02a\tp02\t1\n", to: "tiny/qrels.tsv")
      let paraphrase = try some.ask("eval", "tiny", "--system", "lexical", "--split", "paraphrase")
      #expect(
        paraphrase.stderr.contains("--split paraphrase: no group has more than one query"), "\(paraphrase)")
    }

    @Test
    func `a group split learns from half of the groups`() throws {
      let column = try Column.withSet()
      let measured = try measured(column, "--split", "group", "--group-key", "topic", "--seed", "5")
      #expect(measured.learnedQueries == 18 && measured.queries == 18)
      let asked = try asked(column)
      for number in TinySet.posts.indices {
        let group = TinySet.queries[3 * number..<3 * number + 3].map(\.id)
        #expect([0, 3].contains(group.count { asked.contains($0) }), "\(group)")
      }
    }

    @Test
    func `a head from a file is used, and its weights are shown`() throws {
      let column = try Column.withSet()
      try column.write("{\"whole\": 2.5, \"alignment\": -1}", to: "head.json")
      let given = try measured(column, "--head", "head.json", "--system", "reranked", "--system", "lexical")
      #expect(given.head == "given" && given.weights["whole"] == 2.5 && given.weights["alignment"] == -1)
      #expect(given.weights.values.count { $0 != 0 } == 2)
      let standard = try measured(column)
      #expect(standard.head.hasPrefix("standard") && standard.weights.keys == given.weights.keys)
      #expect(given.systems["lexical"]?.figures == standard.systems["lexical"]?.figures)
      try column.write("{\"brevity\": 1}", to: "head.json")
      let odd = try measured(column, "--head", "head.json")
      #expect(odd.systems["reranked"]?.figures != standard.systems["reranked"]?.figures)
    }

    @Test
    func `sets of 1, 2 and 5 posts are measured, by words alone where they are too small`() throws {
      for posts in [1, 2, 3, 5] {
        let column = try Column.withSet(posts: posts)
        let run = try column.ask("eval", "tiny", "--json")
        #expect(run.end == .exit(0), "\(posts): \(run)")
        let measured = try run.json(Measured.self)
        #expect(measured.posts == posts && measured.queries == 3 * posts)
        if measured.withoutNetwork != nil {
          run.expectWarning("words alone", "too few", "add posts")
          #expect(measured.systems.keys.sorted() == ["fts5", "lexical"] && measured.trainingSeconds == 0)
        } else {
          run.expectClean()
          #expect(measured.systems.count == 4)
        }
        #expect(posts > 1 || measured.withoutNetwork != nil, "one post is no corpus to learn from")
        let learning = try column.ask("eval", "tiny", "--split", "paraphrase")
        #expect(learning.end == .exit(0) && learning.messages.count <= 1, "\(posts): \(learning)")
      }
      let column = try Column.withSet(posts: 1)
      try column.ask("eval", "tiny", "--system", "network").expectError("tiny", "no network", "add posts")
    }
  }
}
