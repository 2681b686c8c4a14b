import Foundation
import Testing

/// Publications that stop in the middle.
extension Column {
  /// Drafts that are published together.
  static let quaggas = 4

  func writeQuaggas() throws {
    for number in 0..<Self.quaggas {
      try write(
        SampleDraft.post("Where does quagga\(number) sleep?", words: "quagga\(number) stables"),
        to: "corpus/posts/quagga\(number).md")
    }
  }

  /// What the column says once whatever was killed has been finished by a command.
  func settledState() throws -> (generation: String, published: Int, answered: Int) {
    // First a question, which finishes what was killed; what it answers from comes before what files say.
    let answered = try ask("list", "--json").json(Listing.self).posts.count { $0.post.hasPrefix("quagga") }
    let published = try (0..<Self.quaggas).count { number in
      try text(of: "corpus/posts/quagga\(number).md").contains("status: published")
    }
    return (try generation(), published, answered)
  }

  /// A column whose publication of all quaggas was killed behind the link, with the first `finished` of them changed.
  static func interrupted(finished: Int = 0, gated: Bool = true) throws -> Column {
    let column = try Column.plain()
    if gated { try column.write("[publish]\ngated = true\n", to: "ask.toml") }
    try column.ask("index", "--lexical").expectClean()
    try column.writeQuaggas()
    let drafts = try (0..<quaggas).map { try column.bytes(of: "corpus/posts/quagga\($0).md") }
    #expect(try column.publish().output.outcome == "published")
    try column.writeJournal(of: drafts)
    for number in finished..<quaggas {
      try column.write(drafts[number], to: "corpus/posts/quagga\(number).md")
    }
    return column
  }

  /// The journal of the publication that is done, as the history and the drafts say that it was.
  private func writeJournal(of drafts: [[UInt8]]) throws {
    let changes = try drafts.enumerated().map { number, old in
      let path = "posts/quagga\(number).md"
      let new = try bytes(of: "corpus/" + path)
      return #"{"path":"\#(path)","from":"\#(XXHash.hash128(old))","to":"\#(XXHash.hash128(new))"}"#
    }
    let record = try #require(text(of: ".ask/history.jsonl").split(separator: "\n").last)
    try write(
      #"{"format":1,"from":1,"to":2,"record":\#(record),"changes":[\#(changes.joined(separator: ","))]}"#,
      to: ".ask/publishing.json")
  }

  var isInterrupted: Bool { exists(".ask/publishing.json") }

  /// Posts of `quagga…` that say draft.
  func draftsLeft() throws -> Int {
    try (0..<Self.quaggas).count {
      try text(of: "corpus/posts/quagga\($0).md").contains("status: draft")
    }
  }
}
