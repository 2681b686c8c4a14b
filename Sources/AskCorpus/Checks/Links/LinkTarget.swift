/// Where a link within a column leads.
struct LinkTarget: Equatable {
  /// Of a Markdown file, relative to the corpus; nil for a place in the same post.
  let path: String?
  /// Without the `#`; nil when the link has none.
  let anchor: String?

  /// nil for a link that leads elsewhere: with a scheme, from the root of a site, to another kind of file.
  ///
  /// - Parameter source: path of the post that has the link.
  init?(_ url: String, from source: String) {
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    anchor = parts.count > 1 ? LinkTarget.unescaped(String(parts[1])) : nil
    let address = String(parts[0].prefix { $0 != "?" })
    if address.isEmpty {
      guard anchor != nil else { return nil }
      path = nil
      return
    }
    let file = LinkTarget.unescaped(address)
    guard !file.hasPrefix("/"), !address.contains(":"), FileName.isPost(file) else { return nil }
    var folders = source.split(separator: "/").dropLast().map(String.init)
    for part in file.split(separator: "/") where part != "." {
      if part == ".." {
        guard folders.popLast() != nil else { return nil }
      } else {
        folders.append(String(part))
      }
    }
    path = folders.joined(separator: "/")
  }

  /// `%20` and the like undone.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
