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
  /// The distinct tokens, in order of first appearance.
  package private(set) var tokens: [Int32] = []
  /// Places of `tokens[t]` are `starts[t]..<starts[t + 1]` of the two arrays below.
  package private(set) var starts: [Int] = [0]
  /// The bag of each place.
  package private(set) var bags: [Int32] = []
  /// The position of each place in `Bags.tokens`.
  package private(set) var positions: [Int] = []
  private var slots: [Int32]
  private var next: [Int] = []

  /// `vocabulary` is the number of tokens that there are.
  package init(vocabulary: Int) { slots = Array(repeating: -1, count: vocabulary) }

  package mutating func update(_ source: Bags) {
    for token in tokens { slots[Int(token)] = -1 }
    tokens.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    for token in source.tokens {
      let slot = Int(slots[Int(token)])
      if slot < 0 {
        slots[Int(token)] = Int32(tokens.count)
        tokens.append(token)
        next.append(1)
      } else {
        next[slot] += 1
      }
    }
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    for slot in next.indices {
      starts.append(starts[slot] + next[slot])
      next[slot] = starts[slot]
    }
    bags = Array(repeating: 0, count: source.tokens.count)
    positions = Array(repeating: 0, count: source.tokens.count)
    for bag in 0..<source.count {
      for position in source.offsets[bag]..<source.offsets[bag + 1] {
        let slot = Int(slots[Int(source.tokens[position])])
        bags[next[slot]] = Int32(bag)
        positions[next[slot]] = position
        next[slot] += 1
      }
    }
  }
}
