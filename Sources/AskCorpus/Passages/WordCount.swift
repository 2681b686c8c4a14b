/// How many words a reader would count in `text`.
///
/// Runs without white space that hold a letter or digit; in scripts that do not separate words, two ideographs or
/// kana, or four letters of Thai, Lao, Khmer or Burmese, count as one.
package func wordCount(_ text: some Sequence<UInt8>) -> Int {
  var words = 0
  var quarters = 0
  var isInWord = false
  var lead: UInt8 = 0
  var leadByte: UInt8 = 0
  for byte in text {
    if isWhitespace(byte) {
      isInWord = false
      continue
    }
    if byte & 0xC0 == 0x80 {
      // The first continuation byte of three tells the script.
      if lead == 3 {
        let weight = quarterWords(lead: leadByte, next: byte)
        quarters += weight
        if weight == 0, !isInWord {
          words += 1
          isInWord = true
        }
        lead = 0
      }
      continue
    }
    lead = byte >= 0xE0 && byte < 0xF0 ? 3 : 0
    leadByte = byte
    if byte >= 0xF0 { quarters += byte == 0xF0 ? 0 : 2 }
    if lead == 0, isWordByte(byte), !isInWord {
      words += 1
      isInWord = true
    }
  }
  return words + (quarters + 3) / 4
}

/// Quarters of a word for the scalar of three bytes that begins with `lead`, `next`; 0 for scripts with spaces.
private func quarterWords(lead: UInt8, next: UInt8) -> Int {
  switch (lead, next) {
  case (0xE0, 0xB8...0xBB): 1  // Thai, Lao
  case (0xE1, 0x80...0x82), (0xE1, 0x9E...0x9F): 1  // Burmese, Khmer
  case (0xE3, 0x81...0x83), (0xE3, 0x90...0xBF): 2  // kana, ideographs
  case (0xE4...0xE9, _): 2  // ideographs
  default: 0
  }
}
