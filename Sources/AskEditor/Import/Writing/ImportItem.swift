/// One post of a source, or a file that goes beside the posts.
struct ImportItem: Sendable {
  enum Content: Sendable {
    case post(HousePost)
    case file([UInt8])
  }

  /// Unique in the source and the same at every import.
  let key: String
  /// What the file is to be called, without extension; any text.
  let name: String
  /// Where it stands in the source, for a message.
  let place: String
  let content: Content
  /// Whether the source broke off where more of this item may have stood.
  var mayLackParts = false
}
