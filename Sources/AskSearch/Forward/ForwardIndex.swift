package import AskNet

/// passages.bin: what each post says, as terms in order and as vectors; the other direction of FTS5's postings.
///
/// Reranking needs whole posts, term by term, for a hundred candidates within a millisecond: here they lie side by
/// side in a mapped file. Posts are in ascending order of their ids, so a `PostNumber` is an index into it.
package struct ForwardIndex: Sendable {
  static let magic = "ASKFORWD"
  static let format = 3

  /// Sections of the file, in order.
  enum Section: Int, CaseIterable {
    /// Eight u64: width of the vectors (0 without a network), then the statistics.
    case header
    /// UTF-8: fingerprints of analyzer and network, and the corpus's language, one a line.
    case fingerprints
    /// i64 per post: its rowid.
    case rows
    /// u32 per rowid from 0: its post number, or u32.max.
    case numbers
    /// u32 per post and one more: its first unit.
    case firstUnits
    /// Per unit `UnitRecord`.
    case units
    /// u32: terms of all units.
    case tokens
    /// f32 per unit: factor from int8 to the vector.
    case scales
    /// i8 [units, width].
    case vectors
    /// u8 per post: `Flag`s.
    case flags
    /// UTF-8: the posts' ids, one a line, in order.
    case names
    /// u32 per post: number of the post that supersedes it, or its own.
    case successors
    /// u32 per term, ascending, and f32 per term: `TermBounds`.
    case boundTerms
    case bounds
    /// `WordList`: its records and its text.
    case words
    case wordText
  }

  struct UnitRecord {
    var post: UInt32
    var tokenStart: UInt32
    var tokenCount: UInt32
    var headCount: UInt16
    var kind: UInt8
    var unused: UInt8 = 0
  }

  struct Flag {
    static let draft: UInt8 = 1
  }

  let file: SectionFile
  package let statistics: CorpusStatistics
  /// Values per vector; 0 when the index has no network.
  package let width: Int
  /// Vectors of all units, in order; nil without a network.
  package let vectors: VectorTable?

  /// - Throws: `FileError` when it is damaged, or of another format.
  package init(path: String) throws(FileError) {
    file = try SectionFile(
      path: path, magic: Self.magic, format: Self.format, sections: Section.allCases.count)
    let header = file[Section.header.rawValue]
    guard header.count == 8 * MemoryLayout<UInt64>.size else {
      throw FileError(path: path, reason: .damaged("its header has \(header.count) bytes"))
    }
    let values = header.bindMemory(to: UInt64.self).map { Int(clamping: $0) }
    width = values[0]
    var statistics = CorpusStatistics()
    statistics.posts = values[1]
    statistics.passages = values[2]
    statistics.postTokens = Array(values[3...5])
    statistics.passageTokens = Array(values[6...7])
    self.statistics = statistics
    let units = file[Section.units.rawValue].count / MemoryLayout<UnitRecord>.stride
    let tokens = file[Section.tokens.rawValue].count / 4
    let posts = statistics.posts
    guard posts < 1 << 40, width <= 4096, file[Section.rows.rawValue].count == 8 * posts,
      file[Section.firstUnits.rawValue].count == 4 * (posts + 1),
      file[Section.scales.rawValue].count == (width == 0 ? 0 : 4 * units),
      file[Section.vectors.rawValue].count == width * units,
      file[Section.flags.rawValue].count == posts, file[Section.successors.rawValue].count == 4 * posts,
      tokens < Int(UInt32.max),
      file[Section.boundTerms.rawValue].count == file[Section.bounds.rawValue].count,
      file[Section.words.rawValue].count % MemoryLayout<WordList.Record>.stride == 0
    else { throw FileError(path: path, reason: .damaged("its sections do not fit each other")) }
    vectors =
      width == 0
      ? nil
      : VectorTable(
        width: width, count: units, region: file.region,
        codes: file.place(of: Section.vectors.rawValue).lowerBound,
        scales: file.place(of: Section.scales.rawValue).lowerBound)
  }

  package var posts: Int { statistics.posts }

  /// The most that `term` can add to a post's BM25F, over its idf.
  func bound(of term: TermID) -> Double {
    let terms: UnsafeBufferPointer<UInt32> = bound(.boundTerms)
    let bounds: UnsafeBufferPointer<Float> = bound(.bounds)
    guard let place = Vocabulary.position(of: term, count: terms.count, { terms[$0] }) else { return 2 }
    return Double(bounds[Int(place)])
  }
  package var unitCount: Int { units.count }

  var units: UnsafeBufferPointer<UnitRecord> { bound(.units) }
  var tokens: UnsafeBufferPointer<UInt32> { bound(.tokens) }
  var flags: UnsafeBufferPointer<UInt8> { bound(.flags) }
  private var rows: UnsafeBufferPointer<Int64> { bound(.rows) }
  private var numbers: UnsafeBufferPointer<UInt32> { bound(.numbers) }
  private var firstUnits: UnsafeBufferPointer<UInt32> { bound(.firstUnits) }
  private var successors: UnsafeBufferPointer<UInt32> { bound(.successors) }

  private func bound<T>(_ section: Section) -> UnsafeBufferPointer<T> {
    file[section.rawValue].bindMemory(to: T.self)
  }

  /// The words of the corpus; valid as long as this value or a copy lives.
  var words: WordList { WordList(records: bound(.words), text: file[Section.wordText.rawValue]) }

  /// Units of a post in order: title, question, asked-as lines, passages, the whole.
  package func units(of post: PostNumber) -> Range<Int> {
    let start = Int(firstUnits[post.rawValue])
    let end = Int(firstUnits[post.rawValue + 1])
    // A damaged file must not lead outside.
    return start <= end && end <= units.count ? start..<end : 0..<0
  }

  /// Terms of a unit; empty when the file is damaged there.
  func tokens(of unit: UnitRecord) -> UnsafeBufferPointer<UInt32> {
    let all = tokens
    let start = Int(unit.tokenStart)
    let end = start + Int(unit.tokenCount)
    return end <= all.count
      ? UnsafeBufferPointer(rebasing: all[start..<end]) : UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Terms of all units of a post, which lie side by side; empty when the file is damaged there.
  func tokenRange(of post: PostNumber) -> Range<Int> {
    let units = units(of: post)
    guard let first = units.first.map({ self.units[$0] }), let last = units.last.map({ self.units[$0] })
    else { return 0..<0 }
    let start = Int(first.tokenStart)
    let end = Int(last.tokenStart) + Int(last.tokenCount)
    return start <= end && end <= tokens.count ? start..<end : 0..<0
  }

  /// A unit as it was written.
  package func unit(_ number: Int) -> Unit {
    let record = units[number]
    var unit = Unit(
      kind: Unit.Kind(rawValue: record.kind) ?? .passage,
      tokens: tokens(of: record).map(TermID.init(rawValue:)))
    unit.headCount = Int(record.headCount)
    return unit
  }

  /// What a unit is; a passage where a damaged file says something else.
  package func kind(ofUnit number: Int) -> Unit.Kind { Unit.Kind(rawValue: units[number].kind) ?? .passage }

  /// The units of a post in order.
  package func postUnits(_ post: PostNumber) -> [Unit] { units(of: post).map(unit) }

  /// Reads everything and compares it with the checksum.
  package func verify() throws(FileError) { try file.verify() }

  package func row(of post: PostNumber) -> PostRow { PostRow(rowid: rows[post.rawValue]) }

  /// The post at a rowid; nil when there is none.
  package func number(of row: PostRow) -> PostNumber? {
    guard row.rowid >= 0, row.rowid < numbers.count else { return nil }
    let number = numbers[Int(row.rowid)]
    return number < posts ? PostNumber(Int(number)) : nil
  }

  package func isDraft(_ post: PostNumber) -> Bool { flags[post.rawValue] & Flag.draft != 0 }

  /// The post that supersedes this one; nil when none does.
  package func successor(of post: PostNumber) -> PostNumber? {
    let number = Int(successors[post.rawValue])
    return number < posts && number != post.rawValue ? PostNumber(number) : nil
  }

  /// Fingerprints of the analyzer and of the network ("" without one), and the language.
  package var fingerprints: (analyzer: String, network: String, language: String) {
    let lines = file.text(Section.fingerprints.rawValue).split(
      separator: "\n", omittingEmptySubsequences: false)
    func line(_ i: Int) -> String { i < lines.count ? String(lines[i]) : "" }
    return (line(0), line(1), line(2))
  }

  /// Ids of all posts, ascending; reads and decodes all of them.
  ///
  /// - Throws: `SearchError` when there are not as many as posts.
  package func names() throws(SearchError) -> [String] {
    let names = file.text(Section.names.rawValue).split(separator: "\n").map(String.init)
    guard names.count == posts else {
      throw SearchError(path: file.path, reason: .damaged("\(names.count) names for \(posts) posts"))
    }
    return names
  }
}

extension SectionFile {
  fileprivate func text(_ section: Int) -> String { String(decoding: self[section], as: UTF8.self) }
}
