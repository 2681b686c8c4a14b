import AskNet

/// How like each post of a generation is to one of them.
struct PostLikeness {
  /// By post number; higher is more alike, and only comparable within one list. The post itself is in it.
  let values: [Float]
  /// What is less alike than this is not worth naming.
  let least: Float
  /// Whether `values` are cosines.
  let isCosine: Bool

  /// What is less alike is not worth naming. In the column of this repository nine pairs of posts in ten lie below,
  /// and the nearest of nearly every post lies above: of these, the middle one has 0.57.
  static let leastCosine: Float = 0.45

  /// By what the network says of each post as a whole; where it says nothing of wholes, of the mean of the passages.
  ///
  /// Nil without a network.
  init?(byVectorsTo post: PostNumber, in forward: ForwardIndex) {
    guard let vectors = forward.vectors else { return nil }
    isCosine = true
    least = Self.leastCosine
    let wholes = Self.wholes(of: forward)
    if let whole = wholes[post.rawValue], case let vector = vectors.vector(whole),
      vector.contains(where: { $0 != 0 })
    {
      let similarities = vectors.similarities(of: vector)
      values = wholes.map { $0.map { similarities[$0] } ?? 0 }
      return
    }
    var sum = [Float](repeating: 0, count: forward.width)
    for unit in forward.passageUnits(of: post) {
      for (column, value) in vectors.vector(unit).enumerated() { sum[column] += value }
    }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return nil }
    let similarities = vectors.similarities(of: sum.map { $0 / length })
    values = (0..<forward.posts).map { number in
      let units = forward.passageUnits(of: PostNumber(number))
      let length = vectors.lengthOfSum(of: units)
      return length > 0 ? similarities[units].reduce(0, +) / length : 0
    }
  }

  /// By the terms that both have and few other posts: the sum of their squared idf, as in a cosine of tf-idf, over the
  /// root of the other post's length.
  init(byTermsOf post: PostNumber, in forward: ForwardIndex) {
    isCosine = false
    // One shared term may be chance.
    least = .leastNonzeroMagnitude
    let sharing = TermSharing(of: post, in: forward)
    let mean = Double(forward.tokens.count) / Double(max(1, forward.posts))
    let rareLimit = max(4, forward.posts / 8)
    let weights = sharing.posts.map { posts -> Double in
      guard posts <= rareLimit else { return 0 }
      let idf = BM25F.idf(posts: forward.posts, with: posts)
      return idf * idf
    }
    values = sharing.shared.enumerated().map { number, terms in
      let rare = terms.lazy.filter { weights[$0] > 0 }
      guard rare.count > 1 else { return 0 }
      let length = Double(forward.tokenRange(of: PostNumber(number)).count)
      return Float(rare.reduce(0) { $0 + weights[$1] } / (length + mean).squareRoot())
    }
  }

  /// By post number: the unit that stands for the post as a whole, which is its last.
  private static func wholes(of forward: ForwardIndex) -> [Int?] {
    let units = forward.units
    return (0..<forward.posts).map { number in
      let last = forward.units(of: PostNumber(number)).last
      return last.flatMap { units[$0].kind == Unit.Kind.whole.rawValue ? $0 : nil }
    }
  }
}
