import AskEval
import AskSearch
import TestSupport
import Testing

/// A head that was fitted on a set is never used on it. As long as no head has been fitted on any set, all get the
/// standard one.
@Suite struct ShippedHeadTests {
  private static let names = ["stackfaq", "coffee-title2answer", "matheducators-title2answer"]

  private func sets() throws -> [JudgedSet]? {
    try Self.names.reduce(into: [JudgedSet]?([])) { sets, name in
      guard let path = sharedPath("eval/" + name) else {
        sets = nil
        return
      }
      sets?.append(try JudgedSet(folder: path))
    }
  }

  private func part(_ set: JudgedSet, posts: Int, queries: Int, named name: String) -> JudgedSet {
    JudgedSet(
      name: name, posts: Array(set.posts.prefix(posts)), queries: Array(set.queries.prefix(queries)),
      qrels: Qrels([:]))
  }

  @Test func `a set of the shared ones is measured with the head without it, whatever its name`() throws {
    guard let sets = try sets() else { return }
    let heads = sets.map { ShippedHead.unaware(of: $0, taught: false) }
    if heads.allSatisfy({ $0.name == "standard" }) {
      #expect(heads.allSatisfy { $0.head == .standard }, "no head was fitted on a set")
      return
    }
    for (set, head) in zip(sets, heads) {
      // The table's name may be shorter than the folder's.
      let known = head.name.dropFirst("without ".count)
      #expect(head.name.hasPrefix("without ") && !known.isEmpty && set.name.hasPrefix(known), "\(head.name)")
      #expect(head.head != .standard, "\(set.name)")
      for other in [
        part(set, posts: set.posts.count, queries: set.queries.count, named: "mine"),
        part(set, posts: set.posts.count / 2, queries: 0, named: "half"),
        part(set, posts: 0, queries: set.queries.count, named: "stackfaq"),
        part(set, posts: set.posts.count / 2, queries: set.queries.count / 2, named: "coffee-title2answer"),
      ] {
        #expect(
          ShippedHead.unaware(of: other, taught: false).name == head.name, "\(set.name) as \(other.name)")
        #expect(ShippedHead.unaware(of: other, taught: false).head == head.head)
      }
    }
    #expect(Set(heads.map(\.name)).count == heads.count)
  }

  @Test func `a set of other texts gets the standard head even under a known name`() {
    for name in Self.names + ["tiny"] {
      let head = ShippedHead.unaware(of: TinySet.set(name: name), taught: false)
      #expect(head.name == "standard" && head.head == .standard)
    }
  }

  @Test func `a sketch is the smallest hashes of a set's texts, in order, each once`() throws {
    let set = TinySet.set()
    let sketch = TextSketch.sketch(of: set)
    #expect(sketch == Array(Set(TextSketch.hashes(of: set)).sorted().prefix(TextSketch.size)))
    #expect(sketch.count == min(TextSketch.size, set.posts.count + set.queries.count))
    #expect(TextSketch.sketch(of: TinySet.set(name: "other")) == sketch)
    #expect(TextSketch.sketch(of: TinySet.set(text: { $0 + $1 })) != sketch)
  }
}
