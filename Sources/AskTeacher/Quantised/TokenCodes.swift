import AskNet

/// How the rows of a token table are kept.
package enum TokenCodes: UInt32, CaseIterable, Sendable {
  /// 8 bits a value, a float scale for each row.
  case eightBits = 8
  /// As `FourBitRow` has it.
  case fourBits = 4

  /// Bytes of the codes of a row, and of its scales.
  func bytes(width: Int) -> (codes: Int, scales: Int) {
    switch self {
    case .eightBits: (width, 4)
    case .fourBits: FourBitRow.bytes(width: width)
    }
  }
}
