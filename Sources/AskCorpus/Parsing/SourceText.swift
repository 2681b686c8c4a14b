/// The bytes of a post, known to be text: valid UTF-8 without NUL, no byte order mark, lines ended by line feeds.
struct SourceText {
  /// More than any post, and little enough to read whole. 4 MiB is 700,000 words.
  static let maxBytes = 4 << 20

  let bytes: [UInt8]

  init(_ file: [UInt8], path: String) throws(PostError) {
    guard file.count <= SourceText.maxBytes else {
      throw PostError(path: path, reason: .tooLarge(bytes: file.count, limit: SourceText.maxBytes))
    }
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      throw PostError(path: path, reason: .looksLikeUTF16)
    }
    if let offset = SourceText.firstInvalidByte(file) {
      throw PostError(
        path: path, line: SourceText.line(of: offset, in: file),
        reason: file[offset] == 0 ? .nulByte(offset: offset) : .invalidUTF8(offset: offset))
    }
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes = SourceText.withLineFeeds(file[start...])
    guard bytes.contains(where: { !isWhitespace($0) }) else { throw PostError(path: path, reason: .empty) }
  }

  /// Offset of the first byte that is NUL or does not belong to valid UTF-8 (Unicode 15, table 3-7).
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        if lead < 0x80 {
          if lead == 0 { return index }
          index += 1
          continue
        }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
          length = 3
          if lead == 0xE0 { second = 0xA0...0xBF }
          if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
          length = 4
          if lead == 0xF0 { second = 0x90...0xBF }
          if lead == 0xF4 { second = 0x80...0x8F }
        default: return index
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
        for offset in 2..<max(length, 2) where !(0x80...0xBF).contains(bytes[index + offset]) { return index }
        index += length
      }
      return nil
    }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset {
      let isCarriageReturn = bytes[index] == 0x0D && bytes[index + 1] != 0x0A
      if bytes[index] == 0x0A || isCarriageReturn { line += 1 }
    }
    return line
  }

  /// CR LF and lone CR become LF, so that the number of lines stays that of the file.
  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0x0D) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || !afterReturn {
        result.append(byte)
      }
      afterReturn = byte == 0x0D
    }
    return result
  }
}

/// ASCII white space, line ends included.
func isWhitespace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

/// ASCII letters, digits, and every byte of other scripts.
func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}
