/// What a post is called on the command line, in links and in the index.
///
/// Two ids are equal, and sorted, by their UTF-8 bytes: as file names are, and as SQLite compares text. (Two
/// `String`s can be equal that are spelt with different scalars.)
public struct PostID: Hashable, Comparable, Sendable {
  public let rawValue: String

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  public static func == (lhs: PostID, rhs: PostID) -> Bool {
    lhs.rawValue.utf8.elementsEqual(rhs.rawValue.utf8)
  }

  public static func < (lhs: PostID, rhs: PostID) -> Bool {
    lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    let bytes: Void? = rawValue.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if bytes == nil { Array(rawValue.utf8).withUnsafeBytes { hasher.combine(bytes: $0) } }
  }
}

extension PostID: CustomStringConvertible {
  public var description: String { rawValue }
}
