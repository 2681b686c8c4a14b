import AskCorpus

/// Addresses of posts' files as a page may link to them: relative to the folder that the page lies in.
package struct PostLinks: Equatable, Sendable {
  private let prefix: String
  private let root: String

  /// - Parameters:
  ///   - page: absolute path of the folder that the page lies in, links followed.
  ///   - corpus: the same of the corpus.
  ///   - prefix: what stands before a post's path in place of `corpus`.
  package init(page: String, corpus: String, prefix: String) {
    self.prefix = prefix
    let from = page.split(separator: "/")
    let to = corpus.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let up = [String](repeating: "..", count: from.count - shared)
    root = PercentEncoding.path((up + to.dropFirst(shared).map(String.init)).map { $0 + "/" }.joined())
  }

  /// - Parameter path: of a post, as a reader would type it.
  func address(of path: String) -> String {
    let inside = path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : path[...]
    return root + PercentEncoding.path(inside)
  }
}
