/// Bags of tokens, one after the other: bag `b` is `tokens[offsets[b]..<offsets[b + 1]]`.
public struct Bags: Equatable, Sendable {
  public private(set) var offsets: [Int] = [0]
  public private(set) var tokens: [Int32] = []

  public init() {}

  public init(_ bags: some Sequence<[Int32]>) {
    for bag in bags { append(bag) }
  }

  public var count: Int { offsets.count - 1 }

  public mutating func append(_ bag: some Sequence<Int32>) {
    tokens.append(contentsOf: bag)
    offsets.append(tokens.count)
  }

  public subscript(bag: Int) -> ArraySlice<Int32> { tokens[offsets[bag]..<offsets[bag + 1]] }

  package mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    offsets.append(0)
  }
}

/// The places of each distinct token of some bags, in order: the bags read the other way round.
///
/// With it the gradient of a token is a sum over its own places, taken by one thread in a fixed order, instead of a
/// scatter into rows that threads would have to share.
package struct TokenPlaces {
  /// The distinct tokens, ascending: their rows are read in the order in which they lie in memory.
  package private(set) var tokens: [Int32] = []
  /// Places of `tokens[t]` are `starts[t]..<starts[t + 1]` of the two arrays below.
  package private(set) var starts: [Int] = [0]
  /// The bag of each place.
  package private(set) var bags: [Int32] = []
  /// The position of each place in `Bags.tokens`.
  package private(set) var positions: [Int] = []
  /// Of each token there is, the next of its places to be filled in; between updates 0.
  private var next: [Int32]

  /// `vocabulary` is the number of tokens that there are.
  package init(vocabulary: Int) { next = Array(repeating: 0, count: vocabulary) }

  package mutating func update(_ source: Bags) {
    tokens.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for token in source.tokens { next[Int(token)] += 1 }
    var start: Int32 = 0
    for token in next.indices where next[token] > 0 {
      tokens.append(Int32(truncatingIfNeeded: token))
      starts.append(Int(start))
      let count = next[token]
      next[token] = start
      start += count
    }
    starts.append(source.tokens.count)
    if bags.count != source.tokens.count {
      bags = Array(repeating: 0, count: source.tokens.count)
      positions = Array(repeating: 0, count: source.tokens.count)
    }
    for bag in 0..<source.count {
      for position in source.offsets[bag]..<source.offsets[bag + 1] {
        let place = Int(next[Int(source.tokens[position])])
        next[Int(source.tokens[position])] += 1
        bags[place] = Int32(truncatingIfNeeded: bag)
        positions[place] = position
      }
    }
    for token in tokens { next[Int(token)] = 0 }
  }
}
