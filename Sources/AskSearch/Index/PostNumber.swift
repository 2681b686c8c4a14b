/// Position of a post among all posts of one generation, in ascending order of their ids, from 0.
///
/// So a tie that is broken by ascending number is broken by ascending id.
package struct PostNumber: Hashable, Comparable, Sendable {
  package let rawValue: Int

  package init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  package static func < (a: PostNumber, b: PostNumber) -> Bool { a.rawValue < b.rawValue }
}
