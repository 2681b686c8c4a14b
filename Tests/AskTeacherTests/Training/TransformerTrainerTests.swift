import AskNet
import AskTeacher
import Testing

struct TransformerTrainerTests {
  private let shape = TransformerShape(
    vocabulary: 40, width: 32, heads: 4, inner: 48, layers: 2, positions: 40)
  private let outputs = 16

  private func trainer(
    seed: UInt64 = 1, steps: Int = 60, _ change: (inout TransformerTrainingOptions) -> Void = { _ in }
  ) -> TransformerTrainer {
    var generator = SeededGenerator(seed: seed)
    var options = TransformerTrainingOptions(steps: steps)
    options.rates = TrainingRates(layers: 3e-3, tokens: 3e-3, positions: 3e-3, projection: 3e-3)
    change(&options)
    return TransformerTrainer(
      parameters: TransformerSample.parameters(shape, using: &generator),
      projection: TransformerSample.projection(to: outputs, from: shape.width, using: &generator),
      options: options)
  }

  private func texts(_ count: Int, using generator: inout SeededGenerator) -> [[Int32]] {
    TransformerSample.texts(
      count, longest: shape.positions, vocabulary: shape.vocabulary, using: &generator)
  }

  @Test func `one thread and two learn the same to the last bit`() throws {
    for precision in [ProductPrecision.float32, .bfloat16] {
      let both = try [1, 2].map { threads in
        let trainer = trainer {
          $0.threads = threads
          $0.matrixRounding = .int8
          $0.productPrecision = precision
        }
        var generator = SeededGenerator(seed: 9)
        var losses: [Double] = []
        for _ in 0..<4 {
          let batch = texts(40, using: &generator)
          let target = TransformerSample.units(40, width: outputs, using: &generator)
          losses.append(try trainer.step(texts: batch, targets: .vectors(target)))
        }
        return (losses, trainer.parameters, trainer.projection)
      }
      #expect(both[0] == both[1])
    }
  }

  @Test(arguments: [ProductPrecision.float32, .bfloat16])
  func `a student comes closer on texts it has not seen`(
    precision: ProductPrecision
  ) throws {
    let teacher = trainer(seed: 2)
    let student = trainer(seed: 2) { $0.productPrecision = precision }
    // The student begins as a teacher that has learned other things.
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<5 {
      let noise = TransformerSample.units(16, width: outputs, using: &generator)
      _ = try student.step(texts: texts(16, using: &generator), targets: .vectors(noise))
    }
    let heldOut = texts(64, using: &generator)
    let wanted = TrainingTarget.vectors(try teacher.vectors(of: heldOut))
    let before = try student.loss(texts: heldOut, targets: [wanted])
    for _ in 0..<50 {
      let batch = texts(16, using: &generator)
      _ = try student.step(texts: batch, targets: .vectors(try teacher.vectors(of: batch)))
    }
    let after = try student.loss(texts: heldOut, targets: [wanted])
    #expect(after < 0.5 * before, "from \(before) to \(after)")
  }

  @Test func `questions find their passages, fixed or from the same encoder`() throws {
    let trainer = trainer(steps: 80)
    var generator = SeededGenerator(seed: 4)
    let batch = texts(12, using: &generator)
    let questions = TransformerSample.units(6, width: outputs, using: &generator)
    let targets: [TrainingTarget] = [
      .questions(questions, positives: Array(0..<12)), .pairs(count: 6, positives: Array(0..<6)),
    ]
    let before = try trainer.loss(texts: batch, targets: targets)
    for _ in 0..<80 { _ = try trainer.step(texts: batch, targets: targets) }
    let after = try trainer.loss(texts: batch, targets: targets)
    #expect(after < 0.5 * before, "from \(before) to \(after)")
  }

  @Test func `what is frozen stays, all else changes`() throws {
    var generator = SeededGenerator(seed: 5)
    let batch = texts(8, using: &generator)
    let target = TransformerSample.units(8, width: outputs, using: &generator)
    let parts: [TransformerPart] = [.tokens, .positions, .embeddingNorm, .layers, .projection]
    for frozen in parts {
      let trainer = trainer { $0.frozen = [frozen] }
      let old = trainer.parameters
      let oldProjection = trainer.projection
      _ = try trainer.step(texts: batch, targets: .vectors(target))
      let new = trainer.parameters
      let changes: [(TransformerPart, Bool)] = [
        (.tokens, new.tokens != old.tokens), (.positions, new.positions != old.positions),
        (.embeddingNorm, new.scale != old.scale && new.shift != old.shift),
        (.layers, zip(new.layers, old.layers).allSatisfy { $0 != $1 }),
        (.projection, trainer.projection != oldProjection),
      ]
      let changed = Set(changes.filter { $0.1 }.map { $0.0 })
      #expect(changed == Set(parts).subtracting([frozen]))
    }
  }

  @Test func `only the rows of pieces in the batch change`() throws {
    var generator = SeededGenerator(seed: 6)
    let trainer = trainer()
    let old = trainer.parameters
    let target = TransformerSample.units(2, width: outputs, using: &generator)
    _ = try trainer.step(texts: [[3, 7], [7, 9, 3]], targets: .vectors(target))
    let new = trainer.parameters
    let changed = (0..<shape.vocabulary).filter { row in
      let range = row * shape.width..<(row + 1) * shape.width
      return new.tokens[range] != old.tokens[range]
    }
    #expect(changed == [3, 7, 9])
    #expect(new.positions[(3 * shape.width)...] == old.positions[(3 * shape.width)...])
  }

  @Test func `a bad batch is refused by name and changes nothing`() throws {
    let trainer = trainer()
    let old = trainer.parameters
    let target = TrainingTarget.vectors([Float](repeating: 0.25, count: 2 * outputs))
    let long = [Int32](repeating: 1, count: 41)
    let cases: [([[Int32]], TransformerTrainingError.Reason)] = [
      ([[1], []], .emptyText(1)), ([long, [1]], .tooManyPieces(text: 0, pieces: 41, positions: 40)),
      ([[1], [2, 40]], .unknownPiece(text: 1, piece: 40, vocabulary: 40)),
      ([[1], [-1]], .unknownPiece(text: 1, piece: -1, vocabulary: 40)),
    ]
    for (texts, reason) in cases {
      #expect(throws: TransformerTrainingError(step: 1, reason)) {
        try trainer.step(texts: texts, targets: target)
      }
    }
    let poison = TrainingTarget.vectors([Float](repeating: .nan, count: 2 * outputs))
    #expect(throws: TransformerTrainingError(step: 1, .lossNotFinite)) {
      try trainer.step(texts: [[1], [2]], targets: poison)
    }
    #expect(trainer.parameters == old && trainer.steps == 0)
    _ = try trainer.step(texts: [[1], [2]], targets: target)
    #expect(trainer.parameters != old && trainer.steps == 1)
  }
}
