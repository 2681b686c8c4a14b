import AskText

/// The words of a corpus as its posts write them, laid out so that one scan finds those near a misspelt one.
///
/// Ten thousand records are 160 KB; the scan reads those of the right lengths and looks closer only where the sets of
/// letters are alike, which leaves some 3 % of them.
struct WordList {
  /// One word; ascending by `letterCount`, then by the bytes of its letters and of how it is written.
  struct Record {
    /// `WordLetters.set`
    var set: UInt32
    /// Where its folded letters begin in the text; what is written follows them where it differs.
    var start: UInt32
    /// Posts that contain it.
    var posts: UInt32
    var letterCount: UInt8
    var letterBytes: UInt8
    /// 0 where it is written as it is folded.
    var writtenBytes: UInt8
    var unused: UInt8 = 0
  }

  /// Letters of the words that are kept: shorter ones are near too many others, longer ones are no words.
  static let lengths = 4...32

  let records: UnsafeBufferPointer<Record>
  let text: UnsafeRawBufferPointer

  /// How a word is written; empty where the file is damaged.
  func written(_ record: Record) -> String {
    let skipped = record.writtenBytes == 0 ? 0 : Int(record.letterBytes)
    let count = Int(record.writtenBytes == 0 ? record.letterBytes : record.writtenBytes)
    return String(decoding: bytes(from: Int(record.start) + skipped, count: count), as: UTF8.self)
  }

  /// Calls `body` with each word whose letters might be made of `letters` by `edits` insertions, deletions,
  /// replacements and swaps of neighbours.
  func forEachWord(
    near letters: WordLetters, edits: Int, _ body: (Record, UnsafeRawBufferPointer) -> Void
  ) {
    let count = letters.scalars.count
    var place = firstRecord(ofLength: count - edits)
    // An edit adds or takes at most one letter of the set, a replacement does both.
    let differing = 2 * edits
    while place < records.count, Int(records[place].letterCount) <= count + edits {
      let record = records[place]
      if (record.set ^ letters.set).nonzeroBitCount <= differing {
        body(record, bytes(from: Int(record.start), count: Int(record.letterBytes)))
      }
      place += 1
    }
  }

  private func firstRecord(ofLength length: Int) -> Int {
    var low = 0
    var high = records.count
    while low < high {
      let middle = (low + high) / 2
      if Int(records[middle].letterCount) < length { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Nothing where a damaged record leads outside.
  private func bytes(from start: Int, count: Int) -> UnsafeRawBufferPointer {
    guard start + count <= text.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(rebasing: text[start..<start + count])
  }
}

extension WordList {
  /// The two sections of the file; the same words in any order give the same bytes.
  static func sections(of words: [(written: String, posts: Int)]) -> (records: [UInt8], text: [UInt8]) {
    let plain = words.compactMap { word in
      PlainWord(word.written).map { (plain: $0, letters: WordLetters($0.letters), posts: word.posts) }
    }.filter { lengths.contains($0.letters.scalars.count) }
    let sorted = plain.sorted { a, b in
      let (x, y) = (a.letters.scalars.count, b.letters.scalars.count)
      return x != y
        ? x < y
        : (a.plain.letters, a.plain.written) < (b.plain.letters, b.plain.written)
    }
    var records: [Record] = []
    var text: [UInt8] = []
    for word in sorted {
      let isFolded = word.plain.written.utf8.elementsEqual(word.plain.letters.utf8)
      records.append(
        Record(
          set: word.letters.set, start: UInt32(text.count), posts: UInt32(clamping: word.posts),
          letterCount: UInt8(word.letters.scalars.count),
          letterBytes: UInt8(word.plain.letters.utf8.count),
          writtenBytes: isFolded ? 0 : UInt8(clamping: word.plain.written.utf8.count)))
      text += word.plain.letters.utf8
      if !isFolded { text += word.plain.written.utf8 }
    }
    return (records.withUnsafeBytes { Array($0) }, text)
  }
}
