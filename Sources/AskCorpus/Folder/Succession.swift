/// Which posts have taken the place of others.
public struct Succession: Sendable {
  private let successors: [PostID: PostID]

  /// - Parameter posts: all of a corpus, drafts included.
  public init(_ posts: [Post]) {
    var successors: [PostID: PostID] = [:]
    let known = Set(posts.map(\.id))
    for post in posts {
      if let successor = post.supersededBy, known.contains(successor) { successors[post.id] = successor }
    }
    self.successors = successors
  }

  /// The post at the end of the chain that begins with `id`; `id` itself when nothing has superseded it, or when
  /// the chain is a circle.
  public func current(_ id: PostID) -> PostID {
    var current = id
    var seen: Set<PostID> = [id]
    while let next = successors[current] {
      guard seen.insert(next).inserted else { return id }
      current = next
    }
    return current
  }

  /// A problem for each post whose successor does not exist, or whose chain of successors leads back to it; in the
  /// order of `posts`.
  public static func problems(in posts: [Post]) -> [PostError] {
    let succession = Succession(posts)
    return posts.compactMap { post in
      guard let successor = post.supersededBy else { return nil }
      let line = post.keyLines["superseded-by"]
      guard succession.successors[post.id] != nil else {
        return PostError(path: post.path, line: line, reason: .unknownSuccessor(successor.rawValue))
      }
      guard let circle = succession.circle(through: post.id) else { return nil }
      return PostError(path: post.path, line: line, reason: .successorCycle(circle.map(\.rawValue)))
    }
  }

  private func circle(through id: PostID) -> [PostID]? {
    var path = [id]
    var seen: Set<PostID> = []
    var current = id
    while let next = successors[current], seen.insert(next).inserted {
      path.append(next)
      if next == id { return path }
      current = next
    }
    return nil
  }
}
