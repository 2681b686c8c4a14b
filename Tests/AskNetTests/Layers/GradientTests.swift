import AskNet
import Testing

/// Each gradient against central differences of a random linear function of the outputs.
struct GradientTests {
  let workers = Workers(threads: 1)

  func sum(_ a: Matrix<Double>, _ b: Matrix<Double>) -> Double { Double.dot(a.base, b.base, count: a.count) }

  @Test func `unit length gradient agrees with central differences`() {
    withSeeds { seed, rng in
      let x = Matrix<Double>(rows: 3, columns: 4, using: &rng)
      let w = Matrix<Double>(rows: 3, columns: 4, using: &rng)
      let y = Matrix<Double>(rows: 3, columns: 4)
      let inverse = Matrix<Double>(rows: 1, columns: 3)
      func loss() -> Double {
        UnitLength.forward(x, into: y, inverse: inverse.base, rows: 0..<3)
        return sum(y, w)
      }
      let expected = centralDifferences(x.base, count: 12, of: loss)
      _ = loss()
      let dx = Matrix<Double>(rows: 3, columns: 4)
      UnitLength.backward(w, output: y, inverse: inverse.base, into: dx, rows: 0..<3)
      #expect(distance(dx.values, expected) < gradientTolerance, "seed \(seed)")
    }
  }

  @Test func `a zero row stays zero forward and backward`() {
    let x = Matrix<Double>(rows: 1, columns: 3)
    let inverse = Matrix<Double>(rows: 1, columns: 1)
    let dy = Matrix<Double>(rows: 1, columns: 3, values: [1, 2, 3])
    let dx = Matrix<Double>(rows: 1, columns: 3)
    UnitLength.forward(x, into: x, inverse: inverse.base, rows: 0..<1)
    UnitLength.backward(dy, output: x, inverse: inverse.base, into: dx, rows: 0..<1)
    #expect(x.values == [0, 0, 0] && dx.values == [0, 0, 0])
  }

  @Test func `linear gradients agree with central differences`() {
    withSeeds { seed, rng in
      let x = Matrix<Double>(rows: 4, columns: 3, using: &rng)
      let w = Matrix<Double>(rows: 3, columns: 2, using: &rng)
      let b = Matrix<Double>(rows: 1, columns: 2, using: &rng)
      let up = Matrix<Double>(rows: 4, columns: 2, using: &rng)
      let y = Matrix<Double>(rows: 4, columns: 2)
      func loss() -> Double {
        Linear.forward(x, weights: w.base, bias: b.base, into: y, rows: 0..<4, mode: .overwrite)
        return sum(y, up)
      }
      let dx = Matrix<Double>(rows: 4, columns: 3)
      let dw = Matrix<Double>(rows: 3, columns: 2)
      let db = Matrix<Double>(rows: 1, columns: 2)
      Linear.backward(up, weights: w.base, into: dx, rows: 0..<4, mode: .overwrite)
      Linear.weightGradient(x, up, count: 4, inputs: 0..<3, into: dw.base)
      Linear.biasGradient(up, count: 4, columns: 0..<2, into: db.base)
      for (parameter, gradient) in [(x, dx), (w, dw), (b, db)] {
        let expected = centralDifferences(parameter.base, count: parameter.count, of: loss)
        #expect(distance(gradient.values, expected) < gradientTolerance, "seed \(seed)")
      }
    }
  }

  @Test func `batch normalisation gradients agree with central differences`() {
    withSeeds { seed, rng in
      let x = Matrix<Double>(rows: 5, columns: 3, using: &rng)
      let up = Matrix<Double>(rows: 5, columns: 3, using: &rng)
      let scale = Matrix<Double>(rows: 1, columns: 3, using: &rng)
      let shift = Matrix<Double>(rows: 1, columns: 3, using: &rng)
      let running = Matrix<Double>(rows: 2, columns: 3)
      let inverse = Matrix<Double>(rows: 1, columns: 3)
      let y = Matrix<Double>(rows: 5, columns: 3)
      var hat = x.copy()
      let norm = BatchNorm(scale: UnsafePointer(scale.base), shift: UnsafePointer(shift.base))
      func loss() -> Double {
        hat = x.copy()
        norm.forward(
          hat, count: 5, columns: 0..<3, into: y, inverse: inverse.base, runningMean: running[0],
          runningVariance: running[1], momentum: 0.1)
        return sum(y, up)
      }
      let expected = [x, scale, shift].map { centralDifferences($0.base, count: $0.count, of: loss) }
      _ = loss()
      let dx = up.copy()
      let dScale = Matrix<Double>(rows: 1, columns: 3)
      let dShift = Matrix<Double>(rows: 1, columns: 3)
      norm.backward(
        dx, normalised: hat, count: 5, columns: 0..<3, inverse: inverse.base, dScale: dScale.base,
        dShift: dShift.base)
      for (gradient, expected) in zip([dx, dScale, dShift], expected) {
        #expect(distance(gradient.values, expected) < gradientTolerance, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [Float(0), 0.4]) func `relu gradient with dropout agrees with central differences`(
    dropout: Float
  ) {
    withSeeds { seed, rng in
      // Away from the kink at 0, which has no derivative.
      let x = Matrix<Double>(
        rows: 3, columns: 8, values: (0..<24).map { _ in rng.normal() }.map { $0 + ($0 < 0 ? -0.01 : 0.01) })
      let up = Matrix<Double>(rows: 3, columns: 8, using: &rng)
      var y = x.copy()
      func loss() -> Double {
        y = x.copy()
        ReLU.forward(y, rows: 0..<3, dropout: dropout, key: UInt32(seed))
        return sum(y, up)
      }
      let expected = centralDifferences(x.base, count: 24, of: loss)
      _ = loss()
      let dx = up.copy()
      ReLU.backward(dx, output: y, rows: 0..<3, dropout: dropout)
      #expect(distance(dx.values, expected) < gradientTolerance, "seed \(seed)")
    }
  }

  @Test func `dropout drops its share and keeps the mean`() {
    let x = Matrix<Double>(rows: 100, columns: 100)
    x.fill(1)
    ReLU.forward(x, rows: 0..<100, dropout: 0.3, key: 5)
    let zeros = Double(x.values.filter { $0 == 0 }.count) / 10_000
    // Five standard deviations of 10,000 draws with chance 0.3.
    #expect(abs(zeros - 0.3) < 0.023)
    #expect(x.values.allSatisfy { $0 == 0 || abs($0 - 1 / 0.7) < 1e-6 })
  }

  @Test func `contrastive loss gradients agree with central differences, masks and extra passages included`()
  {
    withSeeds { seed, rng in
      let vectors = Matrix<Double>(rows: 8, columns: 4, using: &rng)
      let d = Matrix<Double>(rows: 8, columns: 4)
      let loss = InfoNCE<Double>(questions: 4, passages: 6, temperature: 0.5)
      func value() -> Double {
        loss.loss(vectors, positives: [1, 2, 1], candidates: [1, 2, 1, 2, 7], into: d, workers: workers)
      }
      let expected = centralDifferences(vectors.base, count: 32, of: value)
      _ = value()
      #expect(distance(d.values, expected) < gradientTolerance, "seed \(seed)")
    }
  }

  @Test func `extra passages of the question's group are no negatives of it`() {
    withSeeds { seed, rng in
      let vectors = Matrix<Double>(rows: 5, columns: 4, using: &rng)
      let d = Matrix<Double>(rows: 5, columns: 4)
      let loss = InfoNCE<Double>(questions: 2, passages: 3, temperature: 0.5)
      func value() -> Double {
        loss.loss(
          vectors, positives: [1, 2], candidates: [1, 2, 7], groups: [4, 5], extraGroups: [5], into: d,
          workers: workers)
      }
      let expected = centralDifferences(vectors.base, count: 20, of: value)
      let masked = value()
      #expect(distance(d.values, expected) < gradientTolerance, "seed \(seed)")
      // As if the passage answered the second question.
      #expect(
        masked == loss.loss(vectors, positives: [1, 2], candidates: [1, 2, 2], into: d, workers: workers))
    }
  }

  @Test(arguments: [Float(0), 0.3]) func `the whole network's gradients agree with central differences`(
    dropout: Float
  ) {
    withSeeds { seed, rng in
      let parameters = Parameters<Double>(smallNetwork(using: &rng))
      let pass = NetworkPass(parameters, bags: 8, workers: workers)
      let bags = Bags([[0, 1, 1], [2, 5], [3], [], [4, 4, 0, 9], [5, 6], [7, 8, 1], [10, 11]])
      let loss = InfoNCE<Double>(questions: 4, passages: 4, temperature: 0.5)
      func value() -> Double {
        pass.forward(bags, dropout: dropout, momentum: 0.1, key: UInt32(seed))
        return loss.loss(
          pass.output, positives: [0, 1, 2, 3], candidates: [0, 1, 2, 3], into: pass.dOutput, workers: workers
        )
      }
      let layers = centralDifferences(parameters.layers.base, count: parameters.layers.count, of: value)
      let table = centralDifferences(parameters.table.base, count: parameters.table.count, of: value)
      let weights = centralDifferences(parameters.logWeights.base, count: 12, of: value)
      #expect(value().isFinite)
      pass.backward()
      #expect(distance(pass.dLayers.values, layers) < gradientTolerance, "seed \(seed)")
      for (slot, token) in pass.places.tokens.enumerated() {
        let row = Array(UnsafeBufferPointer(start: pass.dRows[slot], count: 6))
        let expected = Array(table[Int(token) * 6..<Int(token) * 6 + 6])
        #expect(distance(row, expected) < gradientTolerance, "seed \(seed), token \(token)")
        #expect(abs(pass.dLogWeights.base[slot] - weights[Int(token)]) < gradientTolerance, "seed \(seed)")
      }
      #expect(Set(pass.places.tokens) == Set(0..<12))
    }
  }
}
