/// Where a link within a column leads.
package struct ColumnLink: Equatable {
  /// Of a Markdown file, relative to the corpus; nil for a place in the same post.
  package let path: String?
  /// Without the `#`; nil when the link has none.
  package let anchor: String?

  /// nil for a link that leads elsewhere: with a scheme, from the root of a site, to another kind of file.
  ///
  /// - Parameter source: path of the post that has the link.
  package init?(_ url: String, from source: String) {
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    anchor = parts.count > 1 ? PercentEncoding.decoded(String(parts[1])) : nil
    let address = String(parts[0].prefix { $0 != "?" })
    if address.isEmpty {
      guard anchor != nil else { return nil }
      path = nil
      return
    }
    let file = PercentEncoding.decoded(address)
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
}
