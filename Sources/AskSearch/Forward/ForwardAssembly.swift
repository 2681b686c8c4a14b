import AskCorpus
import AskNet
import AskText

/// The forward index of a new generation before it has vectors.
struct ForwardAssembly {
  /// In ascending order of names.
  let entries: [ForwardIndex.Entry]
  /// Positions of the entries that were added or changed.
  let fresh: [Int]
  /// For each entry that was carried over, its number in the previous generation.
  private let previousNumbers: [Int: PostNumber]

  /// - Parameter analysed: what the writer analysed, by name; all other posts are taken over from `previous`.
  init(
    index: SQLiteIndex, previous: ForwardIndex?, analysed: [String: (row: PostRow, analysed: AnalysedPost)]
  ) throws {
    var entries: [ForwardIndex.Entry] = []
    var fresh: [Int] = []
    var previousNumbers: [Int: PostNumber] = [:]
    for post in try index.outline() {
      let place = entries.count
      let units: [Unit]
      if let new = analysed[post.name] {
        units = new.analysed.units
        fresh.append(place)
      } else if let previous, let number = previous.number(of: post.row) {
        units = previous.units(of: number).map(previous.unit)
        previousNumbers[place] = number
      } else {
        throw SearchError(path: index.path, reason: .damaged("\(post.name) is in no forward index"))
      }
      entries.append(
        ForwardIndex.Entry(
          name: post.name, path: post.path, row: post.row, isDraft: post.isDraft,
          supersededBy: post.supersededBy, units: units))
    }
    self.entries = entries
    self.fresh = fresh
    self.previousNumbers = previousNumbers
  }

  /// Passages that were added or changed, or as many as went, whichever is more.
  func changedPassages(since previous: ForwardIndex?) -> Int {
    func passages(_ places: some Sequence<Int>) -> Int {
      places.reduce(0) { $0 + entries[$1].units.count { $0.kind == .passage } }
    }
    let gone = (previous?.statistics.passages ?? 0) - passages(previousNumbers.keys)
    return max(passages(fresh), gone)
  }

  /// Superseded posts whose successors lead nowhere, one line each.
  var successionProblems: [String] {
    let entryOf = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return entries.compactMap { entry in
      guard let successor = entry.supersededBy else { return nil }
      guard entryOf[successor] != nil else {
        return PostError(path: entry.path, reason: .unknownSuccessor(successor)).description
      }
      var circle = [entry.name]
      var next: String? = successor
      while let name = next, circle.count <= entries.count {
        circle.append(name)
        if name == entry.name {
          return PostError(path: entry.path, reason: .successorCycle(circle)).description
        }
        next = entryOf[name]?.supersededBy
      }
      return nil
    }
  }

  /// Vectors of all units in order; those of posts carried over are copied from `reusing`.
  func vectors(with network: BuiltNetwork, reusing previous: ForwardIndex?) -> VectorTable {
    var bags = Bags()
    for (place, entry) in entries.enumerated() where previous == nil || previousNumbers[place] == nil {
      for unit in entry.units { bags.append(network.vocabulary.rows(of: unit.tokens)) }
    }
    let embedded = VectorTable(embedding: bags, with: network.encoders.passage)
    guard let previous, let old = previous.vectors else { return embedded }
    var builder = VectorTable.Builder(width: embedded.width)
    var next = 0
    for (place, entry) in entries.enumerated() {
      if let number = previousNumbers[place] {
        for unit in previous.units(of: number) { builder.append(unit, of: old) }
      } else {
        for _ in entry.units {
          builder.append(next, of: embedded)
          next += 1
        }
      }
    }
    return builder.table()
  }
}
