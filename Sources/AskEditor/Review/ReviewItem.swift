package import AskCorpus

/// A post that is due to be read again.
package struct ReviewItem: Equatable, Sendable {
  package let post: Post
  /// Not empty.
  package let reasons: [ReviewReason]
  /// Higher is more urgent; see `ReviewQueue`.
  package let urgency: Double
}
