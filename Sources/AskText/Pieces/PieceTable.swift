/// The bytes of a vocabulary: a hash table over the pieces' texts.
///
/// Little-endian 32-bit numbers: a header (see `Field`), then `slots` slots, each 0 or an id + 1 below 12 bits of the
/// piece's hash; then `count + 1` places in the text; then the text, all pieces one after the other.
struct PieceTable: @unchecked Sendable {
  // Unchecked because of the pointers, and sound all the same: every property is a `let`, `owner` keeps the region
  // alive as long as a copy of the table is, and nobody writes to it. A base that is a file is mapped read-only, and a
  // new one takes its name by a rename, so that the mapped bytes stay those of the old.

  private enum Field {
    static let magic = 0, count = 1, slots = 2, text = 3, longest = 4
    static let unknown = 5, start = 6, end = 7, padding = 8, mask = 9
    static let all = 10
  }

  private static let magic: UInt32 = 0x3153_4350  // "PCS1"
  private static let idBits: UInt32 = 20
  private static let idMask: UInt32 = (1 << idBits) - 1
  static let maxCount = Int(idMask)
  static let maxLength = 1 << 12

  let count: Int
  let unknown, start, end, padding, mask: Int32
  /// Bytes of the longest piece, `##` not counted.
  let longest: Int

  private let region: UnsafeRawBufferPointer
  private let owner: AnyObject?
  private let slotMask: Int
  private let slots, places: UnsafePointer<UInt32>
  private let text: UnsafePointer<UInt8>
  private let textCount: Int

  init(laidOut bytes: [UInt8]) throws(PieceError) {
    let memory = OwnedBytes(bytes)
    try self.init(region: memory.bytes, owner: memory)
  }

  init(region: UnsafeRawBufferPointer, owner: AnyObject?) throws(PieceError) {
    guard let base = region.baseAddress, region.count >= 4 * Field.all else {
      throw .damaged("\(region.count) bytes")
    }
    guard UInt(bitPattern: base) % 4 == 0 else { throw .damaged("it is not aligned") }
    func field(_ index: Int) -> UInt32 {
      UInt32(littleEndian: region.load(fromByteOffset: 4 * index, as: UInt32.self))
    }
    guard field(Field.magic) == Self.magic else { throw .damaged("it begins otherwise") }
    let count = Int(field(Field.count))
    let slots = Int(field(Field.slots))
    let textCount = Int(field(Field.text))
    guard count >= 1, count <= Self.maxCount, slots > count, slots & (slots - 1) == 0,
      region.count == 4 * (Field.all + slots + count + 1) + textCount
    else { throw .damaged("\(region.count) bytes, \(count) pieces, \(slots) slots, \(textCount) of text") }
    func special(_ index: Int) throws(PieceError) -> Int32 {
      let id = Int32(bitPattern: field(index))
      guard id >= -1, id < count else { throw .damaged("piece \(id) of \(count)") }
      return id
    }
    self.region = region
    self.owner = owner
    self.count = count
    self.textCount = textCount
    slotMask = slots - 1
    longest = Int(field(Field.longest))
    unknown = try special(Field.unknown)
    start = try special(Field.start)
    end = try special(Field.end)
    padding = try special(Field.padding)
    mask = try special(Field.mask)
    guard unknown >= 0, start >= 0, end >= 0 else { throw .damaged("no piece for unknown words or ends") }
    self.slots = (base + 4 * Field.all).assumingMemoryBound(to: UInt32.self)
    places = self.slots + slots
    text = (base + 4 * (Field.all + slots + count + 1)).assumingMemoryBound(to: UInt8.self)
  }

  /// Calls `body` with all bytes, which stay until it returns.
  func withRegion<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    defer { withExtendedLifetime(owner) {} }
    return body(region)
  }

  // MARK: Finding

  /// FNV-1a of 64 bits (Fowler, Noll and Vo 1991).
  static let hashStart: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The hash of `##`, from which those of continuing pieces go on.
  static let continuedHash = hash(hash(hashStart, UInt8(ascii: "#")), UInt8(ascii: "#"))

  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// Where a hash begins to look, and what its slot holds above the id.
  @inline(__always)
  private static func spread(_ hash: UInt64) -> (place: Int, tag: UInt32) {
    let mixed = hash ^ (hash >> 29)
    return (Int(truncatingIfNeeded: mixed), UInt32(truncatingIfNeeded: hash >> 52))
  }

  /// The text of a piece; empty where the bytes are damaged. Only within `withRegion`.
  @inline(__always)
  func text(of id: Int) -> UnsafeBufferPointer<UInt8> {
    let begin = Int(UInt32(littleEndian: places[id]))
    let end = Int(UInt32(littleEndian: places[id + 1]))
    guard begin <= end, end <= textCount else { return UnsafeBufferPointer(start: text, count: 0) }
    return UnsafeBufferPointer(start: text + begin, count: end - begin)
  }

  /// The id of the piece `letters`, or of `##` and `letters` where it is continued. `hash` is the piece's.
  @inline(__always)
  func find(_ letters: UnsafeBufferPointer<UInt8>, isContinued: Bool, hash: UInt64) -> Int32? {
    let (place, tag) = Self.spread(hash)
    let skipped = isContinued ? 2 : 0
    var at = place & slotMask
    // Bounded, since damaged bytes may have no empty slot.
    for _ in 0...slotMask {
      let slot = UInt32(littleEndian: slots[at])
      if slot == 0 { return nil }
      let id = Int(slot & Self.idMask) - 1
      if slot >> Self.idBits == tag, id >= 0, id < count {
        let piece = text(of: id)
        if piece.count == letters.count + skipped, equal(piece, from: skipped, letters) {
          return isContinued && !(piece[0] == UInt8(ascii: "#") && piece[1] == UInt8(ascii: "#"))
            ? nil : Int32(id)
        }
      }
      at = (at + 1) & slotMask
    }
    return nil
  }

  @inline(__always)
  private func equal(
    _ piece: UnsafeBufferPointer<UInt8>, from skipped: Int, _ letters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for i in 0..<letters.count where piece[skipped + i] != letters[i] { return false }
    return true
  }

  // MARK: Laying out

  static func layOut(_ pieces: [String]) throws(PieceError) -> [UInt8] {
    guard pieces.count <= maxCount else { throw .tooMany(count: pieces.count) }
    var slots = [UInt32](repeating: 0, count: 64)
    // At most half full, so that a word that is no piece is soon known as one.
    while slots.count < 2 * pieces.count { slots = [UInt32](repeating: 0, count: 2 * slots.count) }
    var seen: Set<[UInt8]> = []
    var places: [UInt32] = [0]
    var text: [UInt8] = []
    var longest = 0
    for (id, piece) in pieces.enumerated() {
      let letters = Array(piece.utf8)
      guard !letters.isEmpty else { throw .empty(id: id) }
      guard letters.count <= maxLength else { throw .tooLong(id: id) }
      guard seen.insert(letters).inserted else { throw .repeated(piece: piece) }
      text += letters
      places.append(UInt32(text.count))
      longest = max(longest, letters.count - (letters.starts(with: "##".utf8) ? 2 : 0))
      let (place, tag) = spread(letters.reduce(hashStart, hash))
      var at = place & (slots.count - 1)
      while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
      slots[at] = UInt32(id + 1) | tag << idBits
    }
    func special(_ piece: String) -> UInt32 {
      UInt32(bitPattern: pieces.firstIndex(of: piece).map { Int32($0) } ?? -1)
    }
    for piece in ["[UNK]", "[CLS]", "[SEP]"] where !pieces.contains(piece) { throw .missing(piece: piece) }
    let header = [
      magic, UInt32(pieces.count), UInt32(slots.count), UInt32(text.count), UInt32(longest),
      special("[UNK]"), special("[CLS]"), special("[SEP]"), special("[PAD]"), special("[MASK]"),
    ]
    var bytes: [UInt8] = []
    for number in header + slots + places {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    return bytes + text
  }
}

/// Memory of our own that does not change.
private final class OwnedBytes: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ source: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 64)
    memory.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(memory)
  }

  deinit { bytes.deallocate() }
}
