extension ForwardIndex {
  /// The units of a post's passages, by ordinal.
  func passages(of post: PostNumber) -> Range<Int> {
    let all = units(of: post)
    let kind = Unit.Kind.passage.rawValue
    let start = all.first { units[$0].kind == kind } ?? all.upperBound
    let end = all[start...].first { units[$0].kind != kind } ?? all.upperBound
    return start..<end
  }

  /// Whether `terms` stand in a unit side by side and in order, in a passage all in its headings or all in its body.
  func unit(_ number: Int, says terms: [TermID]) -> Bool {
    let record = units[number]
    let tokens = tokens(of: record)
    let head = min(Int(record.headCount), tokens.count)
    return Self.holds(tokens[..<head], terms) || Self.holds(tokens[head...], terms)
  }

  private static func holds(_ tokens: Slice<UnsafeBufferPointer<UInt32>>, _ terms: [TermID]) -> Bool {
    guard let first = terms.first, tokens.count >= terms.count else { return false }
    for start in tokens.startIndex...(tokens.endIndex - terms.count) where tokens[start] == first.rawValue {
      if terms.indices.allSatisfy({ tokens[start + $0] == terms[$0].rawValue }) { return true }
    }
    return false
  }
}
