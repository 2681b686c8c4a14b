/// Rowid of a post in SQLite. A passage's rowid holds its post's and its own ordinal.
package struct PostRow: Hashable, Comparable, Sendable {
  /// At least 1, below 2^42.
  package let rowid: Int64

  private static let ordinalBits: Int64 = 20
  /// A post has fewer passages than this: a file is at most some megabytes long.
  package static let passageLimit = 1 << Int(ordinalBits)

  package init(rowid: Int64) {
    self.rowid = rowid
  }

  package init(ofPassage rowid: Int64) {
    self.rowid = rowid >> Self.ordinalBits
  }

  package func passageRowid(ordinal: Int) -> Int64 {
    precondition(ordinal < Self.passageLimit, "passage \(ordinal) of a post")
    return rowid << Self.ordinalBits | Int64(ordinal)
  }

  package static func ordinal(ofPassage rowid: Int64) -> Int {
    Int(rowid & (1 << ordinalBits - 1))
  }

  package static func < (a: PostRow, b: PostRow) -> Bool { a.rowid < b.rowid }
}
