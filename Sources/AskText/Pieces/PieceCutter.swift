internal import CText

/// Cuts text into words as BERT's uncased tokenizer does, and words into pieces.
///
/// One word at a time is spelt in `letters`; a word with more than 100 characters is counted and no longer kept.
struct PieceCutter {
  /// The published tokenizer's bound.
  private static let maxCharacters = 100
  /// The bytes of as many characters.
  private static let maxBytes = 4 * maxCharacters

  private let table: PieceTable
  private let text: UnsafeBufferPointer<UInt8>

  private let letters: UnsafeMutablePointer<UInt8>
  private let hashes: UnsafeMutablePointer<UInt64>
  private let ids: UnsafeMutablePointer<Int32>
  private var length = 0
  private var characters = 0
  private var byteRange = 0..<0
  /// The marks at the end of the word that canonical order may move, and where they begin in `letters`.
  private var marks: [ctext_letter] = []
  private var marksStart = 0

  private init(_ table: PieceTable, _ text: UnsafeBufferPointer<UInt8>) {
    self.table = table
    self.text = text
    letters = .allocate(capacity: Self.maxBytes)
    hashes = .allocate(capacity: Self.maxBytes)
    ids = .allocate(capacity: Self.maxBytes)
  }

  private func deallocate() {
    letters.deallocate()
    hashes.deallocate()
    ids.deallocate()
  }

  /// Calls `body` for each word in order until it returns false. Only within `table.withRegion`.
  static func cut(
    _ text: UnsafeBufferPointer<UInt8>, with table: PieceTable,
    _ body: (Range<Int>, UnsafeBufferPointer<Int32>) -> Bool
  ) {
    var cutter = PieceCutter(table, text)
    defer { cutter.deallocate() }
    var at = 0
    while at < text.count {
      let byte = text[at]
      let goesOn: Bool
      if byte < 0x80 {
        goesOn = cutter.take(ascii: byte, at: at, body)
        at += 1
      } else if let (scalar, width) = scalar(in: text, at: at) {
        goesOn = cutter.take(scalar, in: at..<at + width, body)
        at += width
      } else {
        // Not UTF-8: U+FFFD to other tokenizers, which leave it out.
        goesOn = true
        at += 1
      }
      guard goesOn else { return }
    }
    _ = cutter.end(body)
  }

  // MARK: Characters

  @inline(__always)
  private mutating func take(
    ascii byte: UInt8, at place: Int, _ body: (Range<Int>, UnsafeBufferPointer<Int32>) -> Bool
  ) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      append(byte, at: place)
      return true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      append(byte | 0x20, at: place)
      return true
    case 0x20, 0x09, 0x0A, 0x0D: return end(body)
    case 0..<0x20, 0x7F: return true  // left out, within a word too
    default:
      guard end(body) else { return false }
      append(byte, at: place)
      return end(body)
    }
  }

  /// Any character above ASCII.
  private mutating func take(
    _ scalar: UInt32, in range: Range<Int>, _ body: (Range<Int>, UnsafeBufferPointer<Int32>) -> Bool
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: ctext_letter.self, capacity: Int(CTEXT_LETTERS)) { parts in
      for part in parts[..<ctext_letters(scalar, parts.baseAddress)] {
        switch Int(part.kind) {
        case Int(CTEXT_LETTER_PLAIN): append(part, from: range)
        case Int(CTEXT_LETTER_ALONE):
          guard end(body) else { return false }
          append(part, from: range)
          guard end(body) else { return false }
        case Int(CTEXT_LETTER_SPACE):
          guard end(body) else { return false }
        default:
          // A mark of class 0 is left out, but no other mark may pass it.
          if part.order == 0 { marks.removeAll(keepingCapacity: true) }
        }
      }
      return true
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8, at place: Int) {
    if characters == 0 { byteRange = place..<place + 1 }
    characters += 1
    guard characters <= Self.maxCharacters else { return }
    letters[length] = byte
    length += 1
    byteRange = byteRange.lowerBound..<place + 1
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
  }

  private mutating func append(_ letter: ctext_letter, from range: Range<Int>) {
    byteRange = (characters == 0 ? range.lowerBound : byteRange.lowerBound)..<range.upperBound
    characters += 1
    guard characters <= Self.maxCharacters else { return }
    guard letter.order > 0 else {
      marks.removeAll(keepingCapacity: true)
      spell(letter.scalar)
      return
    }
    if marks.isEmpty { marksStart = length }
    let place = marks.lastIndex { $0.order <= letter.order }.map { $0 + 1 } ?? 0
    marks.insert(letter, at: place)
    length = marksStart
    for mark in marks { spell(mark.scalar) }
  }

  private mutating func spell(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      letters[length] = byte
      length += 1
    }
  }

  // MARK: Words

  /// Ends the word, if there is one.
  @inline(__always)
  private mutating func end(_ body: (Range<Int>, UnsafeBufferPointer<Int32>) -> Bool) -> Bool {
    guard characters > 0 else { return true }
    let count = characters <= Self.maxCharacters ? pieces() : 0
    if count == 0 { ids[0] = table.unknown }
    length = 0
    characters = 0
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    return body(byteRange, UnsafeBufferPointer(start: ids, count: max(1, count)))
  }

  /// Takes the longest piece from the left, again and again; 0 when there is none for what is left.
  private func pieces() -> Int {
    var count = 0
    var begin = 0
    while begin < length {
      let most = min(length, begin + table.longest)
      var hash = begin == 0 ? PieceTable.hashStart : PieceTable.continuedHash
      for i in begin..<most {
        hash = PieceTable.hash(hash, letters[i])
        hashes[i] = hash
      }
      var end = most
      var found: Int32?
      while end > begin {
        // Not within a character.
        if end == length || letters[end] & 0xC0 != 0x80 {
          found = table.find(
            UnsafeBufferPointer(start: letters + begin, count: end - begin), isContinued: begin > 0,
            hash: hashes[end - 1])
          if found != nil { break }
        }
        end -= 1
      }
      guard let found else { return 0 }
      ids[count] = found
      count += 1
      begin = end
    }
    return count
  }
}
