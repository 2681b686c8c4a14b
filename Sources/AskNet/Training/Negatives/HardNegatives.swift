/// The hard negatives of the pairs of one run, and a fresh sample of them for each batch.
///
/// A negative is never of the pair's own positive or group, never of a group that is held out, and never empty:
/// what breaks these rules is passed over, whoever names it.
package struct HardNegatives {
  package let pairs: [TrainingPair]
  package let pool: PassagePool
  /// Whether a passage of the pool may be seen at all.
  private let isUsable: [Bool]
  /// The passage of the pool that is the pair's own; −1 when it is not there.
  private let own: [Int32]
  /// Per pair: what it may draw from, each once.
  package private(set) var choices: [[Int32]]

  /// Programmer error: a pair names a passage that the pool does not have.
  package init(_ pairs: [TrainingPair], pool: PassagePool, withheld: Set<Int32>) {
    self.pairs = pairs
    self.pool = pool
    isUsable = (0..<pool.count).map { !withheld.contains(pool.groups[$0]) && !pool.passages[$0].isEmpty }
    var places: [PoolKey: Int32] = [:]
    for row in 0..<pool.count {
      let key = PoolKey(
        tokens: Array(pool.passages[row]), group: pool.groups[row], positive: pool.positives[row])
      if places[key] == nil { places[key] = Int32(row) }
    }
    own = pairs.map { pair in
      if places.isEmpty { return -1 }
      return places[PoolKey(tokens: pair.passage, group: pair.group, positive: pair.positive)] ?? -1
    }
    choices = pairs.map { _ in [] }
    for pair in pairs.indices { add(pairs[pair].negatives, to: pair) }
  }

  /// Replaces what was mined before; what the pairs carry stays.
  package mutating func replaceMined(_ mined: [[Int32]]) {
    for pair in pairs.indices {
      choices[pair] = []
      add(pairs[pair].negatives, to: pair)
      add(mined[pair], to: pair)
    }
  }

  /// Whether passage `row` of the pool may be a negative of a pair.
  package func mayBe(_ row: Int, negativeOf pair: TrainingPair) -> Bool {
    isUsable[row] && pool.positives[row] != pair.positive && pool.groups[row] != pair.group
  }

  private mutating func add(_ rows: [Int32], to pair: Int) {
    for row in rows {
      precondition(row >= 0 && row < pool.count, "negative \(row) in a pool of \(pool.count)")
      guard mayBe(Int(row), negativeOf: pairs[pair]), !choices[pair].contains(row) else { continue }
      choices[pair].append(row)
    }
  }

  /// Draws up to `perPair` for each pair of a batch, each passage of the pool once.
  package func sample(
    for batch: [Int], perPair: Int, using generator: inout SeededGenerator
  ) -> BatchNegatives {
    var drawn = BatchNegatives()
    // A passage that stands in the batch as somebody's answer needs no second column.
    var columns: [Int32: Int32] = [:]
    for (i, pair) in batch.enumerated() where own[pair] >= 0 { columns[own[pair]] = Int32(i) }
    for pair in batch {
      var rows = choices[pair]
      let count = min(perPair, rows.count)
      for i in 0..<count { rows.swapAt(i, Int.random(in: i..<rows.count, using: &generator)) }
      drawn.columns.append(
        rows.prefix(count).map { row in
          if let column = columns[row] { return column }
          let column = Int32(batch.count + drawn.extras.count)
          columns[row] = column
          drawn.extras.append(row)
          return column
        })
    }
    return drawn
  }
}

/// The hard negatives of one batch.
package struct BatchNegatives: Equatable {
  /// For each question, the columns of its negatives among the batch's passages: below the batch's size it is the
  /// passage of another pair, from there on an extra one.
  package var columns = Bags()
  /// The extra passages, as rows of the pool.
  package var extras: [Int32] = []

  package init() {}
}

private struct PoolKey: Hashable {
  let tokens: [Int32]
  let group: Int32
  let positive: Int32
}
