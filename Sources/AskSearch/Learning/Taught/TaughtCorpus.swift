import AskBase
import AskNet
import AskText

/// What a question side learns from when the passages have vectors already: the corpus's own texts, each with its
/// vector, and the vectors of all units to be told apart.
struct TaughtCorpus {
  let vocabulary: Vocabulary
  let teaching: Teaching
  let start: Network

  /// - Parameter posts: with all their texts in `encoded`.
  init(_ posts: [TaughtTexts], base: Base, encoded: EncodedTexts) {
    let texts = posts.all
    let pieces = texts.map { base.pieces.pieces(of: $0.text) }
    let vocabulary = Vocabulary(Set(pieces.joined()).map(TermID.init(piece:)))
    self.vocabulary = vocabulary
    teaching = Teaching(
      texts: Bags(pieces.map { vocabulary.rows(of: $0.map(TermID.init(piece:))) }),
      targets: encoded.vectors(of: texts.map(\.text)), groups: texts.map(\.post),
      competitors: encoded.vectors(of: posts.flatMap(\.units)), width: base.width)
    start = base.network(of: vocabulary.terms.map(\.piece))
  }
}

extension TermID {
  /// The key of a word piece in a network's vocabulary.
  init(piece: Int32) { self.init(rawValue: UInt32(bitPattern: piece)) }

  var piece: Int32 { Int32(bitPattern: rawValue) }
}
