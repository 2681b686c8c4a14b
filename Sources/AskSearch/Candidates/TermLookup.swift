/// Which of a question's few terms a token is; nearly all tokens are none, and one look into a small table says so.
struct TermLookup {
  /// By the low byte of a token: 1 + the first term with that byte, or 0.
  private var first = [UInt8](repeating: 0, count: 256)
  /// 1 + the next term with the same low byte, or 0.
  private var next: [UInt8] = []
  private let terms: [UInt32]

  /// - Parameter terms: at most 64.
  init(_ terms: [TermID]) {
    precondition(terms.count <= 64, "\(terms.count) terms")
    self.terms = terms.map(\.rawValue)
    next = [UInt8](repeating: 0, count: terms.count)
    for (position, term) in self.terms.enumerated().reversed() {
      next[position] = first[Int(term & 255)]
      first[Int(term & 255)] = UInt8(position + 1)
    }
  }

  /// Calls `body` with the place of each token that is a term, and the term's position.
  @inline(__always)
  func forEach(
    in tokens: UnsafeBufferPointer<UInt32>, _ body: (_ place: Int, _ term: Int) -> Void
  ) {
    first.withUnsafeBufferPointer { first in
      for place in 0..<tokens.count {
        var candidate = first[Int(tokens[place] & 255)]
        while candidate != 0 {
          let term = Int(candidate) - 1
          if terms[term] == tokens[place] {
            body(place, term)
            break
          }
          candidate = next[term]
        }
      }
    }
  }
}
