/// A stretch of text that word breaking left whole, in UTF-8 offsets.
///
/// It starts with a letter or number and ends with one, or with marks that belong to one.
struct Word: Equatable {
  var start: Int
  var end: Int

  var count: Int { end - start }
}

/// Bytes that separate words whatever stands beside them.
///
/// ICU never puts a character of a word beside one of these into the same segment (UAX #29, WB3a to WB4), so
/// the stretches between them can be cut one by one.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inline(__always)
func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
