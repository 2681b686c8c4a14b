import AskEval

/// A question that generations are compared on.
struct GateQuestion: Equatable, Sendable {
  let text: String
  /// Grades by post, of all posts that were judged for it.
  let grades: [PostName: Int]
  /// The least grade of a right post.
  let rightFrom: Int
  /// Questions of one group are near-duplicates.
  let group: String
  /// Whether an editor may see which question it is: those of the test half are counted and never named, for who knows
  /// them writes posts to them, and then they measure nothing.
  let isNamed: Bool
}

/// What generations are compared on.
package enum GateBasis: Equatable, Sendable {
  /// The column's own judgements.
  case judgements
  /// Titles of posts, each of which its own post must answer: a smoke test, for want of judgements.
  case titles
}
