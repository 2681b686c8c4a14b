import AskSearch
import Foundation
import TestSupport
import Testing

@Suite struct IncrementalIndexTests {
  @Test func `any row of edits ends at the index that a fresh build makes`() throws {
    for seed in UInt64(1)...4 {
      let column = try TemporaryColumn()
      var posts = RandomPosts(seed: seed)
      var names: [String] = []
      for number in 0..<12 {
        names.append("post-\(number)")
        try column.write(posts.post(), as: names[number])
      }
      try column.build { $0.training = .none }
      for step in 0..<8 {
        try change(column, &names, &posts, step: step)
        try column.build { $0.training = .none }
      }
      let incremental = try IndexDump(column.generation())
      try column.build {
        $0.training = .none
        $0.rebuilds = true
      }
      let fresh = try IndexDump(column.generation())
      expectEqual(incremental, fresh, "seed \(seed)")
    }
  }

  @Test func `vectors of kept, edited and new posts are those of the network in force`() throws {
    let column = try TemporaryColumn()
    var posts = RandomPosts(seed: 5)
    var names = (0..<10).map { "post-\($0)" }
    for name in names { try column.write(posts.post(), as: name) }
    try column.build { $0.epochs = 1 }
    for step in 0..<5 {
      try change(column, &names, &posts, step: step)
      try column.build { $0.training = .keep }
    }
    let incremental = try IndexDump(column.generation())
    #expect(incremental.lines.contains { $0.contains("vector [") })
    let embedded = try IndexDump.embeddingAnew(column.generation())
    expectEqual(incremental, embedded, "vectors")
  }

  @Test func `the same posts and seed give the same bytes`() throws {
    var manifests: [Data] = []
    for _ in 0..<2 {
      let column = try TemporaryColumn()
      var posts = RandomPosts(seed: 6)
      for number in 0..<10 { try column.write(posts.post(), as: "post-\(number)") }
      try column.build { $0.epochs = 2 }
      manifests.append(try Data(contentsOf: URL(filePath: column.generation().manifest)))
    }
    // The manifest holds the hash of every other file.
    #expect(manifests[0] == manifests[1])
    #expect(String(decoding: manifests[0], as: UTF8.self).contains("model.bin"))
  }

  private func change(
    _ column: TemporaryColumn, _ names: inout [String], _ posts: inout RandomPosts, step: Int
  ) throws {
    let place = Int.random(in: 0..<names.count, using: &posts.random)
    switch Int.random(in: 0..<4, using: &posts.random) {
    case 0:
      try column.write(posts.post(), as: names[place])
    case 1 where names.count > 4:
      try column.remove(names.remove(at: place))
    case 2:
      let new = "renamed-\(step)"
      try FileManager.default.moveItem(atPath: column.path(of: names[place]), toPath: column.path(of: new))
      names[place] = new
    default:
      names.append("new-\(step)")
      try column.write(posts.post(status: "draft"), as: "new-\(step)")
    }
  }

  private func expectEqual(_ a: IndexDump, _ b: IndexDump, _ comment: String) {
    #expect(a.lines.count == b.lines.count, "\(comment)")
    if let (first, second) = zip(a.lines, b.lines).first(where: { $0 != $1 }) {
      Issue.record("\(comment): \(first.prefix(300)) against \(second.prefix(300))")
    }
  }
}
