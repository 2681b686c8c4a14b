package import AskCorpus
import AskNet
package import AskSearch

/// The addresses in posts that lead nowhere, as `ask check --online` last found them; nothing is tried.
package struct DeadLinks: Equatable, Sendable {
  /// By post, each address once, in the order of the post.
  package let byPost: [PostID: [String]]

  package init(_ column: Column) {
    let path = column.state.path + "/" + LinkCache.fileName
    guard let region = try? Region(mapping: path) else {
      byPost = [:]
      return
    }
    let cache = LinkCache(region.withBytes { String(decoding: $0, as: UTF8.self) })
    var found: [PostID: [String]] = [:]
    for post in CheckedColumn(column).posts {
      for address in post.links.compactMap(\.webAddress) {
        guard case .dead = cache.latest(of: address), found[post.post.id]?.contains(address) != true else {
          continue
        }
        found[post.post.id, default: []].append(address)
      }
    }
    byPost = found
  }
}
