package import AskNet

/// Which row of the network's token table belongs to a term.
///
/// In memory and in the model file it is the terms' ids in ascending order; the row is the position.
package struct Vocabulary: Equatable, Sendable {
  package let terms: [TermID]

  /// Every term that stands in at least one unit.
  package init(units: some Sequence<Unit>) {
    var table = TermTable()
    for unit in units {
      for token in unit.tokens { _ = table.number(of: token.rawValue) }
    }
    terms = table.terms.sorted().map(TermID.init(rawValue:))
  }

  /// - Parameter terms: each once, in any order.
  init(_ terms: [TermID]) {
    self.terms = terms.sorted()
  }

  /// - Parameter bytes: u32 per term, ascending.
  package init(bytes: UnsafeRawBufferPointer) {
    terms = stride(from: 0, to: bytes.count / 4 * 4, by: 4).map {
      TermID(rawValue: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
    }
  }

  package var bytes: [UInt8] {
    terms.map(\.rawValue).withUnsafeBytes { Array($0) }
  }

  package var count: Int { terms.count }

  /// Row of `term`; nil when the network has never seen it.
  package func row(of term: TermID) -> Int32? {
    Self.position(of: term, count: terms.count) { terms[$0].rawValue }
  }

  /// Rows of the known terms of a text, in its order.
  package func rows(of tokens: some Sequence<TermID>) -> [Int32] { tokens.compactMap(row(of:)) }

  /// Where `term` stands among `count` ascending ones; `read` gives the term at a position.
  ///
  /// Ids are hashes and so evenly spread: where one ought to stand is close to where it does, and a search from
  /// there in growing steps ends after three or four looks, where halving takes seventeen.
  static func position(of term: TermID, count: Int, _ read: (Int) -> UInt32) -> Int32? {
    guard count > 0 else { return nil }
    let value = term.rawValue
    var low = Int((UInt64(value) * UInt64(count)) >> 32)
    var high = low
    var step = 8
    while low > 0, read(low) > value {
      high = low
      low = max(0, low - step)
      step *= 2
    }
    step = 8
    while high < count, read(high) <= value {
      low = high
      high = min(count, high + step)
      step *= 2
    }
    // Now it can only be in low..<high.
    while low < high {
      let middle = (low + high) / 2
      let found = read(middle)
      if found == value { return Int32(middle) }
      if found < value { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

/// The same read in place from the model file, for a question that looks up a handful of terms.
package struct MappedVocabulary: Sendable {
  private let model: ModelFile

  package init(_ model: ModelFile) {
    self.model = model
  }

  /// Rows of the known terms of a text, in its order.
  package func rows(of tokens: some Sequence<TermID>) -> [Int32] { tokens.compactMap(row(of:)) }

  /// Row of `term`; nil when the network has never seen it.
  package func row(of term: TermID) -> Int32? {
    model.withVocabulary { bytes in
      Vocabulary.position(of: term, count: bytes.count / 4) {
        bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)
      }
    }
  }
}
