/// Why an encoder could not be trained further.
package struct TransformerTrainingError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    /// A text of the batch has no pieces.
    case emptyText(Int)
    /// A text of the batch has more pieces than the encoder has positions.
    case tooManyPieces(text: Int, pieces: Int, positions: Int)
    /// A piece is not in the vocabulary.
    case unknownPiece(text: Int, piece: Int32, vocabulary: Int)
    /// The loss, or its gradient, was NaN or infinite.
    case lossNotFinite
  }

  /// From 1.
  package let step: Int
  package let reason: Reason

  package init(step: Int, _ reason: Reason) {
    self.step = step
    self.reason = reason
  }

  package var description: String {
    let what =
      switch reason {
      case .emptyText(let text): "text \(text) of the batch has no pieces; leave it out"
      case .tooManyPieces(let text, let pieces, let positions):
        "text \(text) of the batch has \(pieces) pieces, more than \(positions); cut it"
      case .unknownPiece(let text, let piece, let vocabulary):
        "text \(text) of the batch has piece \(piece), outside a vocabulary of \(vocabulary); cut it with the "
          + "vocabulary of the encoder"
      case .lossNotFinite: "the loss is not finite; lower the rates, the weights are those of the step before"
      }
    return "step \(step): \(what)"
  }
}
