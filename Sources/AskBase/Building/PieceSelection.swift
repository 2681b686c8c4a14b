package import AskText

/// Which pieces of a teacher's vocabulary a smaller one keeps.
///
/// Always kept are the five that mark ends, gaps and unknown words, every printable ASCII character, and every ASCII
/// letter and digit that continues a word: so each word of ASCII letters can still be cut. The rest are those with the
/// largest counts in texts, to which a prior is added: pieces of ASCII letters and digits share `priorShare` of all
/// counted pieces by Zipf's law in the teacher's order, in which a BERT vocabulary goes from common to rare. Neither
/// `[unused]` pieces nor those that no text and no prior speaks for are kept.
package struct PieceSelection: Equatable, Sendable {
  /// Piece i of the smaller vocabulary is piece `kept[i]` of the larger; ascending.
  package let kept: [Int32]

  static let marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]

  /// - Parameters:
  ///   - counts: how often each piece of `vocabulary` stands in the texts.
  ///   - most: how many pieces to keep; what must be kept comes above that.
  ///   - priorShare: 0 trusts the texts alone.
  package init(of vocabulary: PieceVocabulary, counts: [Int], keeping most: Int, priorShare: Double = 0.2) {
    precondition(counts.count == vocabulary.count, "\(counts.count) counts for \(vocabulary.count) pieces")
    var forced: [Int32] = []
    var others: [(score: Double, id: Int32)] = []
    var shaped: [Int32] = []
    for id in 0..<Int32(vocabulary.count) {
      switch Self.standing(of: vocabulary.piece(id)) {
      case .forced: forced.append(id)
      case .never: break
      case .known:
        shaped.append(id)
        others.append((Double(counts[Int(id)]), id))
      case .counted where counts[Int(id)] > 0: others.append((Double(counts[Int(id)]), id))
      case .counted: break
      }
    }
    let harmonic = shaped.indices.reduce(0) { $0 + 1 / Double($1 + 1) }
    let mass = priorShare * Double(counts.reduce(0, +)) / max(1, harmonic)
    let ranks = Dictionary(uniqueKeysWithValues: shaped.enumerated().map { ($1, $0 + 1) })
    for i in others.indices {
      if let rank = ranks[others[i].id] { others[i].score += mass / Double(rank) }
    }
    others.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    kept = (forced + others.prefix(max(0, most - forced.count)).map(\.id)).sorted()
  }

  /// How often each piece stands in some texts.
  package static func counts(of texts: some Sequence<[Int32]>, vocabulary: PieceVocabulary) -> [Int] {
    var counts = [Int](repeating: 0, count: vocabulary.count)
    for text in texts {
      for piece in text { counts[Int(piece)] += 1 }
    }
    return counts
  }

  /// The smaller vocabulary.
  package func vocabulary(from whole: PieceVocabulary) throws(PieceError) -> PieceVocabulary {
    try PieceVocabulary(pieces: kept.map { whole.piece($0) })
  }

  private enum Standing { case forced, known, counted, never }

  private static func standing(of piece: String) -> Standing {
    if marks.contains(piece) { return .forced }
    if piece.hasPrefix("[unused") { return .never }
    let continues = piece.hasPrefix("##") && piece.utf8.count > 2
    let letters = continues ? piece.utf8.dropFirst(2) : piece.utf8[...]
    let isPlain = letters.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    if letters.count == 1, isPlain || !continues { return .forced }
    return isPlain ? .known : .counted
  }
}
