package import AskNet
package import AskText

extension Base {
  /// The bytes of a base.
  ///
  /// - Parameters:
  ///   - question: the question side, a row for each piece.
  ///   - projection: `[width, teacher's width]`
  ///   - passages: the passage side as it writes itself; empty for none.
  package static func bytes(
    name: String, teacher: String, pieces: PieceVocabulary, question: Network, projection: [Float],
    passages: [UInt8]
  ) -> [UInt8] {
    let shape = question.shape
    precondition(shape.tokens == pieces.count, "\(shape.tokens) rows for \(pieces.count) pieces")
    let table = VectorTable(quantising: question.table, width: shape.width)
    let sections: [[UInt8]] = [
      Array([name, teacher].joined(separator: "\n").utf8),
      raw([shape.tokens, shape.width, shape.hidden, shape.layers].map { UInt32($0) }), pieces.bytes,
      Array(table.codes), Array(table.scaleBytes), raw(question.logWeights),
      raw(question.layers + question.runningMean + question.runningVariance), raw(projection), passages,
    ]
    return SectionFile.bytes(magic: magic, format: format, sections: sections)
  }

  private static func raw<T>(_ values: [T]) -> [UInt8] { values.withUnsafeBytes { Array($0) } }
}
