package import AskEval
import CHash

/// A set of texts by its smallest hashes (Broder 1997): sets that share texts share some of them.
package enum TextSketch {
  package static let size = 64

  /// Hashes of the texts of posts and queries.
  package static func hashes(of set: JudgedSet) -> [UInt32] {
    (set.posts.map(\.text) + set.queries.map(\.text)).map { text in
      var text = text
      return text.withUTF8 { UInt32(truncatingIfNeeded: chash_64($0.baseAddress, $0.count)) }
    }
  }

  /// The smallest hashes of posts and of queries, ascending.
  package static func sketch(of set: JudgedSet) -> [UInt32] {
    Array(Set(hashes(of: set)).sorted().prefix(size))
  }
}
