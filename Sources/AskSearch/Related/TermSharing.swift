/// Which terms of one post each post has, found in one pass over all tokens.
struct TermSharing {
  /// By post number: positions of the terms that it shares, each once, in the order of their first occurrence. Terms
  /// that proved common are left out.
  let shared: [[Int]]
  /// By the term's position: posts that contain it, this one among them; all posts for a term that proved common.
  let posts: [Int]

  /// A term in more than a third of the first posts is common: it is not looked for in the others, which saves most of
  /// the time, for common terms are most of a text.
  private static let sample = 24

  init(of post: PostNumber, in forward: ForwardIndex) {
    let tokens = forward.tokens
    let terms = Set(tokens[forward.tokenRange(of: post)]).sorted()
    var posts = [Int](repeating: 0, count: terms.count)
    // The post that each term was last seen in, so that it counts once a post.
    var last = [Int](repeating: -1, count: terms.count)
    var table = Table(terms) { _ in true }
    shared = (0..<forward.posts).map { number in
      if number == Self.sample, forward.posts > 4 * Self.sample {
        for (position, found) in posts.enumerated() where found > Self.sample / 3 {
          posts[position] = forward.posts
        }
        table = Table(terms) { posts[$0] < forward.posts }
      }
      var shared: [Int] = []
      let range = forward.tokenRange(of: PostNumber(number))
      table.forEach(in: UnsafeBufferPointer(rebasing: tokens[range])) { position in
        guard last[position] != number else { return }
        last[position] = number
        posts[position] += 1
        shared.append(position)
      }
      return shared
    }
    self.posts = posts
  }

  /// Positions of terms by hash with open addressing: terms are hashes already.
  private struct Table {
    /// Position of a term in the high half, the term in the low one; -1 where there is none.
    private var slots: [Int]
    private let mask: Int

    init(_ terms: [UInt32], where isIncluded: (Int) -> Bool) {
      var size = 64
      while size < 8 * terms.count { size *= 2 }
      mask = size - 1
      slots = [Int](repeating: -1, count: size)
      for (position, term) in terms.enumerated() where isIncluded(position) {
        var slot = Int(term) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = position << 32 | Int(term)
      }
    }

    /// Calls `body` with the position of each token that is a term.
    @inline(__always)
    func forEach(in tokens: UnsafeBufferPointer<UInt32>, _ body: (Int) -> Void) {
      slots.withUnsafeBufferPointer { slots in
        for token in tokens {
          var slot = Int(token) & mask
          while slots[slot] >= 0 {
            if slots[slot] & 0xFFFF_FFFF == Int(token) {
              body(slots[slot] >> 32)
              break
            }
            slot = (slot + 1) & mask
          }
        }
      }
    }
  }
}
