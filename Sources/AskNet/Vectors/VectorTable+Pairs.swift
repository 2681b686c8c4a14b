internal import CKernels

extension VectorTable {
  /// Two rows and the cosine of their codes, the earlier row first.
  package struct Pair: Equatable, Sendable {
    package let first, second: Int
    package let similarity: Float
  }

  /// Rows that one block of work compares with all later ones, and later rows that are compared at a time: their codes
  /// stay in a core's second cache meanwhile.
  private static let pairRows = 64
  private static let pairTile = 1024

  /// All pairs of rows whose cosine is at least `least`, by first row, then by second.
  ///
  /// Every row is compared with every later one: O(count² · width), 10,000 rows of 256 in about a second.
  ///
  /// - Parameters:
  ///   - groups: one a row; rows of one group are no pair.
  ///   - limit: of a row the most similar so many later ones are kept, so that a thousand copies of one text do not
  ///     make half a million pairs.
  package func pairs(above least: Float, groups: [Int], limit: Int = 20, threads: Int = 2) -> [Pair] {
    precondition(
      groups.count == count && limit >= 1, "\(groups.count) groups of \(count) rows, limit \(limit)")
    guard count > 1 else { return [] }
    let blocks = (count + Self.pairRows - 1) / Self.pairRows
    var found = [[Pair]](repeating: [], count: blocks)
    found.withUnsafeMutableBufferPointer { found in
      // Each block writes to its own place only.
      nonisolated(unsafe) let found = found
      Workers(threads: threads).run(blocks: blocks) { block in
        let rows = block * Self.pairRows..<min(count, (block + 1) * Self.pairRows)
        found[block] = pairs(of: rows, above: least, groups: groups, limit: limit)
      }
    }
    return Array(found.joined())
  }

  private func pairs(of rows: Range<Int>, above least: Float, groups: [Int], limit: Int) -> [Pair] {
    guard let start = region.bytes.baseAddress else { return [] }
    let codes = (start + codesOffset).assumingMemoryBound(to: Int8.self)
    let scales = region.floats(at: scalesOffset, count: count)
    var found = [[Pair]](repeating: [], count: rows.count)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.pairTile) { similarities in
      guard let similarity = similarities.baseAddress else { return }
      for tile in stride(from: rows.lowerBound, to: count, by: Self.pairTile) {
        let end = min(count, tile + Self.pairTile)
        for row in rows {
          let first = max(tile, row + 1)
          guard first < end else { continue }
          ask_scan_i8(
            codes + first * width, scales + first, end - first, width, codes + row * width, scales[row],
            similarity)
          for place in 0..<end - first
          where similarity[place] >= least && groups[first + place] != groups[row] {
            found[row - rows.lowerBound].append(
              Pair(first: row, second: first + place, similarity: similarity[place]))
          }
        }
      }
    }
    return found.flatMap { pairs in
      guard pairs.count > limit else { return pairs }
      return pairs.sorted {
        $0.similarity != $1.similarity ? $0.similarity > $1.similarity : $0.second < $1.second
      }
      .prefix(limit).sorted { $0.second < $1.second }
    }
  }
}
