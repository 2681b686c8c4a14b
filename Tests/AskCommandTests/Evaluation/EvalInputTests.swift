import Foundation
import TestSupport
import Testing

extension AskCommand {
  /// What is wrong with a set or with words: one line that says where, what, and what to do.
  @Suite(.serialized)
  struct EvalInput {
    @Test
    func `a missing set or file is named`() throws {
      let column = try Column.withSet()
      try column.ask("eval").expectError("no corpus", "; ")
      try column.write("# A\n\nText.\n", to: "corpus/posts/a.md")
      try column.ask("eval").expectError("no judgements", "; ", "ask eval DIR", "corpus.jsonl")
      try column.ask("eval", "--half", "dev").expectError("--half dev", "development, test or all")
      let qrels = try column.bytes(of: "tiny/qrels.tsv")
      try column.ask("eval", "tiny", "--per-query", "tiny/qrels.tsv").expectError("tiny/qrels.tsv", "; ")
      #expect(try column.bytes(of: "tiny/qrels.tsv") == qrels)
      try column.ask("eval", "tiny", "--half", "test").expectError("--half", "tiny")
      try column.ask("eval", "nowhere").expectError("nowhere/corpus.jsonl: ", "no such file", "; ")
      try column.ask("eval", "").expectError("corpus.jsonl", "; ")
      try column.ask("eval", "tiny/corpus.jsonl").expectError("tiny/corpus.jsonl", "; ")
      for file in ["corpus.jsonl", "queries.jsonl", "qrels.tsv"] {
        let column = try Column.withSet()
        try column.remove("tiny/" + file)
        try column.ask("eval", "tiny").expectError("tiny/\(file): ", "no such file", "; ")
      }
    }

    @Test
    func `a malformed line is named with its number`() throws {
      let lines: [(file: String, line: String, words: [String])] = [
        ("corpus.jsonl", "{\"_id\": \"x\", \"text\": ", ["json"]),
        ("corpus.jsonl", "[1, 2]", ["list"]),
        ("corpus.jsonl", "{\"text\": \"no id\"}", ["_id"]),
        ("corpus.jsonl", "{\"_id\": \"x\"}", ["text"]),
        ("corpus.jsonl", "{\"_id\": \"p01\", \"text\": \"twice\"}", ["p01", "line 1"]),
        ("queries.jsonl", "{\"_id\": \"x y\", \"text\": \"a\"}", ["white space"]),
        ("queries.jsonl", "{\"_id\": \"x\", \"text\": \" \"}", ["empty"]),
        ("queries.jsonl", "{\"_id\": \"x\", \"text\": 7}", ["number"]),
        ("qrels.tsv", "q01a p01 1", ["column"]),
        ("qrels.tsv", "q01a\tp01\tgood", ["grade", "good"]),
        ("qrels.tsv", "q01a\tp01\t-1", ["grade"]),
        ("qrels.tsv", "q01a\tp01\t1", ["line 2", "grade"]),
      ]
      for (file, line, words) in lines {
        let column = try Column.withSet()
        let place =
          String(decoding: try column.bytes(of: "tiny/" + file), as: UTF8.self).split(separator: "\n").count
          + 1
        try column.append(line + "\n", to: "tiny/" + file)
        let run = try column.ask("eval", "tiny")
        run.expectError("ask: tiny/\(file):\(place): ", "; ")
        for word in words { #expect(run.stderr.contains(word), "\(line): \(run)") }
      }
      let column = try Column.withSet()
      try column.write(
        Array("{\"_id\": \"a\", \"text\": \"".utf8) + [0xFF] + Array("\"}\n".utf8), to: "tiny/corpus.jsonl")
      try column.ask("eval", "tiny").expectError("tiny/corpus.jsonl:1: ", "UTF-8")
    }

    @Test
    func `an empty set is an error`() throws {
      for (file, content) in [
        ("corpus.jsonl", ""), ("queries.jsonl", "\n\n"), ("qrels.tsv", "query-id\tcorpus-id\tscore\n"),
      ] {
        let column = try Column.withSet()
        try column.write(content, to: "tiny/" + file)
        try column.ask("eval", "tiny").expectError("tiny/\(file): ", "; ")
      }
      let column = try Column.withSet()
      try column.write("q01a\tp01\t0\n", to: "tiny/qrels.tsv")
      try column.ask("eval", "tiny").expectError("tiny/qrels.tsv: ", "nothing to measure")
    }

    @Test
    func `unknown ids and queries without a judgement are counted and the rest is measured`() throws {
      let column = try Column.withSet()
      try column.append("nobody\tp01\t1\nq01a\tnothing\t1\nq01b\tnothing\t2\n", to: "tiny/qrels.tsv")
      try column.append("{\"_id\": \"lone\", \"text\": \"Who am I?\"}\n", to: "tiny/queries.jsonl")
      let run = try column.ask(
        "eval", "tiny", "--json", "--system", "lexical", "--system", "fts5", "--report", "r.md")
      #expect(run.end == .exit(0) && run.messages.count == 3, "\(run)")
      #expect(run.stderr.contains("ask: tiny: 1 judgement names an unknown query and is left out\n"))
      #expect(run.stderr.contains("ask: tiny: 2 judgements name an unknown post and are left out\n"))
      #expect(run.stderr.contains("ask: tiny: 1 query has no judgement and is not measured\n"))
      let measured = try run.json(Measured.self)
      #expect(
        measured.unknownQueryLines == 1 && measured.unknownPostLines == 2 && measured.unjudgedQueries == 1)
      #expect(measured.queries == 36)
      let report = String(decoding: try column.bytes(of: "r.md"), as: UTF8.self)
      #expect(report.contains("- 2 judgements left out for naming an unknown post\n"))
    }

    @Test
    func `what to learn from must be queries of the set, and must leave some`() throws {
      let column = try Column.withSet()
      let files: [(content: String, words: [String])] = [
        ("", ["names no query"]), ("\n \r\n", ["names no query"]), ("q01a\nq99z\n", [":2: ", "q99z"]),
        ("q01a\r\n\r\nq99z\r\n", [":3: ", "q99z"]), ("q01a q01b\n", [":1: "]),
        (TinySet.queries.map { $0.id + "\n" }.joined(), ["left to measure", "fewer"]),
      ]
      for (content, words) in files {
        try column.write(content, to: "learn.txt")
        let run = try column.ask("eval", "tiny", "--train-queries", "learn.txt")
        run.expectError("; ")
        for word in words { #expect(run.stderr.contains(word), "\(content.debugDescription): \(run)") }
        #expect(!run.stderr.contains("--rebuild"), "\(run)")
      }
      try column.append("{\"_id\": \"lone\", \"text\": \"Who am I?\"}\n", to: "tiny/queries.jsonl")
      try column.write("lone\n", to: "learn.txt")
      let lone = try column.ask("eval", "tiny", "--train-queries", "learn.txt")
      #expect(
        lone.end == .exit(2) && lone.messages.last?.contains("judgement of the query lone") == true, "\(lone)"
      )
      try column.write([0xFF, 0xFE], to: "learn.txt")
      for path in ["learn.txt", "nowhere.txt", "tiny"] {
        let run = try column.ask("eval", "tiny", "--train-queries", path)
        #expect(run.end == .exit(2) && run.messages.last?.hasPrefix("ask: \(path): ") == true, "\(run)")
        #expect(run.messages.last?.contains("; ") == true && !run.stderr.contains("--rebuild"), "\(run)")
      }
    }

    @Test
    func `a bad head is refused`() throws {
      let column = try Column.withSet()
      let files: [(content: String, word: String)] = [
        ("", "object of numbers"), ("{", "object of numbers"), ("[1, 2]", "object of numbers"),
        ("{\"whole\": \"3\"}", "object of numbers"), ("{\"whole\": true}", "object of numbers"),
        ("{\"whole\": NaN}", "object of numbers"), ("{\"size\": 1}", "no feature size"),
        ("{}", "every weight is 0"), ("{\"whole\": 0}", "every weight is 0"), ("{\"whole\": 1e300}", "whole"),
      ]
      for (content, word) in files {
        try column.write(content, to: "head.json")
        try column.ask("eval", "tiny", "--head", "head.json").expectError("head.json: ", word, "; ")
      }
      try column.ask("eval", "tiny", "--head", "nowhere.json").expectError("nowhere.json: ", "; ")
      try column.ask("eval", "tiny", "--head", "tiny").expectError("tiny: ", "; ")
    }

    @Test
    func `wrong words are refused`() throws {
      let column = try Column.withSet()
      try column.ask("eval", "tiny", "--system", "bm25").expectError(
        "bm25", "lexical, fts5, network, reranked")
      try column.ask("eval", "tiny", "--split", "half").expectError("half", "paraphrase", "group")
      try column.ask("eval", "tiny", "--group-key", "colour").expectError("tiny: ", "colour", "topic")
      try column.write("q01a\n", to: "learn.txt")
      try column.ask("eval", "tiny", "--split", "group", "--train-queries", "learn.txt").expectError(
        "leave one out")
      for words in [
        ["--seed", "-1"], ["--seed", "x"], ["--seed"], ["--seed", "18446744073709551616"], ["--limit", "3"],
        ["twice"],
      ] {
        try column.ask(["eval", "tiny"] + words).expectError("; ")
      }
      #expect(try column.names(in: "") == ["home", "learn.txt", "tiny"], "nothing was written")
    }
  }
}
