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
    let cutter = WordCutter(pieces: base.pieces)
    let tokens = texts.map { cutter.tokens(of: $0.text) }
    let words = WordRows(texts, cutter: cutter, encoded: encoded)
    let pieces = tokens.joined().lazy.filter { $0.piece != nil }
    let vocabulary = Vocabulary(Array(Set(pieces).union(words.vectors.keys)))
    self.vocabulary = vocabulary
    teaching = Teaching(
      texts: Bags(tokens.map { vocabulary.rows(of: $0) }),
      targets: encoded.vectors(of: texts.map(\.text)), groups: texts.map(\.post),
      competitors: encoded.vectors(of: posts.flatMap(\.units)), width: base.width)
    start = words.network(from: base, vocabulary: vocabulary)
  }
}
