/// A name that is equal to another, and sorted, by its UTF-8 bytes: as trec_eval's `strcmp` and SQLite compare text.
///
/// (Two `String`s can be equal that are spelt with different scalars; two ids of a set must not be.)
package protocol ByteOrderedName: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible
where RawValue == String {
  init(rawValue: String)
}

extension ByteOrderedName {
  package init(_ text: String) { self.init(rawValue: text) }

  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.elementsEqual(rhs.rawValue.utf8)
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
  }

  /// Names of equal bytes are equal strings, so the string's hash serves.
  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  package var description: String { rawValue }
}
