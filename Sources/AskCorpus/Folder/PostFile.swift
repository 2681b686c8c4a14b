/// A file that can be a post, as the folder listing tells. Two that are equal have, as far as can be told without
/// reading them, the same content.
public struct PostFile: Hashable, Sendable {
  /// Below the folder that was opened, with `/`.
  public let path: String
  /// Bytes.
  public let size: Int
  /// Nanoseconds since 1970.
  public let modified: Int64
  public let inode: UInt64

  package init(path: String, size: Int, modified: Int64, inode: UInt64) {
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
  }
}
