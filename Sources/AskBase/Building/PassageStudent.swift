package import AskTeacher
package import AskText

/// A contextual encoder that a base carries, made from a teacher's own layers and pieces, in full precision.
package struct PassageStudent: Sendable {
  package var parameters: TransformerParameters
  package let vocabulary: PieceVocabulary

  /// Programmer error: another number of pieces than rows of tokens.
  package init(parameters: TransformerParameters, vocabulary: PieceVocabulary) {
    precondition(
      parameters.shape.vocabulary == vocabulary.count,
      "\(parameters.shape.vocabulary) rows for \(vocabulary.count) pieces")
    self.parameters = parameters
    self.vocabulary = vocabulary
  }

  /// Some of a teacher's layers and pieces, as they are.
  ///
  /// - Parameters:
  ///   - layers: those to keep, from the first on.
  ///   - positions: the most pieces of a text, the two that mark its ends counted in.
  package init(
    of teacher: TransformerParameters, vocabulary: PieceVocabulary, keeping selection: PieceSelection,
    layers: [Int], positions: Int
  ) throws(PieceError) {
    self.init(
      parameters: teacher.keeping(layers: layers).keeping(tokens: selection.kept).keeping(
        positions: positions),
      vocabulary: try selection.vocabulary(from: vocabulary))
  }

  /// The pieces of a text with the two that mark its ends, cut to the encoder's positions.
  package func pieces(of text: String) -> [Int32] {
    [vocabulary.start] + vocabulary.pieces(of: text, limit: parameters.shape.positions - 2)
      + [vocabulary.end]
  }

  /// The bytes of a base's passage side, which `QuantisedTransformer` reads in place.
  ///
  /// - Parameter asTrained: rows of 4 bits have the scales that rounding-aware training gave them, a seventh of the
  ///   largest of 32 values; otherwise those with the least error, which suit a table that was not trained so.
  package func quantised(tokenCodes: TokenCodes, asTrained: Bool) -> [UInt8] {
    var stored = parameters
    if asTrained, tokenCodes == .fourBits {
      let block = WeightRounding<Float>.blockOfInt4
      for first in stride(from: 0, to: stored.tokens.count, by: block) {
        let largest = stored.tokens[first..<first + block].reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { continue }
        let scale = largest / 7
        for i in first..<first + block { stored.tokens[i] = (stored.tokens[i] / scale).rounded() * scale }
      }
    }
    return stored.quantised(tokenCodes: tokenCodes)
  }
}
