extension Post {
  /// The key of a draft's front matter by which an editor says that it may be published.
  package static let readyKey = "ready"

  /// Whether a draft says `ready: true`; nil where it says neither that nor the contrary, with the value in
  /// `otherKeys`.
  package var isReady: Bool? {
    guard status == .draft,
      let value = otherKeys.first(where: { $0.key.lowercased() == Self.readyKey })?.value
    else { return false }
    switch value.lowercased() {
    case "true", "yes": return true
    case "false", "no", "": return false
    default: return nil
    }
  }
}
