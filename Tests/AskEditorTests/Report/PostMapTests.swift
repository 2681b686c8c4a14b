import AskCorpus
import AskEditor
import TestSupport
import Testing

@Suite struct PostMapTests {
  private static func post(_ number: Int, tags: [String]) -> Post {
    Post(id: PostID("p\(number)"), path: "p\(number).md", title: "Post \(number)", tags: tags)
  }

  private static func unit(_ values: [Float]) -> [Float] {
    let length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? values.map { $0 / length } : values
  }

  /// `groups` of `size` posts, each around a direction of its own.
  private static func clusters(
    _ groups: Int, of size: Int, width: Int = 24, noise: Float = 0.12, seed: UInt64 = 7
  ) -> [(post: Post, vector: [Float])] {
    var generator = SeededGenerator(seed: seed)
    return (0..<groups * size).map { number in
      var vector = (0..<width).map { _ in Float.random(in: -noise...noise, using: &generator) }
      vector[number % groups] += 1
      return (post(number, tags: ["t\(number % groups)"]), unit(vector))
    }
  }

  private static func distance(_ a: PostMap.Point, _ b: PostMap.Point) -> Double {
    let (dx, dy) = (a.x - b.x, a.y - b.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  @Test(arguments: [(3, 12), (5, 30), (7, 24)])
  func `planted clusters come out apart`(groups: Int, size: Int) throws {
    let map = try #require(PostMap(Self.clusters(groups, of: size)))
    #expect(map.method == .neighbours)
    // Of nearly every point the nearest in the plane is of its own cluster.
    let own = map.points.indices.count { number in
      let nearest = map.points.indices.filter { $0 != number }.min {
        Self.distance(map.points[$0], map.points[number]) < Self.distance(map.points[$1], map.points[number])
      }
      return nearest.map { $0 % groups == number % groups } ?? false
    }
    #expect(own >= map.points.count * 98 / 100, "\(own) of \(map.points.count)")
    // And clusters are tight against the distances between them.
    func middle(_ group: Int) -> (Double, Double) {
      let members = map.points.indices.filter { $0 % groups == group }.map { map.points[$0] }
      return (
        members.reduce(0) { $0 + $1.x } / Double(size), members.reduce(0) { $0 + $1.y } / Double(size)
      )
    }
    for first in 0..<groups {
      for second in 0..<first {
        let (a, b) = (middle(first), middle(second))
        #expect(((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).squareRoot() > 0.12)
      }
    }
  }

  @Test func `the same posts give the same map, and every point lies inside it`() throws {
    let map = try #require(PostMap(Self.clusters(4, of: 20)))
    #expect(PostMap(Self.clusters(4, of: 20)) == map)
    #expect(map.points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
  }

  @Test func `areas are the tags that hold the most posts between them`() throws {
    let map = try #require(PostMap(Self.clusters(9, of: 6)))
    #expect(map.areas.count == 7)
    #expect(map.areas.map(\.posts) == [Int](repeating: 6, count: 7))
    #expect(map.points.count { $0.area == nil } == 12)
    for (number, area) in map.areas.enumerated() {
      #expect(map.points[area.medoid].area == number)
      #expect(map.points[area.medoid].tags == [area.tag])
    }
  }

  @Test func `the nearest post is of the same cluster, and shares its tag`() throws {
    let map = try #require(PostMap(Self.clusters(4, of: 15)))
    #expect(map.sharingTag == 60)
    #expect(map.links.allSatisfy { $0 < $1 && $0 % 4 == $1 % 4 })
    #expect(Set(map.links.map { [$0.0, $0.1] }).count == map.links.count)
  }

  @Test func `posts that say the same, and posts without a word, do no harm`() throws {
    let vector = Self.unit([1, 2, 3, 4])
    let same = (0..<9).map { (post: Self.post($0, tags: []), vector: vector) }
    let map = try #require(PostMap(same + [(Self.post(9, tags: []), [0, 0, 0, 0])]))
    #expect(map.points.count == 9)
    #expect(map.points.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.nearest != nil })
    #expect(map.areas.isEmpty)
  }

  @Test func `too few posts make no map, very many are drawn along their principal axes`() throws {
    #expect(PostMap([]) == nil)
    #expect(PostMap(Self.clusters(2, of: 2)) == nil)
    let map = try #require(PostMap(Self.clusters(3, of: PostMap.mostEmbedded / 3 + 1, width: 4)))
    #expect(map.method == .axes)
    // Three clusters in a plane lie at the corners of a triangle.
    let corners = (0..<3).map { map.points[$0] }
    #expect(Self.distance(corners[0], corners[1]) > 0.3 && Self.distance(corners[1], corners[2]) > 0.3)
  }
}
