import AskBase
import AskNet
import AskText

/// Embeds texts by word pieces: rows of the corpus's own network, and of the base for pieces that the corpus lacks.
struct PieceReader {
  private let base: Base
  private let model: ModelFile
  private let vocabulary: MappedVocabulary

  init(base: Base, model: ModelFile) {
    self.base = base
    self.model = model
    vocabulary = MappedVocabulary(model)
  }

  private static let mark = "base "

  /// What stands in the model's file in place of the analyzer's fingerprint.
  static func fingerprint(of base: Base) -> String { mark + base.fingerprint }

  /// The base that a model reads pieces with; nil for a network over terms.
  static func base(of fingerprint: String) -> String? {
    fingerprint.hasPrefix(mark) ? String(fingerprint.dropFirst(mark.count)) : nil
  }

  /// Unit vector of a text; zeros when it has no piece.
  func vector(of text: String) -> [Float] {
    var rows: [Float] = []
    var weights: [Float] = []
    for piece in base.pieces.pieces(of: text) where piece != base.pieces.unknown {
      if let row = vocabulary.row(of: TermID(piece: piece)) {
        model.encoders.question.append(row, to: &rows, &weights)
      } else {
        base.append(piece, to: &rows, &weights)
      }
    }
    return model.encoders.question.embed(rows: rows, weights: weights)
  }
}
