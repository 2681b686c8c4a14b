package import AskCorpus
import AskNet

extension SearchEngine {
  /// A unit vector for each post, in ascending order of ids: what the network says of the post as a whole, else of the
  /// mean of its passages. All zeros for a post that the network has no word of; nil without a network.
  ///
  /// - Throws: `SearchError` when the index is damaged.
  package func postVectors() throws(SearchError) -> [(id: PostID, vector: [Float])]? {
    guard let vectors = forward.vectors else { return nil }
    let units = forward.units
    return try forward.names().enumerated().map { number, name in
      let post = PostNumber(number)
      var sum = [Float](repeating: 0, count: forward.width)
      if let last = forward.units(of: post).last, units[last].kind == Unit.Kind.whole.rawValue {
        sum = vectors.vector(last)
      }
      if sum.allSatisfy({ $0 == 0 }) {
        for unit in forward.passageUnits(of: post) {
          for (column, value) in vectors.vector(unit).enumerated() { sum[column] += value }
        }
      }
      let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0, length.isFinite else {
        return (PostID(name), [Float](repeating: 0, count: forward.width))
      }
      return (PostID(name), sum.map { $0 / length })
    }
  }
}
