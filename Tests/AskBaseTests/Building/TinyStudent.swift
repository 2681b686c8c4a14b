import AskBase
import AskNet
import AskTeacher
import AskText

/// A small encoder and texts for it.
enum TinyStudent {
  static let pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"] + words
  static let words = (0..<27).map { "w" + String(repeating: "abc"[$0 % 3], count: 1 + $0 / 3) }
  static let width = 32

  static func make(seed: UInt64, layers: Int = 2) throws -> PassageStudent {
    var generator = SeededGenerator(seed: seed)
    func numbers(_ count: Int, around centre: Float = 0, by spread: Float) -> [Float] {
      (0..<count).map { _ in centre + spread * Float(generator.normal()) }
    }
    let shape = TransformerShape(
      vocabulary: pieces.count, width: width, heads: 4, inner: 48, layers: layers, positions: 16)
    let at = shape.places
    let parameters = TransformerParameters(
      shape: shape, tokens: numbers(shape.vocabulary * width, by: 0.5),
      positions: numbers(shape.positions * width, by: 0.1), scale: numbers(width, around: 1, by: 0.1),
      shift: numbers(width, by: 0.1),
      layers: (0..<layers).map { _ in
        var layer = numbers(at.count, by: 0.15)
        for i in 0..<width {
          layer[at.firstScale + i] += 1
          layer[at.secondScale + i] += 1
        }
        return layer
      })
    return PassageStudent(parameters: parameters, vocabulary: try PieceVocabulary(pieces: pieces))
  }

  /// Texts of 2 to 12 words, of all kinds in turn.
  static func texts(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 2...12, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined(separator: " ")
    }
  }

  /// The texts with the vectors of `teacher`.
  static func material(_ texts: [String], by teacher: PassageStudent) throws -> DistillationMaterial {
    let trainer = TransformerTrainer(
      parameters: teacher.parameters, projection: .identity(width),
      options: TransformerTrainingOptions(steps: 1))
    let kinds = DistillationSample.Kind.allCases
    return DistillationMaterial(
      texts: texts, kinds: texts.indices.map { kinds[$0 % kinds.count] },
      vectors: try trainer.vectors(of: texts.map { teacher.pieces(of: $0) }), width: width)
  }
}

extension String {
  fileprivate subscript(_ place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
