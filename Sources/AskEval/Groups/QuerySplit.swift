/// Which queries may be learned from, and which are left to measure with.
package struct QuerySplit: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Half of each group is learned from, rounded down, so a group of one is only measured: does a system that knows
    /// a question in some words know it in others?
    case paraphrase
    /// Half of the groups, rounded down, are learned from whole: does a system that learned some questions get worse
    /// at all others?
    case group
  }

  /// In id order.
  package let learned: [QueryID]
  /// In id order.
  package let measured: [QueryID]

  /// Draws the split: the same one for the same generator, whatever the order of the set's files.
  package init(
    _ groups: QueryGroups, by kind: Kind, using generator: inout some RandomNumberGenerator
  ) {
    var learned: [QueryID] = []
    var measured: [QueryID] = []
    switch kind {
    case .paraphrase:
      for group in groups.groups {
        let queries = group.queries.drawn(group.queries.count / 2, using: &generator)
        learned += queries.drawn
        measured += queries.left
      }
    case .group:
      let halves = groups.groups.drawn(groups.groups.count / 2, using: &generator)
      learned = halves.drawn.flatMap(\.queries)
      measured = halves.left.flatMap(\.queries)
    }
    self.learned = learned.sorted()
    self.measured = measured.sorted()
  }
}

extension Array {
  /// `count` elements drawn without replacement (Fisher and Yates 1938), and those that are left.
  fileprivate func drawn(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> (drawn: ArraySlice<Element>, left: ArraySlice<Element>) {
    var elements = self
    for index in 0..<count {
      elements.swapAt(index, index + generator.index(below: elements.count - index))
    }
    return (elements[..<count], elements[count...])
  }
}
