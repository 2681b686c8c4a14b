/// A set that the standard head was fitted on.
struct FittedSet: Sendable {
  let name: String
  /// Of its texts.
  let sketch: [UInt32]
  /// Fitted on the other sets only: for networks that learn from the corpus alone, and for those that start from a
  /// base.
  let headWithout, taughtHeadWithout: Head
}
