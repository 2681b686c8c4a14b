package import AskCorpus
import AskNet

/// The posts of a column in a plane: what the network finds alike lies close together.
package struct PostMap: Equatable, Sendable {
  package enum Method: String, Sendable {
    /// `NeighbourEmbedding`.
    case neighbours
    /// The two principal axes.
    case axes
  }

  package struct Point: Equatable, Sendable {
    package let id: PostID
    package let title, path: String
    package let tags: [String]
    /// In 0...1 from the left and from the top.
    package let x, y: Double
    /// Number of the point's area; nil for a post in none of them.
    package let area: Int?
    /// The most alike point and its cosine; nil for a post without a direction.
    package let nearest: Int?
    package let similarity: Double
  }

  /// Posts that a tag holds together.
  package struct Area: Equatable, Sendable {
    package let tag: String
    package let posts: Int
    /// The point that is nearest to all others of the area.
    package let medoid: Int
  }

  /// With fewer a map shows nothing.
  package static let leastPosts = 5
  /// With more the principal axes alone are shown, since the time of the other method grows with the square.
  package static let mostEmbedded = 3000
  /// What is less alike is no neighbour worth a line.
  package static let leastCosine = 0.55
  private static let mostAreas = 7

  package let method: Method
  package let points: [Point]
  package let areas: [Area]
  /// Pairs of which one is the other's nearest, each once, the lower number first.
  package let links: [(Int, Int)]
  /// Posts whose nearest has a tag in common with them.
  package let sharingTag: Int

  /// Nil with too few posts.
  ///
  /// - Parameter posts: with their unit vectors; the same posts in the same order give the same map.
  package init?(_ posts: [(post: Post, vector: [Float])]) {
    let posts = posts.filter { $0.vector.contains { $0 != 0 } }
    guard posts.count >= Self.leastPosts, let width = posts.first?.vector.count, width >= 2 else {
      return nil
    }
    let vectors = posts.map(\.vector)
    method = posts.count > Self.mostEmbedded ? .axes : .neighbours
    let graph = NeighbourGraph(
      of: vectors, count: method == .axes ? 1 : NeighbourEmbedding.neighbours(of: posts.count))
    let axes = PrincipalAxes(of: vectors, count: 2)
    let start = vectors.map { vector in
      let places = axes.places(of: vector)
      return (x: places[0], y: places[1])
    }
    let placed: [(x: Double, y: Double)]
    switch method {
    case .axes: placed = start
    case .neighbours:
      let embedding = NeighbourEmbedding(graph, start: start)
      placed = zip(embedding.x, embedding.y).map { (Double($0), Double($1)) }
    }
    let (x, y) = (Self.fitted(placed.map(\.x)), Self.fitted(placed.map(\.y)))
    let tags = MapAreas(posts.map(\.post.tags), most: Self.mostAreas)
    let points = posts.indices.map { number in
      let (post, nearest) = (posts[number].post, graph.neighbours[number].first)
      return Point(
        id: post.id, title: post.title, path: post.path, tags: post.tags, x: x[number], y: y[number],
        area: tags.areas[number], nearest: nearest?.row,
        similarity: nearest.map { Double($0.similarity) } ?? 0)
    }
    self.points = points
    areas = tags.tags.enumerated().map { number, tag in
      let members = points.indices.filter { tags.areas[$0] == number }
      return Area(tag: tag, posts: members.count, medoid: Self.medoid(of: members, x, y))
    }
    links = Self.links(points)
    sharingTag = points.count { point in
      point.nearest.map { !Set(point.tags).isDisjoint(with: posts[$0].post.tags) } ?? false
    }
  }

  /// The post that is least like its nearest.
  package var loneliest: Point? {
    points.filter { $0.nearest != nil }.min {
      $0.similarity != $1.similarity ? $0.similarity < $1.similarity : $0.id < $1.id
    }
  }

  package static func == (a: PostMap, b: PostMap) -> Bool {
    a.method == b.method && a.points == b.points && a.areas == b.areas && a.sharingTag == b.sharingTag
      && a.links.elementsEqual(b.links, by: ==)
  }

  private static func fitted(_ values: [Double]) -> [Double] {
    guard let low = values.min(), let high = values.max(), high > low else { return values.map { _ in 0.5 } }
    return values.map { ($0 - low) / (high - low) }
  }

  private static func medoid(of members: [Int], _ x: [Double], _ y: [Double]) -> Int {
    func distance(_ a: Int, _ b: Int) -> Double {
      let (dx, dy) = (x[a] - x[b], y[a] - y[b])
      return (dx * dx + dy * dy).squareRoot()
    }
    let sums = members.map { member in members.reduce(0) { $0 + distance(member, $1) } }
    return zip(members, sums).min { $0.1 < $1.1 }?.0 ?? 0
  }

  private static func links(_ points: [Point]) -> [(Int, Int)] {
    var seen: Set<[Int]> = []
    for (number, point) in points.enumerated() where point.similarity >= leastCosine {
      if let nearest = point.nearest { seen.insert([min(number, nearest), max(number, nearest)]) }
    }
    return seen.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }
}
