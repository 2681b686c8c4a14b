/// The lines of a mail that are quoted from another one: those that begin with `>`.
///
/// What they ask was asked by somebody else, or before.
enum QuotedLines {
  /// The same number of bytes with line ends in place of quoted lines, and of the line above that says who wrote them;
  /// as it is where nothing else says anything.
  static func blanked(in bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: ">")) else { return bytes }
    var blanked = bytes
    var isAnythingLeft = false
    var last = 0..<0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = line.drop { $0 <= 0x20 }
      if text.first == UInt8(ascii: ">") {
        let isIntroduced = bytes[last].last { $0 > 0x20 } == UInt8(ascii: ":")
        for place in (isIntroduced ? last.lowerBound : line.startIndex)..<line.endIndex {
          blanked[place] = UInt8(ascii: "\n")
        }
      } else if !text.isEmpty {
        isAnythingLeft = true
      }
      last = line.startIndex..<line.endIndex
    }
    return isAnythingLeft ? blanked : bytes
  }
}
