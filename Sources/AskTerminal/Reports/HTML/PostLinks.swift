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
    root = (up + to.dropFirst(shared).map(Self.encoded)).map { $0 + "/" }.joined()
  }

  /// - Parameter path: of a post, as a reader would type it.
  func address(of path: String) -> String {
    let inside = path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : path[...]
    return root + inside.split(separator: "/").map(Self.encoded).joined(separator: "/")
  }

  /// RFC 3986: all but unreserved characters, so that no name is taken for a scheme, a query or a fragment.
  private static func encoded(_ component: Substring) -> String {
    var text = ""
    for byte in component.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
