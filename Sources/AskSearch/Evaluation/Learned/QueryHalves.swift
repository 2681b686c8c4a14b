package import AskEval

/// Judged queries in two halves: those that a system may know as phrasings, and those that ask it.
///
/// Groups stay whole, so that what is asked meets posts that nobody has asked for before, among others that are known
/// in many words. That is the harder case; weights that were fitted on it answer paraphrases of known questions as
/// well (docs/ranking.md), while those fitted on paraphrases push posts without phrasings far down.
package struct QueryHalves {
  /// In id order.
  package let known, asked: [QueryID]

  /// Every second group is asked, in the order of their first queries.
  package init(_ queries: [QueryID], groups: QueryGroups) {
    var known: [QueryID] = []
    var asked: [QueryID] = []
    var places: [Int: Int] = [:]
    for query in queries.sorted() {
      let group = groups.position(of: query)
      let place = places[group] ?? places.count
      places[group] = place
      if place % 2 == 1 { asked.append(query) } else { known.append(query) }
    }
    self.known = known
    self.asked = asked
  }
}
