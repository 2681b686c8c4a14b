/// A few tags that between them hold most of the posts, and which of them each post is shown under.
struct MapAreas {
  /// The tag that holds the most posts first; then that which holds most of the rest, and so on.
  let tags: [String]
  /// By post: the number of the first of `tags` that it has; nil where it has none.
  let areas: [Int?]

  /// An area of fewer posts is no area.
  private static let leastPosts = 3

  /// - Parameter posts: the tags of each.
  init(_ posts: [[String]], most: Int) {
    var areas = [Int?](repeating: nil, count: posts.count)
    var tags: [String] = []
    while tags.count < most {
      var counts: [String: Int] = [:]
      for (post, names) in posts.enumerated() where areas[post] == nil {
        for name in Set(names) { counts[name, default: 0] += 1 }
      }
      let next = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
      guard let next, next.value >= Self.leastPosts else { break }
      for (post, names) in posts.enumerated() where areas[post] == nil && names.contains(next.key) {
        areas[post] = tags.count
      }
      tags.append(next.key)
    }
    (self.tags, self.areas) = (tags, areas)
  }
}
