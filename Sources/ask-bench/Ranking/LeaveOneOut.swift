import AskSearch

/// Heads that are each fitted on all sets but one.
struct LeaveOneOut {
  /// In the order of the sets.
  let heads: [Head]

  /// - Parameters:
  ///   - lists: of each set.
  ///   - left: a feature that is to have no weight.
  init(_ lists: [[JudgedList]], leavingOut left: String? = nil) {
    var prior = Head.unfitted
    if let place = Features.names.firstIndex(where: { $0 == left }) { prior.weights[place] = 0 }
    let fit = HeadFit(prior: prior)
    heads = lists.indices.map { set in
      fit.head(for: lists.enumerated().filter { $0.offset != set }.map(\.element))
    }
  }
}
