import AskNet

extension ForwardIndex {
  /// One post on its way into the file.
  struct Entry {
    var name: String
    /// Its file, for messages.
    var path: String
    var row: PostRow
    var isDraft: Bool
    var supersededBy: String?
    var units: [Unit]
  }

  /// The bytes of passages.bin.
  ///
  /// - Parameters:
  ///   - entries: in ascending order of their names.
  ///   - words: of the corpus, with the number of posts.
  ///   - vectors: of all units in that order; nil without a network.
  static func bytes(
    of entries: [Entry], words: [(written: String, posts: Int)], statistics: CorpusStatistics,
    vectors: VectorTable?, analyzer: String, network: String, language: String
  ) -> [UInt8] {
    var rows: [Int64] = []
    var firstUnits: [UInt32] = [0]
    var units: [UnitRecord] = []
    var tokens: [UInt32] = []
    var flags: [UInt8] = []
    let numberOf = Dictionary(
      zip(entries.map(\.name), entries.indices), uniquingKeysWith: { first, _ in first })
    for (number, entry) in entries.enumerated() {
      rows.append(entry.row.rowid)
      flags.append(entry.isDraft ? Flag.draft : 0)
      for unit in entry.units {
        units.append(
          UnitRecord(
            post: UInt32(number), tokenStart: UInt32(tokens.count), tokenCount: UInt32(unit.tokens.count),
            headCount: UInt16(clamping: unit.headCount), kind: unit.kind.rawValue))
        for token in unit.tokens { tokens.append(token.rawValue) }
      }
      firstUnits.append(UInt32(units.count))
    }
    precondition(vectors == nil || vectors?.count == units.count, "\(units.count) units, other vectors")
    var numbers = [UInt32](repeating: .max, count: Int((rows.max() ?? 0) + 1))
    for (number, row) in rows.enumerated() { numbers[Int(row)] = UInt32(number) }
    let successors = entries.enumerated().map { number, entry in
      UInt32(entry.supersededBy.flatMap { numberOf[$0] } ?? number)
    }
    let header =
      ([vectors?.width ?? 0, statistics.posts, statistics.passages] + statistics.postTokens
      + statistics.passageTokens)
      .map(UInt64.init)
    let bounds = TermBounds(entries, statistics: statistics, parameters: BM25F())
    let listed = WordList.sections(of: words)
    let sections: [[UInt8]] = [
      raw(header), Array([analyzer, network, language].joined(separator: "\n").utf8), raw(rows), raw(numbers),
      raw(firstUnits), raw(units), raw(tokens), vectors.map { Array($0.scaleBytes) } ?? [],
      vectors.map { Array($0.codes) } ?? [], flags,
      Array(entries.map(\.name).joined(separator: "\n").utf8), raw(successors),
      raw(bounds.terms), raw(bounds.bounds), listed.records, listed.text,
    ]
    return SectionFile.bytes(magic: magic, format: format, sections: sections)
  }

  private static func raw<T>(_ values: [T]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }
}
