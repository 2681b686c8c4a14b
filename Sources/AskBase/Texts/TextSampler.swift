internal import AskNet

/// Takes samples from sources: the same for the same texts, options and seed, whatever the order of the files.
///
/// A text's rank is a hash of it and the seed, so that a smaller sample is part of a larger one. A text that several
/// sources have is taken from the first by name. Each kind is spread over the sources by the square root of what they
/// have, up to their largest shares; where that leaves too little, there are fewer samples than asked for.
package struct TextSampler: Sendable {
  package let options: SamplingOptions

  package init(options: SamplingOptions = SamplingOptions()) {
    let shares = [options.largestShare] + options.shares.values
    precondition(shares.allSatisfy { (0...1).contains($0) }, "shares \(shares) must lie in 0...1")
    for kind in DistillationSample.Kind.allCases {
      precondition(options.count(of: kind) >= 0, "\(options.count(of: kind)) samples of kind \(kind)")
    }
    self.options = options
  }

  /// The samples: sentences, questions, queries, passages; each kind in the order of its ranks, sources mixed.
  package func samples(of sources: [SourceText]) -> [DistillationSample] {
    var samples: [DistillationSample] = []
    for kind in DistillationSample.Kind.allCases {
      let offers = offers(of: kind, by: sources)
      let counts = allocation(
        of: options.count(of: kind), to: offers, largestShare: options.largestShare)
      samples += zip(offers, counts).flatMap { offer, count in
        offer.ranked.prefix(count).map { Ranked(rank: $0.rank, text: $0.text, source: offer.source) }
      }
      .sorted { ($0.rank, $0.source) < ($1.rank, $1.source) }
      .map { DistillationSample(text: $0.text, kind: kind, source: $0.source) }
    }
    return samples
  }

  /// At most `count` pairs in the order of their ranks, spread over the sources as samples are, but that only
  /// `options.shares` bound a source: nearly all pairs are one source's.
  package func pairs(of sources: [SourceText], count: Int) -> [QuestionAnswerPair] {
    precondition(count >= 0, "\(count) pairs")
    var pairs: [UInt64: QuestionAnswerPair] = [:]
    let offers = Self.byName(sources).map { source in
      var ranked: [(rank: UInt64, text: String)] = []
      for pair in source.pairs {
        let rank = rank(of: pair.question + " ? " + pair.answer, stream: Self.pairStream)
        if pairs.updateValue(pair, forKey: rank) == nil { ranked.append((rank, "")) }
      }
      return Offer(
        source: source.name, size: ranked.count, ranked: ranked.sorted { $0.rank < $1.rank })
    }
    return zip(offers, allocation(of: count, to: offers, largestShare: 1)).flatMap {
      $0.ranked.prefix($1).map(\.rank)
    }
    .sorted().compactMap { pairs[$0] }
  }

  private static let pairStream: UInt64 = 100

  private struct Ranked {
    let rank: UInt64
    let text: String
    let source: String
  }

  /// The texts of a kind that a source has, lowest rank first.
  private struct Offer {
    let source: String
    /// Before what other sources have too is left out, and what is over the source's cap.
    let size: Int
    let ranked: [(rank: UInt64, text: String)]
  }

  private static func byName(_ sources: [SourceText]) -> [SourceText] {
    sources.sorted { $0.name < $1.name }
  }

  private func rank(of text: String, stream: UInt64) -> UInt64 {
    var generator = SeededGenerator(seed: TextKey(text).value ^ options.seed, stream: stream)
    return generator.next()
  }

  private func offers(of kind: DistillationSample.Kind, by sources: [SourceText]) -> [Offer] {
    var taken: Set<TextKey> = []
    let writer = QueryWriter()
    return Self.byName(sources).map { source in
      // Before the work: a source that is left out takes no text away from another.
      guard options.shares[source.name] ?? options.largestShare > 0, options.count(of: kind) > 0 else {
        return Offer(source: source.name, size: 0, ranked: [])
      }
      let texts =
        switch kind {
        case .sentence, .query: source.sentences
        case .question: source.questions
        case .passage: source.passages
        }
      let stream: UInt64 =
        switch kind {
        case .sentence: 1
        case .question: 2
        case .query: 3
        case .passage: 4
        }
      var ranked = texts.map { (rank: rank(of: $0, stream: stream), text: $0) }
      ranked.sort { $0.rank < $1.rank }
      // No more of them than can be wanted are worth the making.
      let most = cap(
        of: source.name, in: options.count(of: kind), largestShare: options.largestShare)
      var offered: [(rank: UInt64, text: String)] = []
      for candidate in ranked {
        guard offered.count < most else { break }
        let text =
          kind == .query ? writer.query(from: candidate.text, chance: candidate.rank) : candidate.text
        if let text, taken.insert(TextKey(text)).inserted { offered.append((candidate.rank, text)) }
      }
      return Offer(source: source.name, size: texts.count, ranked: offered)
    }
  }

  private func cap(of source: String, in count: Int, largestShare: Double) -> Int {
    Int(((options.shares[source] ?? largestShare) * Double(count)).rounded(.down))
  }

  /// How many of `count` each offer gives: in proportion to the square roots of what they have, none over its cap,
  /// what is cut off going to the others.
  private func allocation(of count: Int, to offers: [Offer], largestShare: Double) -> [Int] {
    let caps = offers.map { min($0.ranked.count, cap(of: $0.source, in: count, largestShare: largestShare)) }
    let weights = offers.map { Double($0.size).squareRoot() }
    var counts = caps.map { _ in 0 }
    var open = Set(caps.indices.filter { caps[$0] > 0 })
    var left = count
    while !open.isEmpty, left > 0 {
      let total = open.reduce(into: 0.0) { $0 += weights[$1] }
      let full = open.filter { Double(caps[$0]) <= Double(left) * weights[$0] / total }
      guard full.isEmpty else {
        for i in full {
          counts[i] = caps[i]
          left -= caps[i]
        }
        open.subtract(full)
        continue
      }
      for i in open { counts[i] = Int(Double(left) * weights[i] / total) }
      // What rounding leaves: one each, by name.
      var rest = left - open.reduce(0) { $0 + counts[$1] }
      for i in open.sorted() where rest > 0 && counts[i] < caps[i] {
        counts[i] += 1
        rest -= 1
      }
      break
    }
    return counts
  }
}
