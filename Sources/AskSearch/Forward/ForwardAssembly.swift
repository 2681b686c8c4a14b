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
    index: SQLiteIndex, previous: ForwardIndex?, analysed: [PostID: (row: PostRow, analysed: AnalysedPost)]
  ) throws {
    var entries: [ForwardIndex.Entry] = []
    var fresh: [Int] = []
    var previousNumbers: [Int: PostNumber] = [:]
    for post in try index.outline() {
      let place = entries.count
      let units: [Unit]
      if let new = analysed[PostID(post.name)] {
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

  /// Superseded posts whose successors do not exist or go round in a circle, one line each.
  var successionProblems: [String] {
    let entryOf = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var problems: [String] = []
    var cleared: Set<String> = []
    for entry in entries {
      var path: [String] = []
      var next: String? = entry.name
      while let name = next, let current = entryOf[name], cleared.insert(name).inserted {
        path.append(name)
        next = current.supersededBy
        if let successor = next, entryOf[successor] == nil {
          problems.append(PostError(path: current.path, reason: .unknownSuccessor(successor)).description)
        }
      }
      // Only a name of this very path closes a circle; one cleared before leads where it was found to lead.
      guard let closing = next, let start = path.firstIndex(of: closing) else { continue }
      let circle = path[start...] + [closing]
      for name in path[start...] {
        guard let member = entryOf[name] else { continue }
        problems.append(PostError(path: member.path, reason: .successorCycle(Array(circle))).description)
      }
    }
    return problems
  }

  /// Vectors of all units in order; those of posts carried over are copied from `reusing`.
  ///
  /// - Parameter embed: gives the vectors of all units of some entries, named by their positions, in order.
  func vectors(reusing previous: ForwardIndex?, embed: ([Int]) throws -> VectorTable) rethrows -> VectorTable
  {
    let embedded = try embed(entries.indices.filter { previous == nil || previousNumbers[$0] == nil })
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
