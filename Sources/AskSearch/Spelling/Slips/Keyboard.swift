/// Which letters are confused: those that lie side by side, and those that sound alike.
enum Keyboard {
  /// Of QWERTY, each row half a key to the right of the one above.
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map { Array($0.utf8).map(UInt32.init) }

  /// By letter from a: a bit for each letter beside it.
  private static let beside: [UInt32] = {
    var beside = [UInt32](repeating: 0, count: 26)
    for (row, keys) in rows.enumerated() {
      for (place, key) in keys.enumerated() {
        for (rowStep, step) in [(0, -1), (0, 1), (-1, 0), (-1, 1), (1, 0), (1, -1)] {
          guard rows.indices.contains(row + rowStep), rows[row + rowStep].indices.contains(place + step)
          else { continue }
          beside[Int(key - a)] |= bit(rows[row + rowStep][place + step])
        }
      }
    }
    return beside
  }()

  private static let a = UInt32(UInt8(ascii: "a"))

  static func areNeighbours(_ x: UInt32, _ y: UInt32) -> Bool {
    isKey(x) && isKey(y) && beside[Int(x - a)] & bit(y) != 0
  }

  private static let vowels = set("aeiouy")
  private static let alike = ["ck", "cs", "sz", "gj", "fv", "mn", "dt"].map(set)

  static func isVowel(_ letter: UInt32) -> Bool { isKey(letter) && vowels & bit(letter) != 0 }

  /// Whether spellers write one for the other because they sound alike; vowels apart.
  static func soundAlike(_ x: UInt32, _ y: UInt32) -> Bool {
    guard isKey(x), isKey(y) else { return false }
    let pair = bit(x) | bit(y)
    return alike.contains { $0 & pair == pair }
  }

  private static func isKey(_ letter: UInt32) -> Bool { letter >= a && letter < a + 26 }
  private static func bit(_ letter: UInt32) -> UInt32 { 1 << (letter - a) }
  private static func set(_ letters: String) -> UInt32 {
    letters.utf8.reduce(0) { $0 | bit(UInt32($1)) }
  }
}
