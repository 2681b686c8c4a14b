package import AskEval

/// Weights that ship, with what they were fitted on.
package struct ShippedHead: Sendable {
  /// `standard`, or `without stackfaq`.
  package let name: String
  package let head: Head

  /// The head to measure `set` with: the one that was fitted without it where it, or a part of it, was fitted on.
  ///
  /// Told by the texts themselves and not by the name, so that a copy or half of a set is known too.
  ///
  /// - Parameter taught: whether the network starts from a base.
  package static func unaware(of set: JudgedSet, taught: Bool) -> ShippedHead {
    let texts = Set(TextSketch.hashes(of: set))
    for fitted in FittedSet.all where !texts.isDisjoint(with: fitted.sketch) {
      return ShippedHead(
        name: "without \(fitted.name)", head: taught ? fitted.taughtHeadWithout : fitted.headWithout)
    }
    return ShippedHead(name: "standard", head: taught ? .taught : .standard)
  }
}
