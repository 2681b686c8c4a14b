extension SearchEngine {
  /// The same posts, each with a passage that says the most of what the question wants said.
  ///
  /// The one that was chosen stays where none says more. Whoever asked for a phrase wants to read it.
  func quoting(
    _ phrases: [[TermID]], in led: [SuccessorRanking.Led], _ similarities: [Float]
  ) -> [SuccessorRanking.Led] {
    if phrases.isEmpty { return led }
    return led.map { entry in
      let units = forward.passages(of: entry.ranked.post)
      let said = units.map { unit in phrases.count { forward.unit(unit, says: $0) } }
      guard let most = said.max(), let chosen = entry.ranked.passage, chosen < said.count,
        said[chosen] < most,
        let passage = said.firstIndex(of: most)
      else { return entry }
      var entry = entry
      entry.ranked.passage = passage
      if entry.ranked.similarity != nil {
        entry.ranked.similarity = Double(similarities[units[units.startIndex + passage]])
      }
      return entry
    }
  }
}
