package import AskEval

/// Judged queries in two halves: those that a system may know as phrasings, and those that ask it.
///
/// Every third group is asked whole and of the other groups every second query, so that about half of what is asked
/// meets a post that nobody has asked for before, and half one that is known in other words.
package struct QueryHalves {
  /// In id order.
  package let known, asked: [QueryID]

  package init(_ queries: [QueryID], groups: QueryGroups) {
    var known: [QueryID] = []
    var asked: [QueryID] = []
    var places: [Int: (group: Int, next: Int)] = [:]
    for query in queries.sorted() {
      let group = groups.position(of: query)
      var place = places[group] ?? (places.count, 0)
      if place.group % 3 == 2 || place.next % 2 == 1 { asked.append(query) } else { known.append(query) }
      place.next += 1
      places[group] = place
    }
    self.known = known
    self.asked = asked
  }
}
