import AskNet
import Foundation

/// How fast the network trains, embeds and is searched.
struct NetworkBench {
  static let shape = NetworkShape(tokens: SyntheticTokens.count)
  static let side = 64
  static let batch = 256

  private static let steps = 60
  private static let window = 10

  /// Every pair keeps all of its tokens, so that each batch has as many; whether to keep them is asked all the same.
  static var options: TrainingOptions {
    var options = TrainingOptions()
    options.epochs = 1
    options.batch = batch
    options.maxTokens = side
    options.wordDropout = 0
    options.heldOut = 0
    return options
  }

  static func network(_ seed: UInt64 = 1) -> Network {
    var generator = SeededGenerator(seed: seed)
    let weights = (0..<shape.tokens).map { _ in Float(1 + 9 * generator.unit()) }
    return Network(randomStart: shape, tokenWeights: weights, seed: seed)
  }

  func run() throws {
    let network = Self.network()
    var tokens = SyntheticTokens(seed: 1)
    print(
      "## The network's speed\n\nWidth \(Self.shape.width), hidden \(Self.shape.hidden), \(Self.shape.layers) layers, "
        + "batch \(Self.batch), \(Self.side) tokens a side, \(Self.shape.tokens) tokens in the table.\n")
    print("| training, pairs/s | median | fastest window | by CPU time |\n|---|---|---|---|")
    let pairs = tokens.pairs(Self.steps * Self.batch, side: Self.side)
    var windows: [Int: [Window]] = [:]
    var networks: [Network] = []
    // In turn, so that a slow spell of the machine meets both.
    for _ in 0..<3 {
      for threads in [2, 1] {
        let (trained, new) = try training(pairs, from: network, threads: threads)
        windows[threads, default: []] += new
        networks.append(trained)
      }
    }
    for threads in [2, 1] {
      let speeds = Spread(windows[threads, default: []].map { Self.pairs / $0.seconds })
      let fastest = windows[threads, default: []].map { Self.pairs / $0.seconds }.max() ?? .nan
      let work = Spread(windows[threads, default: []].map { Self.pairs / $0.processorSeconds })
      print(
        "| \(threads == 1 ? "one thread" : "two threads") | "
          + String(format: "%.0f | %.0f | %.0f |", speeds.median, fastest, work.median))
    }
    print(
      "\nThe networks of all \(networks.count) trainings are "
        + (networks.allSatisfy { $0 == networks[0] } ? "equal." : "NOT equal."))
    print("\n| one thread, µs | min | median | p95 |\n|---|---|---|---|")
    embedding(network, &tokens)
    bags(network, &tokens)
    scan(&tokens)
    print()
  }

  private static var pairs: Double { Double(window * batch) }

  private struct Window {
    /// By the clock, and of all threads together: on a shared machine only the second is the program's own.
    let seconds, processorSeconds: Double
  }

  /// Trains and times each window of steps, everything that a step does included.
  private func training(
    _ pairs: [TrainingPair], from network: Network, threads: Int
  ) throws -> (Network, [Window]) {
    var options = Self.options
    options.threads = threads
    var windows: [Window] = []
    var start = ContinuousClock.now
    var processor = clock()
    let trained = try train(pairs, from: network, options: options) { progress in
      guard progress.step % Self.window == 0 else { return }
      // The first window warms up.
      if progress.step > Self.window {
        windows.append(
          Window(
            seconds: (ContinuousClock.now - start) / .seconds(1),
            processorSeconds: Double(clock() - processor) / Double(CLOCKS_PER_SEC)))
      }
      start = .now
      processor = clock()
    }
    return (trained.network, windows)
  }

  private func embedding(_ network: Network, _ tokens: inout SyntheticTokens) {
    let encoder = Encoder(network)
    for (name, length) in [("embed a question of 12 tokens", 12), ("embed a passage of 120 tokens", 120)] {
      let texts = (0..<1000).map { _ in tokens.bag(of: length) }
      let vector = UnsafeMutableBufferPointer<Float>.allocate(capacity: encoder.width)
      defer { vector.deallocate() }
      print(times(texts.count, rounds: 3) { encoder.embed(texts[$0], into: vector) }.row(name))
    }
  }

  /// The two halves of an embedding bag's work in one batch, on one thread.
  private func bags(_ network: Network, _ tokens: inout SyntheticTokens) {
    let bags = Bags((0..<2 * Self.batch).map { _ in tokens.bag(of: Self.side) })
    let rows = bags.count
    let table = Matrix<Float>(rows: Self.shape.tokens, columns: Self.shape.width, values: network.table)
    let mean = Matrix<Float>(rows: rows, columns: Self.shape.width)
    let shares = Matrix<Float>(rows: 1, columns: bags.tokens.count)
    let along = Matrix<Float>(rows: 1, columns: rows)
    var places = TokenPlaces(vocabulary: Self.shape.tokens)
    places.update(bags)
    let gradients = Matrix<Float>(rows: places.tokens.count, columns: Self.shape.width)
    let weights = Matrix<Float>(rows: 1, columns: places.tokens.count)
    network.logWeights.withUnsafeBufferPointer { buffer in
      guard let logWeights = buffer.baseAddress else { return }
      print(
        times(20, rounds: 1) { _ in
          EmbeddingBag.forward(
            bags, table: table, logWeights: logWeights, into: mean, shares: shares.base, rows: 0..<rows)
        }.row("gather \(rows) bags of \(Self.side)"))
    }
    print(
      times(20, rounds: 1) { _ in
        EmbeddingBag.backward(
          places, dMean: mean, along: along.base, shares: shares.base, table: table,
          slots: 0..<places.tokens.count, into: gradients, dLogWeights: weights.base)
      }.row("scatter them to \(places.tokens.count) rows"))
  }

  private func scan(_ tokens: inout SyntheticTokens) {
    let count = 100_000
    var generator = SeededGenerator(seed: 3)
    var builder = VectorTable.Builder(width: Self.shape.width)
    let vectors = (0..<100).map { _ in (0..<Self.shape.width).map { _ in Float(generator.normal()) } }
    for i in 0..<count { builder.append(vectors[i % 100]) }
    let table = builder.table()
    print(
      times(30, rounds: 1) { _ = table.nearest(to: vectors[$0], limit: 50) }
        .row("the 50 nearest of \(count) vectors"))
  }

  /// Microseconds of each call.
  private func times(_ count: Int, rounds: Int, _ body: (Int) -> Void) -> Spread {
    var times: [Double] = []
    for _ in 0..<rounds {
      for i in 0..<count {
        let start = ContinuousClock.now
        body(i)
        times.append((ContinuousClock.now - start) / .microseconds(1))
      }
    }
    return Spread(times)
  }
}
