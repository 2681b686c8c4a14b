/// How the rows of a token table are kept.
package enum TokenCodes: UInt32, CaseIterable, Sendable {
  /// 8 bits a value, a float scale for each row.
  case eightBits = 8
  /// 4 bits a value, a scale in half precision for each 32 values of a row.
  case fourBits = 4

  /// Values that share a scale of 4-bit codes.
  static let group = 32

  /// Bytes of the codes of a row, and of its scales.
  func bytes(width: Int) -> (codes: Int, scales: Int) {
    switch self {
    case .eightBits: (width, 4)
    case .fourBits: ((width + 1) / 2, 2 * ((width + Self.group - 1) / Self.group))
    }
  }
}
