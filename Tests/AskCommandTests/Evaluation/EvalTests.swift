import Foundation
import TestSupport
import Testing

extension AskCommand {
  /// What `ask eval` measures and writes.
  @Suite(.serialized)
  struct Eval {
    /// Sums in another order, in double precision.
    private static let rounding = 1e-9
    /// Half of the last digit that is printed.
    private static let printed = 0.00005 + 1e-9

    private func text(_ column: Column, _ name: String) throws -> String {
      String(decoding: try column.bytes(of: name), as: UTF8.self)
    }

    @Test
    func `JSON, run files, table of queries, report and page say the same`() throws {
      let column = try Column.withSet()
      let words = ["eval", "tiny", "--runs", "runs", "--per-query", "queries.tsv", "--report", "report.md"]
      let run = try column.ask(words + ["--json"])
      run.expectClean()
      let measured = try run.json(Measured.self)
      #expect(
        measured.schema == 1 && measured.set == "tiny" && measured.seed == 1
          && measured.head.hasPrefix("standard"))
      #expect(measured.posts == 12 && measured.queries == 36 && measured.trainingSeconds > 0)
      #expect(measured.learnedQueries == 0 && measured.sameAsLearned == 0 && measured.unjudgedQueries == 0)
      #expect(measured.withoutNetwork == nil && !measured.weights.isEmpty)
      let names = ["fts5", "lexical", "network", "reranked"]
      #expect(measured.systems.keys.sorted() == names)
      #expect(try column.names(in: "runs") == names.map { $0 + ".run" })

      let queries = TinySet.queries.map(\.id)
      let report = try text(column, "report.md")
      let rows = table(in: report)
      let page = try column.ask("eval", "tiny")
      for name in names {
        let system = try #require(measured.systems[name])
        #expect(system.milliseconds.p50 > 0 && system.milliseconds.p50 <= system.milliseconds.p95)
        let file = RunFile(try text(column, "runs/\(name).run"), system: name)
        #expect(file.faults.isEmpty, "\(name): \(file.faults)")
        for metric in RunFile.metrics {
          let figure = try #require(system.figures[metric])
          #expect(abs(figure - file.mean(metric, over: queries)) < Self.rounding, "\(name) \(metric)")
          let shown = try #require(rows[name]?[metric], "\(name) \(metric) in the report")
          #expect(abs(figure - shown) < Self.printed, "\(name) \(metric)")
        }
        let line = try #require(page.stdout.split(separator: "\n").first { $0.hasPrefix(name) })
        let figures = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        #expect(figures.count == 5 && abs(figures[0] - (system.figures["ndcg@10"] ?? -1)) < Self.printed)
      }

      let comparison = try #require(measured.comparison)
      #expect(
        comparison.metric == "ndcg@10" && comparison.baseline == "lexical" && comparison.system == "reranked")
      let gain = { (name: String) in measured.systems[name]?.figures["ndcg@10"] ?? .nan }
      #expect(abs(comparison.difference - (gain("reranked") - gain("lexical"))) < Self.rounding)
      let interval = try #require(comparison.interval95)
      #expect(
        interval.count == 2 && interval[0] <= comparison.difference && comparison.difference <= interval[1])
      #expect(comparison.p > 0 && comparison.p <= 1)
      try checkTable(try text(column, "queries.tsv"), comparison: comparison, queries: queries)

      #expect(report.hasPrefix("# Evaluation on tiny\n") && report.contains("](<report.svg>)"))
      #expect(
        try text(column, "report.svg").hasPrefix("<svg ") && text(column, "report.svg").hasSuffix("</svg>\n"))
      #expect(!column.exists(".ask"), "nothing is written but what was asked for")
    }

    private func checkTable(_ tsv: String, comparison: Measured.Comparison, queries: [String]) throws {
      let lines = tsv.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false)
      }
      #expect(lines.allSatisfy { $0.count == 8 } && lines[0][0] == "query" && lines[0][5] == "difference")
      #expect(lines.dropFirst().map { String($0[0]) }.sorted() == queries)
      let differences = try lines.dropFirst().map { try #require(Double($0[5])) }
      #expect(differences == differences.sorted())
      // Each has six decimals.
      #expect(abs(differences.reduce(0, +) / Double(queries.count) - comparison.difference) < 1e-6)
    }

    /// The figures of the report's first table, by system and metric.
    private func table(in report: String) -> [String: [String: Double]] {
      let lines = report.split(separator: "\n").filter { $0.hasPrefix("| ") }
      func cells(_ line: Substring) -> [String] {
        line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      guard let head = lines.first.map(cells) else { return [:] }
      var rows: [String: [String: Double]] = [:]
      for row in lines.dropFirst().map(cells).prefix(while: { $0.count == head.count }) {
        rows[row[0]] = Dictionary(
          zip(head, row).dropFirst().compactMap { name, value in Double(value).map { (name, $0) } },
          uniquingKeysWith: { first, _ in first })
      }
      return rows
    }

    @Test
    func `two runs with one seed differ in nothing but times`() throws {
      let column = try Column.withSet()
      func timeless(_ words: String...) throws -> String {
        let run = try column.ask(["eval", "tiny", "--json", "--runs", "runs"] + words)
        run.expectClean()
        let runs = try column.names(in: "runs").map { try text(column, "runs/" + $0) }.joined()
        return run.stdout.replacing(/"(p50|p95|trainingSeconds)" : [0-9.e+-]+/, with: "") + runs
      }
      let first = try timeless("--split", "paraphrase")
      #expect(try timeless("--split", "paraphrase") == first)
      #expect(try timeless("--seed", "1", "--split", "paraphrase") == first)
      #expect(try timeless("--seed", "2", "--split", "paraphrase") != first)
      #expect(try timeless("--seed", "\(UInt64.max)").contains("\"seed\" : \(UInt64.max)"))
    }

    @Test
    func `systems are chosen by name, whatever the order, and words alone need no training`() throws {
      let column = try Column.withSet()
      let run = try column.ask(
        "eval", "tiny", "--json", "--system", "fts5", "--system", "lexical", "--system", "fts5")
      run.expectClean()
      let measured = try run.json(Measured.self)
      #expect(measured.systems.keys.sorted() == ["fts5", "lexical"] && measured.trainingSeconds == 0)
      #expect(measured.withoutNetwork == nil)
      #expect(measured.comparison?.baseline == "lexical" && measured.comparison?.system == "fts5")
      let one = try column.ask("eval", "tiny", "--json", "--system", "network")
      one.expectClean()
      #expect(try one.json(Measured.self).systems.keys.sorted() == ["network"])
      #expect(try one.json(Measured.self).comparison == nil)
    }

    @Test
    func `with one system there is nothing to compare, which is said`() throws {
      let column = try Column.withSet()
      let run = try column.ask(
        "eval", "tiny", "--system", "lexical", "--report", "r.md", "--per-query", "q.tsv", "--runs", "runs")
      #expect(
        run.end == .exit(0) && run.messages.count == 2
          && run.messages.allSatisfy { $0.contains("two systems") })
      #expect(!column.exists("r.md") && !column.exists("r.svg") && !column.exists("q.tsv"))
      #expect(try column.names(in: "runs") == ["lexical.run"])
    }

    @Test
    func `options stand before or after the command and its folder`() throws {
      let column = try Column.withSet()
      let options = ["--system", "lexical", "--seed", "3", "--json"]
      for words in [
        ["eval", "tiny"] + options, options + ["eval", "tiny"], ["eval"] + options + ["tiny"],
        ["--seed", "3", "--json", "eval", "--system", "lexical", "tiny"],
        ["--system=lexical", "--seed=3", "--json", "eval", "tiny/"], ["eval", "./tiny/."] + options,
        [
          "--runs", "eval", "--head", "head.json", "--json", "--seed", "3", "eval", "tiny", "--system",
          "lexical",
        ],
      ] {
        try column.write("{\"whole\": 1}", to: "head.json")
        let run = try column.ask(words)
        run.expectClean()
        let measured = try run.json(Measured.self)
        #expect(measured.seed == 3 && measured.systems.count == 1 && measured.set == "tiny", "\(words)")
      }
    }

    @Test
    func `the set may be here, above or elsewhere, with any name`() throws {
      let column = try Column.withSet()
      try column.move("tiny", to: "a set, né “tiny”")
      for (folder, words) in [("a set, né “tiny”", ["."]), ("home", ["../a set, né “tiny”"])] {
        let run = try column.ask(["eval", "--json", "--system", "lexical"] + words, in: folder)
        run.expectClean()
        #expect(try run.json(Measured.self).set == "a set, né “tiny”")
      }
    }
  }
}
