import AskNet

/// Texts that are to be forgotten, as pieces that are found again in whatever bytes hold them.
///
/// A text is looked for line by line, and a long line piece by piece: SQLite breaks texts over pages, and an editor
/// changes a word in the middle.
struct TextTraces {
  /// By number; each has at least `leastBytes`.
  private let pieces: [[UInt8]]
  /// Numbers of the pieces that begin with these eight bytes.
  private var starts: [UInt64: [Int]] = [:]
  /// Whether a piece may begin with eight bytes of this hash, so that most places cost one look.
  private var mayStart = [Bool](repeating: false, count: 1 << Self.hashBits)

  /// A shorter line says nothing that could not stand anywhere.
  private static let leastBytes = 16
  private static let pieceBytes = 32
  private static let hashBits = 16

  init(_ texts: [String]) {
    let lines = Set(
      texts.flatMap { $0.split(whereSeparator: \.isNewline) }
        .map { Array($0.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8) })
    pieces = Array(Set(lines.flatMap(Self.pieces)))
    for (number, piece) in pieces.enumerated() {
      let start = piece.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
      starts[start, default: []].append(number)
      mayStart[Self.hash(start)] = true
    }
  }

  var isEmpty: Bool { pieces.isEmpty }

  private static func pieces(_ line: [UInt8]) -> [[UInt8]] {
    guard line.count >= leastBytes else { return [] }
    guard line.count > 2 * pieceBytes else { return [line] }
    return stride(from: 0, through: line.count - pieceBytes, by: pieceBytes).map {
      Array(line[$0..<$0 + pieceBytes])
    }
  }

  private static func hash(_ start: UInt64) -> Int {
    Int(truncatingIfNeeded: (start &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - hashBits))
  }

  /// The numbers of the pieces that `bytes` hold; one walk over them.
  func found(in bytes: UnsafeRawBufferPointer) -> Set<Int> {
    var found: Set<Int> = []
    guard !isEmpty, bytes.count >= Self.leastBytes else { return found }
    mayStart.withUnsafeBufferPointer { mayStart in
      for place in 0...bytes.count - 8 {
        let start = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        guard mayStart[Self.hash(start)], let numbers = starts[start] else { continue }
        for number in numbers where !found.contains(number) {
          let piece = pieces[number]
          if place + piece.count <= bytes.count, bytes[place..<place + piece.count].elementsEqual(piece) {
            found.insert(number)
          }
        }
      }
    }
    return found
  }

  /// The same for a text, whatever white space stands between its words.
  func found(in text: [UInt8]) -> Set<Int> {
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if words.last != 0x20 { words.append(0x20) }
      } else {
        words.append(byte)
      }
    }
    return words.withUnsafeBytes { found(in: $0) }
  }

  /// The same for a file; nothing where it cannot be read.
  func found(inFile path: String) -> Set<Int> {
    (try? Region(mapping: path))?.withBytes { found(in: $0) } ?? []
  }
}
