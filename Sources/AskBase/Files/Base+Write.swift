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
    let (codes, scales) = rows(question.table, width: shape.width)
    let sections: [[UInt8]] = [
      Array([name, teacher].joined(separator: "\n").utf8),
      raw([shape.tokens, shape.width, shape.hidden, shape.layers].map { UInt32($0) }), pieces.bytes,
      codes, scales, raw(question.logWeights),
      raw((question.layers + question.runningMean + question.runningVariance).map { Float16($0) }),
      raw(projection), passages,
    ]
    return SectionFile.bytes(magic: magic, format: format, sections: sections)
  }

  private static func rows(_ table: [Float], width: Int) -> (codes: [UInt8], scales: [UInt8]) {
    let size = FourBitRow.bytes(width: width)
    let count = table.count / width
    var codes = [UInt8](repeating: 0, count: count * size.codes)
    var scales = [UInt8](repeating: 0, count: count * size.scales)
    table.withUnsafeBufferPointer { table in
      codes.withUnsafeMutableBytes { codes in
        scales.withUnsafeMutableBytes { scales in
          guard let codes = codes.baseAddress, let scales = scales.baseAddress else { return }
          for row in 0..<count {
            FourBitRow.encode(
              UnsafeBufferPointer(rebasing: table[row * width..<(row + 1) * width]),
              codes: codes + row * size.codes, scales: scales + row * size.scales)
          }
        }
      }
    }
    return (codes, scales)
  }

  private static func raw<T>(_ values: [T]) -> [UInt8] { values.withUnsafeBytes { Array($0) } }
}
