import CHash

/// The name of a file that is written beside another one, to take its place by a rename.
///
///     .ask-0f3c61b29a7d5e84.4711.new
///
/// It has the hash of the other's name and the number of the process, so it is short whatever the other is called: a
/// name of 255 bytes, the most that there may be, has room for no other.
package enum TemporaryName {
  package static func name(for name: some StringProtocol, process: Int32) -> String {
    prefix(name) + "\(process)" + suffix
  }

  /// Whether `other` is such a name for a file called `name`, of whatever process.
  package static func isOne(_ other: String, for name: some StringProtocol) -> Bool {
    let prefix = prefix(name)
    guard other.hasPrefix(prefix), other.hasSuffix(suffix) else { return false }
    let number = other.dropFirst(prefix.count).dropLast(suffix.count)
    return !number.isEmpty && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static let suffix = ".new"

  private static func prefix(_ name: some StringProtocol) -> String {
    let bytes = Array(name.utf8)
    let hash = String(bytes.withUnsafeBytes { chash_64($0.baseAddress, $0.count) }, radix: 16)
    return ".ask-" + String(repeating: "0", count: 16 - hash.count) + hash + "."
  }
}
