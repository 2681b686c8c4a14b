/// Groups vectors by their directions.
///
/// Each goes to the group whose mean is nearest, or opens one where none is near enough; a second round starts from the
/// means of the first, so that the order matters less (leader clustering, Hartigan 1975, with one round of k-means).
struct TopicGroups {
  /// Indices of the vectors in each group, ascending; groups in the order of their first vector.
  let groups: [[Int]]

  /// - Parameters:
  ///   - vectors: of length 1, all of one width.
  ///   - least: cosine with the mean of a group from which on a vector belongs to it, in -1...1.
  init(_ vectors: [[Float]], least: Float) {
    var means: [[Float]] = []
    var members = [Int](repeating: 0, count: vectors.count)
    for round in 0..<2 {
      var sums = round == 0 ? [] : means.map { [Float](repeating: 0, count: $0.count) }
      for (index, vector) in vectors.enumerated() {
        let nearest = means.indices.map { (Self.product(vector, means[$0]), $0) }.max { $0.0 < $1.0 }
        if let nearest, nearest.0 >= least {
          members[index] = nearest.1
          Self.add(vector, to: &sums[nearest.1])
          if round == 0 { means[nearest.1] = Self.unit(sums[nearest.1]) }
        } else {
          members[index] = means.count
          means.append(vector)
          sums.append(vector)
        }
      }
      means = sums.map(Self.unit)
    }
    var groups: [Int: [Int]] = [:]
    for (index, group) in members.enumerated() { groups[group, default: []].append(index) }
    self.groups = groups.values.sorted { $0[0] < $1[0] }
  }

  static func product(_ a: [Float], _ b: [Float]) -> Float {
    var sum: Float = 0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }

  static func add(_ vector: [Float], to sum: inout [Float]) {
    for index in vector.indices { sum[index] += vector[index] }
  }

  static func unit(_ vector: [Float]) -> [Float] {
    let length = product(vector, vector).squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
