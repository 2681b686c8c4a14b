import AskBase
import AskNet
import AskText
import Glibc

/// Embeds texts by word pieces: rows of the corpus's own network, and of the base for pieces that the corpus lacks.
struct PieceReader {
  let base: Base
  private let model: ModelFile
  private let vocabulary: MappedVocabulary
  /// Reads a question with context; nil where the passages' vectors are not of the base's own space.
  private let context: PassageEncoder?

  /// - Parameter isOwnSpace: whether the passages were encoded by the base's passage side or by its teacher.
  init(base: Base, model: ModelFile, isOwnSpace: Bool) {
    self.base = base
    self.model = model
    vocabulary = MappedVocabulary(model)
    context = isOwnSpace ? base.passageEncoder : nil
  }

  /// What the reading with context counts in a question's vector, the network's counting the rest.
  static let contextShare: Float = 0.8

  private static let mark = "base "
  private static let turned = " turned"

  /// What stands in the model's file in place of the analyzer's fingerprint.
  static func fingerprint(of taught: TaughtSide) -> String {
    mark + taught.base.fingerprint + (taught.isOwnSpace ? "" : turned)
  }

  /// The base that a model reads pieces with, and whether its passages were encoded in the base's own space; nil for a
  /// network over terms.
  static func base(of fingerprint: String) -> (fingerprint: String, isOwnSpace: Bool)? {
    guard fingerprint.hasPrefix(mark) else { return nil }
    let name = fingerprint.dropFirst(mark.count)
    return name.hasSuffix(turned)
      ? (String(name.dropLast(turned.count)), false) : (String(name), true)
  }

  /// Unit vector of a text; zeros when it has no piece.
  func vector(of text: String) -> [Float] {
    var rows: [Float] = []
    var weights: [Float] = []
    for token in WordCutter(pieces: base.pieces).tokens(of: text) {
      if let row = vocabulary.row(of: token) {
        model.encoders.question.append(row, to: &rows, &weights)
      } else if let piece = token.piece {
        base.append(piece, to: &rows, &weights)
      }
    }
    return model.encoders.question.embed(rows: rows, weights: weights)
  }

  /// Unit vector of a question: between what the network makes of its pieces and what the passage side does, which
  /// knows their order. Zeros when it has no piece.
  ///
  /// That costs some 600 µs for 12 words where the network alone costs 16, and brings what docs/base.md says.
  func reading(of question: String) throws -> [Float] {
    let vector = vector(of: question)
    guard let context, vector.contains(where: { $0 != 0 }) else { return vector }
    let other = context.mapped(try context.rawVectors(of: [question]))
    let sum = zip(vector, other).map { (1 - Self.contextShare) * $0 + Self.contextShare * $1 }
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? sum.map { $0 / length } : vector
  }
}
