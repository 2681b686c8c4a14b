import AskEval
import Foundation
import Testing

/// A set in a folder that is removed when the last reference to it goes.
final class SetFolder {
  static let posts =
    #"{"_id": "p1", "title": "A", "text": "a"}"# + "\n" + #"{"_id": "p2", "text": "b"}"# + "\n"
  static let queries = #"{"_id": "q1", "text": "a?"}"# + "\n" + #"{"_id": "q2", "text": "b?"}"# + "\n"
  static let qrels = "query-id\tcorpus-id\tscore\nq1\tp1\t1\nq2\tp2\t2\n"

  let path: String
  private let parent: String

  /// A file that is nil is not written.
  init(
    posts: String? = SetFolder.posts, queries: String? = SetFolder.queries, qrels: String? = SetFolder.qrels
  ) throws {
    parent = FileManager.default.temporaryDirectory.appending(path: "ask-eval-\(UUID().uuidString)").path
    path = parent + "/tiny"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in [("corpus.jsonl", posts), ("queries.jsonl", queries), ("qrels.tsv", qrels)] {
      if let text { try write(name, Data(text.utf8)) }
    }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: parent)
    } catch {
      Issue.record("cannot remove \(parent): \(error)")
    }
  }

  func write(_ name: String, _ bytes: Data) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func read() throws(EvaluationError) -> JudgedSet { try JudgedSet(folder: path) }

  /// What is said of the set, without the folder; nil when it can be read.
  func problem() -> String? {
    do {
      _ = try read()
      return nil
    } catch {
      return error.description.replacing(path + "/", with: "")
    }
  }
}
