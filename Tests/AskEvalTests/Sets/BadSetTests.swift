import AskEval
import Foundation
import Testing

struct BadSetTests {
  /// The last line of a corpus with what is said about it.
  static let lines: [(String, String)] = [
    (#"{"_id": "x", "text": "a""#, "the line is not valid JSON; write one whole object a line"),
    (#"{"_id": "x", "text": "\ud800"}"#, "the line is not valid JSON; write one whole object a line"),
    (#"{"_id": "x", "text": "a"} {}"#, "the line is not valid JSON; write one whole object a line"),
    ("{\"_id\": \"x\", \"text\": \"a\0\"}", "the line is not valid JSON; write one whole object a line"),
    ("{\0}\0", "the line is not valid JSON; write one whole object a line"),
    ("nan", "the line is not valid JSON; write one whole object a line"),
    ("[1]", "the line is a list where an object is expected; write one object a line"),
    ("null", "the line is null where an object is expected; write one object a line"),
    (#""x""#, "the line is text where an object is expected; write one object a line"),
    (#"{"id": "x", "text": "a"}"#, #"there is no _id; add "_id": "…""#),
    (#"{"_id": null, "text": "a"}"#, #"there is no _id; add "_id": "…""#),
    (#"{"_id": "x"}"#, #"there is no text; add "text": "…""#),
    (
      #"{"_id": 1.5, "text": "a"}"#,
      "_id is a number where text or a whole number is expected; correct the value"
    ),
    (
      #"{"_id": true, "text": "a"}"#,
      "_id is true or false where text or a whole number is expected; correct the value"
    ),
    (#"{"_id": "x", "text": 3}"#, "text is a number where text is expected; correct the value"),
    (#"{"_id": "x", "text": ["a"]}"#, "text is a list where text is expected; correct the value"),
    (
      #"{"_id": "x", "text": "a", "title": {}}"#,
      "title is an object where text is expected; correct the value"
    ),
    (
      #"{"_id": "x", "text": "a", "metadata": []}"#,
      "metadata is a list where an object is expected; correct the value"
    ),
    (#"{"_id": "", "text": "a"}"#, "the id is empty; write one"),
    (
      #"{"_id": "a b", "text": "a"}"#,
      "the id \"a b\" has white space or a control character in it; write it without"
    ),
    (
      #"{"_id": "a\n\u0007", "text": "a"}"#,
      "the id \"a\u{FFFD}\u{FFFD}\" has white space or a control character in it; write it without"
    ),
    (#"{"_id": "p1", "text": "a"}"#, "the id \"p1\" stands in line 1 already; give each its own"),
  ]

  @Test(arguments: lines)
  func `a bad line is named with what to do, among posts and among queries`(line: String, message: String)
    throws
  {
    #expect(try SetFolder(posts: SetFolder.posts + "\n" + line).problem() == "corpus.jsonl:4: \(message)")
    let queries = SetFolder.posts + line + "\n"
    #expect(try SetFolder(queries: queries).problem() == "queries.jsonl:3: \(message)")
  }

  @Test(arguments: ["[", "{\"_id\":"])
  func `a line that nests without end is refused`(open: String) throws {
    #expect(
      try SetFolder(posts: String(repeating: open, count: 100_000)).problem()
        == "corpus.jsonl:1: the line is not valid JSON; write one whole object a line")
  }

  @Test func `a query needs a text`() throws {
    let queries = #"{"_id": "q1", "text": " \n"}"#
    #expect(
      try SetFolder(queries: queries).problem()
        == "queries.jsonl:1: the text of the query is empty; write the question, or remove the line")
  }

  /// The last line of qrels with what is said about it.
  static let judgements: [(String, String)] = [
    ("q1", "1 column where 3 are expected; write query id, post id and grade with a tab between"),
    ("q1 p1 1", "1 column where 3 are expected; write query id, post id and grade with a tab between"),
    ("q1\t0\tp1\t1", "4 columns where 3 are expected; write query id, post id and grade with a tab between"),
    ("q1\tp1\t1\t", "4 columns where 3 are expected; write query id, post id and grade with a tab between"),
    (
      "query-id\tcorpus-id\tscore",
      "\"score\" is no grade; write a whole number from 0 (not relevant) to 100"
    ),
    ("q1\tp1\t", "\"\" is no grade; write a whole number from 0 (not relevant) to 100"),
    ("q1\tp1\t1.0", "\"1.0\" is no grade; write a whole number from 0 (not relevant) to 100"),
    ("q1\tp1\t-1", "\"-1\" is no grade; write a whole number from 0 (not relevant) to 100"),
    ("q1\tp1\t101", "\"101\" is no grade; write a whole number from 0 (not relevant) to 100"),
    (
      "q1\tp1\t99999999999999999999",
      "\"99999999999999999999\" is no grade; write a whole number from 0 (not relevant) to 100"
    ),
    ("\tp1\t1", "the id is empty; write one"),
    ("q1\tp 1\t1", "the id \"p 1\" has white space or a control character in it; write it without"),
    ("q1\tp1\t2", "query \"q1\" and post \"p1\" have grade 1 in line 2 and 2 here; keep one of them"),
  ]

  @Test(arguments: judgements)
  func `a bad judgement is named with what to do`(line: String, message: String) throws {
    #expect(try SetFolder(qrels: SetFolder.qrels + line).problem() == "qrels.tsv:4: \(message)")
  }

  @Test func `a grade that contradicts one of an unknown query is named too`() throws {
    #expect(
      try SetFolder(qrels: "q1\tp1\t1\nq9\tp1\t1\nq9\tp1\t2\n").problem()
        == "qrels.tsv:3: query \"q9\" and post \"p1\" have grade 1 in line 2 and 2 here; keep one of them")
  }

  @Test(arguments: ["corpus.jsonl", "queries.jsonl", "qrels.tsv"])
  func `a file that is absent, a folder or not UTF-8 is named`(file: String) throws {
    let folder = try SetFolder()
    try FileManager.default.removeItem(atPath: folder.path + "/" + file)
    #expect(
      folder.problem()
        == "\(file): no such file; give a folder that holds corpus.jsonl, queries.jsonl and qrels.tsv")
    try folder.write("\(file)/inside", Data())
    #expect(
      folder.problem() == "\(file): this is a folder, pipe or device, not a file; put the file itself there")
    try FileManager.default.removeItem(atPath: folder.path + "/" + file)
    try folder.write(file, Data("\n".utf8) + Data([0x61, 0xFF, 0x0A]))
    #expect(folder.problem() == "\(file):2: the line is not valid UTF-8; save the file as UTF-8")
  }

  @Test(arguments: ["", "\n \r\n", "\u{FEFF}"])
  func `an empty set is an error`(empty: String) throws {
    #expect(
      try SetFolder(posts: empty).problem()
        == "corpus.jsonl: there is no post in it; write one JSON object a line")
    #expect(
      try SetFolder(queries: empty).problem()
        == "queries.jsonl: there is no query in it; write one JSON object a line")
    for qrels in [empty, "query-id\tcorpus-id\tscore\n", "q1\tp1\t0\n", "q1\tp9\t1\nq9\tp1\t1\n"] {
      #expect(
        try SetFolder(qrels: qrels).problem()
          == "qrels.tsv: no query of the set has a relevant post of the set, so there is nothing to measure; "
          + "check that the ids are those of corpus.jsonl and queries.jsonl")
    }
  }

  @Test func `errors are equal only in path, line and reason`() {
    let error = EvaluationError(path: "a", line: 1, reason: .notJSON)
    #expect(error == EvaluationError(path: "a", line: 1, reason: .notJSON))
    #expect(error != EvaluationError(path: "b", line: 1, reason: .notJSON))
    #expect(error != EvaluationError(path: "a", line: nil, reason: .notJSON))
    #expect(error != EvaluationError(path: "a", line: 1, reason: .noPosts))
  }

  @Test func `random bytes make a set or an error in one of its lines`() throws {
    let folder = try SetFolder()
    let good = Array(SetFolder.posts.utf8)
    withSeeds(300) { generator in
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      do {
        try folder.write("corpus.jsonl", Data(bytes))
        _ = try folder.read()
      } catch let error as EvaluationError {
        let lines = bytes.count { $0 == 0x0A } + 1
        return (1...lines).contains(error.line ?? 1) ? nil : error.description
      } catch {
        return "\(error)"
      }
      return nil
    }
  }
}
