import AskSearch

/// Stands for a user on one day.
enum AskerHash {
  /// Twelve hexadecimal digits: enough that two of a day's users hardly share one.
  static func text(salt: [UInt8], user: UInt32) -> String {
    let number = withUnsafeBytes(of: user.littleEndian) { Array($0) }
    return String(FileHash.of(salt + number).prefix(12))
  }
}
