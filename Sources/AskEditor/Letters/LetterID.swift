import Glibc

/// What a letter is called: random, so that it says nothing of its writer.
public struct LetterID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let rawValue: String

  /// Without i, l, o and u, which are misread (Crockford's base 32).
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")
  private static let firstLetter = 10
  package static let length = 9

  /// - Returns: nil for what no letter is called.
  public init?(_ text: String) {
    let text = text.lowercased()
    guard text.count == Self.length, text.allSatisfy(Self.digits.contains),
      text.first.map({ $0.isLetter }) == true
    else { return nil }
    rawValue = text
  }

  /// A new one. It begins with a letter, so that no file takes it for a number.
  ///
  /// - Parameter random: gives evenly distributed bytes.
  package init(random: (Int) -> [UInt8]) {
    let bytes = random(Self.length)
    let letters = Self.digits.count - Self.firstLetter
    rawValue = String(
      bytes.enumerated().map { place, byte in
        place == 0 ? Self.digits[Self.firstLetter + Int(byte) % letters] : Self.digits[Int(byte) & 31]
      })
  }

  /// Bytes of the system's randomness.
  package static func systemRandom(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  public var description: String { rawValue }

  public static func < (lhs: LetterID, rhs: LetterID) -> Bool { lhs.rawValue < rhs.rawValue }
}
