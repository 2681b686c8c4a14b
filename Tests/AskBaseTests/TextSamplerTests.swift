import AskBase
import Testing

struct TextSamplerTests {
  private static let ones = [
    "red", "blue", "green", "black", "white", "brown", "pink", "grey", "golden", "silver",
  ]
  private static let twos = [
    "horse", "house", "river", "garden", "kettle", "window", "bottle", "cousin", "forest", "letter",
  ]

  /// `count` different sentences, at most 1,000.
  private func source(_ name: String, count: Int, place: String) throws -> SourceText {
    let folder = try TemporaryFolder()
    let text = (0..<count).map {
      "The \(Self.ones[$0 % 10]) \(Self.twos[$0 / 10 % 10]) is by the \(Self.ones[$0 / 100]) \(place)."
    }
    return try SourceText(path: folder.write(text.joined(separator: "\n"), to: name + ".txt"))
  }

  private func counts(_ samples: [DistillationSample]) -> [String: Int] {
    samples.reduce(into: [:]) { $0[$1.source, default: 0] += 1 }
  }

  @Test func `no source gives more than its share`() throws {
    let sources = [
      try source("large", count: 900, place: "church"), try source("small", count: 60, place: "bridge"),
      try source("other", count: 300, place: "tower"),
    ]
    let options = SamplingOptions(
      sentences: 200, questions: 0, queries: 0, passages: 0, largestShare: 0.4, shares: ["other": 0.1])
    let samples = TextSampler(options: options).samples(of: sources)
    // √900 : √60 : √300, then the caps of 80 and 20 leave the rest to the small one, which has but 60.
    #expect(counts(samples) == ["large": 80, "other": 20, "small": 60])
    #expect(samples.allSatisfy { $0.kind == .sentence })
  }

  @Test func `sources share by the square roots of their sizes`() throws {
    let sources = [
      try source("large", count: 900, place: "church"), try source("small", count: 100, place: "bridge"),
    ]
    let options = SamplingOptions(sentences: 80, questions: 0, queries: 0, passages: 0, largestShare: 1)
    #expect(counts(TextSampler(options: options).samples(of: sources)) == ["large": 60, "small": 20])
  }

  @Test func `the order of files changes nothing, the seed does, and a smaller sample is part of a larger`()
    throws
  {
    let sources = [
      try source("a", count: 400, place: "church"), try source("b", count: 400, place: "bridge"),
    ]
    var options = SamplingOptions(sentences: 100, questions: 0, queries: 50, passages: 0, largestShare: 0.6)
    let samples = TextSampler(options: options).samples(of: sources)
    #expect(samples.count == 150)
    #expect(TextSampler(options: options).samples(of: sources.reversed()) == samples)
    options.seed = 2
    #expect(TextSampler(options: options).samples(of: sources) != samples)
    options.seed = 1
    options.sentences = 40
    let fewer = TextSampler(options: options).samples(of: sources).filter { $0.kind == .sentence }
    #expect(fewer.count == 40)
    #expect(Set(fewer.map(\.text)).isSubset(of: samples.filter { $0.kind == .sentence }.map(\.text)))
  }

  @Test func `a text that two sources have is taken once, and a source left out takes none`() throws {
    let sources = [try source("a", count: 50, place: "bridge"), try source("b", count: 50, place: "bridge")]
    var options = SamplingOptions(sentences: 100, questions: 0, queries: 0, passages: 0, largestShare: 1)
    #expect(counts(TextSampler(options: options).samples(of: sources)) == ["a": 50])
    options.shares = ["a": 0]
    #expect(counts(TextSampler(options: options).samples(of: sources)) == ["b": 50])
  }

  @Test func `queries are two to six content words of a sentence in its order`() throws {
    let folder = try TemporaryFolder()
    let sentence = "The barista is grinding the roasted beans for a customer with a hand mill."
    let source = try SourceText(path: folder.write(sentence, to: "a.txt"))
    let words = ["barista", "grinding", "roasted", "beans", "customer", "hand", "mill"]
    var seen: Set<String> = []
    for seed: UInt64 in 0..<50 {
      let options = SamplingOptions(
        sentences: 0, questions: 0, queries: 1, passages: 0, seed: seed, largestShare: 1)
      let query = try #require(TextSampler(options: options).samples(of: [source]).first)
      #expect(query.kind == .query)
      let places = query.text.split(separator: " ").map { words.firstIndex(of: String($0)) ?? -1 }
      #expect(
        (2...6).contains(places.count) && places == Set(places).sorted() && places[0] >= 0, "seed \(seed)")
      seen.insert(query.text)
    }
    #expect(seen.count > 20)
  }

  @Test func `pairs are sampled with their sources`() throws {
    let folder = try TemporaryFolder()
    let text = (0..<40).map {
      "Why is the \(Self.ones[$0 % 10]) \(Self.twos[$0 / 10]) here?\nThe \(Self.ones[$0 % 10]) \(Self.twos[$0 / 10]) was left there by somebody in the night."
    }
    let source = try SourceText(path: folder.write(text.joined(separator: "\n\n"), to: "why.txt"))
    let sampler = TextSampler()
    let pairs = sampler.pairs(of: [source], count: 10)
    #expect(pairs.count == 10 && pairs.allSatisfy { source.pairs.contains($0) && $0.source == "why" })
    #expect(Array(sampler.pairs(of: [source], count: 4)).allSatisfy(pairs.contains))
    #expect(sampler.pairs(of: [source], count: 100).count == 40)
  }
}
