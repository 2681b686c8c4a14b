import CText

extension Analyzer {
  /// Where `term`, folded as this module folds, stands in `text`, as UTF-8 offsets of whole characters, ascending and
  /// disjoint: inside words too, and whatever normal form or width `text` is written in.
  package static func occurrences(of term: String, in text: String) -> [Range<Int>] {
    let wanted = Array(term.utf8)
    guard !wanted.isEmpty else { return [] }
    var folded: [UInt8] = []
    // For each byte of `folded` and its end, the character that it comes from.
    var origins: [Int] = []
    var starts: [Int] = []
    var place = 0
    for character in text {
      starts.append(place)
      let bytes = foldedBytes(of: character)
      origins += repeatElement(starts.count - 1, count: bytes.count)
      folded += bytes
      place += character.utf8.count
    }
    starts.append(place)
    var found: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= folded.count {
      let end = start + wanted.count
      guard folded[start..<end].elementsEqual(wanted), isBoundary(start, origins), isBoundary(end, origins)
      else {
        start += 1
        continue
      }
      found.append(starts[origins[start]]..<starts[origins[end - 1] + 1])
      start = end
    }
    return found
  }

  private static func isBoundary(_ place: Int, _ origins: [Int]) -> Bool {
    place == 0 || place == origins.count || origins[place] != origins[place - 1]
  }

  private static func foldedBytes(of character: Character) -> [UInt8] {
    if let ascii = character.asciiValue { return [ascii &- 0x41 < 26 ? ascii | 0x20 : ascii] }
    let source = Array(character.utf8.prefix(maxTermBytes))
    return [UInt8](unsafeUninitializedCapacity: 12 * maxTermBytes) { buffer, count in
      count = ctext_fold(source, source.count, buffer.baseAddress, buffer.count)
    }
  }
}
