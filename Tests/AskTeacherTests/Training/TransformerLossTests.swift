import AskNet
import AskTeacher
import Testing

/// Losses over unit vectors: their gradients are taken as if the vectors were free.
struct TransformerLossTests {
  private func matrix(_ rows: Int, _ columns: Int, _ rng: inout SeededGenerator) -> Matrix<Double> {
    Matrix(
      rows: rows, columns: columns,
      values: TransformerSample.units(rows, width: columns, using: &rng).map { Double($0) })
  }

  @Test(arguments: [
    DistillationOptions.Similarity.softmax(temperature: 0.3), .softmax(temperature: 0.05), .squaredDifference,
  ]) func `distillation gradients agree with central differences`(similarity: DistillationOptions.Similarity)
  {
    withSeeds { seed, rng in
      var options = DistillationOptions()
      options.cosine = 0.7
      options.similarity = similarity
      options.similarityWeight = 1.3
      let loss = DistillationLoss<Double>(options)
      let vectors = matrix(5, 4, &rng)
      let targets = matrix(5, 4, &rng)
      let spare = Matrix<Double>(rows: 5, columns: 4)
      let expected = centralDifferences(vectors.base, count: 20) {
        loss.loss(vectors, targets: targets, into: spare)
      }
      let gradient = Matrix<Double>(rows: 5, columns: 4)
      _ = loss.loss(vectors, targets: targets, into: gradient)
      #expect(distance(gradient.values, expected) < gradientTolerance, "seed \(seed)")
    }
  }

  @Test func `a student that is its teacher has no loss and no gradient along the sphere`() {
    withSeeds { seed, rng in
      let vectors = matrix(6, 4, &rng)
      for similarity in [DistillationOptions.Similarity.softmax(temperature: 0.1), .squaredDifference] {
        var options = DistillationOptions()
        options.similarity = similarity
        let gradient = Matrix<Double>(rows: 6, columns: 4)
        let value = DistillationLoss<Double>(options).loss(vectors, targets: vectors, into: gradient)
        // The vectors are of unit length in single precision.
        #expect(abs(value) < 1e-6, "seed \(seed)")
        for i in 0..<6 {
          let along = Double.dot(gradient[i], vectors[i], count: 4)
          for c in 0..<4 { #expect(abs(gradient[i][c] - along * vectors[i][c]) < 1e-6, "seed \(seed)") }
        }
      }
    }
  }

  @Test func `contrastive gradients agree with central differences, questions fixed or not`() {
    withSeeds { seed, rng in
      let loss = ContrastiveLoss<Double>(temperature: 0.4, workers: Workers(threads: 1))
      let vectors = matrix(7, 4, &rng)
      let questions = matrix(3, 4, &rng).values
      let spare = Matrix<Double>(rows: 7, columns: 4)
      for (fixed, positives) in [(questions, [5, 6, 7, 5, 8, 9, 9] as [Int32]), ([], [1, 2, 1, 4])] {
        let expected = centralDifferences(vectors.base, count: 28) {
          loss.loss(vectors, count: 7, fixed: fixed, positives: positives, into: spare)
        }
        let gradient = Matrix<Double>(rows: 7, columns: 4)
        _ = loss.loss(vectors, count: 7, fixed: fixed, positives: positives, into: gradient)
        #expect(distance(gradient.values, expected) < gradientTolerance, "seed \(seed)")
        #expect(gradient.values.contains { abs($0) > 1e-3 }, "seed \(seed)")
      }
    }
  }
}
