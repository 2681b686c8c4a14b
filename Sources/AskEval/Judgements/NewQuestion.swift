/// What a question that is new among the judgements is called, and which half it belongs to.
///
/// Both come from the text alone, so that two editors who add the same question apart from each other add one line,
/// and different questions never get one id.
package enum NewQuestion {
  /// `q` and eight hexadecimal digits; more where `known` has that already.
  package static func id(of text: String, known: Set<QueryID>) -> QueryID {
    let hash = hash(folded(text))
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    for length in 8...16 {
      let id = QueryID("q" + padded.prefix(length))
      if !known.contains(id) { return id }
    }
    return QueryID("q\(padded)-\(known.count)")
  }

  /// One group in so many is for measuring alone.
  package static let testShare: UInt64 = 5

  /// Drawn by the name of the group.
  package static func half(ofGroup name: String) -> Half {
    hash(name) % testShare == 0 ? .test : .development
  }

  /// How a question is said, as far as its length tells: up to three words are `keyword`, more than 60 `letter`, others
  /// `plain`.
  package static func register(of text: String) -> String {
    switch text.split(whereSeparator: \.isWhitespace).count {
    case ...3: "keyword"
    case 61...: "letter"
    default: "plain"
    }
  }

  /// Without what makes no other question: case, white space, and marks at the end.
  package static func folded(_ text: String) -> String {
    var words = Judgements.Question.oneLine(text.lowercased())
    while let last = words.last, ".?!… ".contains(last) { words.removeLast() }
    return words
  }

  /// FNV-1a of 64 bits (Fowler, Noll and Vo), its bits mixed once more, since its low ones depend on few.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    var mixed = SplitMix64(seed: hash)
    return mixed.next()
  }
}
