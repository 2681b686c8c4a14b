public import AskCorpus

/// Finds the posts that are most like another one of the same generation.
public struct RelatedPosts: Sendable {
  /// At most so many are named.
  public static let limit = 3

  let index: SQLiteIndex
  let forward: ForwardIndex
  let pathPrefix: String

  /// Opens the generation in force without its network; nil when there is none.
  ///
  /// - Throws: `SearchError` when it is damaged.
  public init?(ofColumn column: Column) throws {
    guard let generation = try column.state.currentGeneration() else { return nil }
    do {
      forward = try ForwardIndex(path: generation.passages)
    } catch {
      throw SearchError(error)
    }
    index = try SQLiteIndex(path: generation.index)
    pathPrefix = column.pathPrefix
  }

  init(_ engine: SearchEngine) {
    index = engine.index
    forward = engine.forward
    pathPrefix = engine.pathPrefix
  }

  /// Published posts most like the post `id`, most alike first, ties by id; empty when the index does not know it.
  public func posts(relatedTo id: PostID) throws -> [RelatedPost] {
    guard let row = try index.row(of: id), let post = forward.number(of: row) else { return [] }
    return try posts(relatedTo: post, beside: []) { !forward.isDraft($0) }
  }

  /// - Parameters:
  ///   - shown: posts that need not be named again.
  ///   - isLexical: compares terms even where there is a network.
  func posts(
    relatedTo post: PostNumber, beside shown: Set<PostNumber>, isLexical: Bool = false,
    allows: (PostNumber) -> Bool
  ) throws -> [RelatedPost] {
    let likeness =
      (isLexical ? nil : PostLikeness(byVectorsTo: post, in: forward))
      ?? PostLikeness(byTermsOf: post, in: forward)
    let candidates = (0..<forward.posts).map { PostNumber($0) }.filter { other in
      guard likeness.values[other.rawValue] >= likeness.least, other != post, !shown.contains(other),
        allows(other)
      else { return false }
      // A post that was superseded leads to its successor, which is named itself where it is alike.
      return forward.successor(of: other).map { !allows($0) } ?? true
    }
    let nearest = candidates.sorted { a, b in
      let (first, second) = (likeness.values[a.rawValue], likeness.values[b.rawValue])
      return first != second ? first > second : a < b
    }.prefix(Self.limit)
    let names = try index.names(of: nearest.map(forward.row))
    return zip(nearest, names).map { number, name in
      RelatedPost(
        id: name.id, title: name.title, path: pathPrefix + name.path,
        similarity: likeness.isCosine ? Double(likeness.values[number.rawValue]) : nil)
    }
  }
}
