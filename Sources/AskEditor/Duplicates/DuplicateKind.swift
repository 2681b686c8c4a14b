/// What may say the same as something else.
package enum DuplicateKind: String, CaseIterable, Sendable {
  /// Posts that ask the same: title and whole are alike.
  case posts
  /// Passages of different posts that are copied, or say the same in other words.
  case passages
  /// An asked-as line that says the same as a line or the title of another post, so that a reader who asks so is torn.
  case askedAs = "asked-as"
  /// Letters that ask what another letter or a post asks.
  case letters
  /// Passages or questions that are near, and answers that seem to part: candidates for an editor to read.
  case conflicts

  /// From this on a pair is named. Chosen by reading what comes out on two columns: docs/duplicates.md.
  ///
  /// - Parameter byVectors: whether cosines of vectors are compared, or words.
  package func threshold(byVectors: Bool) -> Double {
    switch self {
    case .posts: byVectors ? 0.65 : 0.5
    case .passages: byVectors ? 0.8 : 0.5
    case .askedAs: byVectors ? 0.75 : 0.7
    case .letters: byVectors ? 0.7 : 0.5
    case .conflicts: byVectors ? 0.5 : 0.3
    }
  }
}
