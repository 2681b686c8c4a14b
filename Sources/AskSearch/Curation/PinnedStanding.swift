import AskCorpus

/// Whether a post can be pinned.
enum PinnedStanding: Equatable {
  case published, draft
  case superseded(by: PostID)
  case unknown(nearest: String?)

  func problem(with id: PostID) -> CurationProblem? {
    switch self {
    case .published: nil
    case .draft: .draft(id.rawValue)
    case .superseded(let successor): .superseded(id.rawValue, by: successor.rawValue)
    case .unknown(let nearest): .unknownPost(id.rawValue, nearest: nearest)
    }
  }

  /// Of a post among all of a corpus.
  static func of(_ id: PostID, in posts: [Post]) -> PinnedStanding {
    guard let post = posts.first(where: { $0.id == id }) else {
      return .unknown(
        nearest: NearestNames.nearest(to: id.rawValue, in: posts.map(\.id.rawValue), limit: 1).first)
    }
    if post.status == .draft { return .draft }
    let current = Succession(posts).current(id)
    return current == id ? .published : .superseded(by: current)
  }
}
