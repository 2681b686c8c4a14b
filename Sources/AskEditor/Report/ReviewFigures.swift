/// The queue of posts to read again, counted.
package struct ReviewFigures: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case overdue
    case halfLife = "half-life"
    case undated
    case votes
    case deadLinks = "dead-links"
  }

  /// So many are named.
  private static let shown = 10

  package let due: Int
  /// A post counts with each of its reasons.
  package let reasons: [Kind: Int]
  /// The most urgent first.
  package let first: [ReviewItem]

  package init(_ queue: ReviewQueue) {
    due = queue.items.count
    var reasons: [Kind: Int] = [:]
    for item in queue.items {
      for kind in Set(item.reasons.map(Kind.init)) { reasons[kind, default: 0] += 1 }
    }
    self.reasons = reasons
    first = Array(queue.items.prefix(Self.shown))
  }
}

extension ReviewFigures.Kind {
  fileprivate init(_ reason: ReviewReason) {
    switch reason {
    case .overdue: self = .overdue
    case .halfLife: self = .halfLife
    case .undated: self = .undated
    case .votes: self = .votes
    case .deadLinks: self = .deadLinks
    }
  }
}
