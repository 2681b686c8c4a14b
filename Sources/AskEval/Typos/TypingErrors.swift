/// Makes the errors that hands make: letters too many, too few, in the wrong order, or beside the right key.
///
/// Independent of what corrects them, its table of keys included, so that neither flatters the other.
package struct TypingErrors {
  package enum Kind: String, Sendable, CaseIterable {
    case insertion, deletion, swap, neighbour
  }

  /// Where an error may stand in a word.
  package enum Place: String, Sendable, CaseIterable {
    /// Neither the first nor the last letter is touched.
    case inside
    case anywhere
  }

  package struct Misspelt: Equatable, Sendable {
    package let text: String
    /// What was done to which word, in the order of the text.
    package let errors: [Slip]
  }

  package struct Slip: Equatable, Sendable {
    package let kind: Kind
    package let meant, typed: String
  }

  /// Letters of the shortest word that gets an error.
  package static let shortest = 5

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz".utf8)
  private static let beside: [UInt8: [UInt8]] = {
    let keys = [
      "a": "qwsz", "b": "vghn", "c": "xdfv", "d": "serfcx", "e": "wsdr", "f": "drtgvc", "g": "ftyhbv",
      "h": "gyujnb", "i": "ujko", "j": "huikmn", "k": "jiolm", "l": "kop", "m": "njk", "n": "bhjm",
      "o": "iklp", "p": "ol", "q": "wa", "r": "edft", "s": "awedxz", "t": "rfgy", "u": "yhji", "v": "cfgb",
      "w": "qase", "x": "zsdc", "y": "tghu", "z": "asx",
    ]
    return Dictionary(
      uniqueKeysWithValues: keys.map { (UInt8($0.key.utf8.first ?? 0), Array($0.value.utf8)) })
  }()

  private let place: Place
  private let isContent: (String) -> Bool

  /// - Parameter isContent: whether a word, as it is written, says what a question is about.
  package init(_ place: Place, isContent: @escaping (String) -> Bool) {
    self.place = place
    self.isContent = isContent
  }

  /// `text` with an error in each of `errors` of its words, or in as many as it has; nil when it has none.
  ///
  /// Taken are words of ASCII letters, small but for the first, between spaces and the punctuation of prose.
  package func misspelt(
    _ text: String, errors: Int, using generator: inout some RandomNumberGenerator
  ) -> Misspelt? {
    precondition(errors >= 1, "\(errors) errors")
    var bytes = Array(text.utf8)
    let words = words(of: bytes)
    guard !words.isEmpty else { return nil }
    var slips: [Slip] = []
    let chosen = words.shuffled(using: &generator).prefix(errors).sorted { $0.lowerBound < $1.lowerBound }
    // From the end, so that the places of the others stay.
    for word in chosen.reversed() {
      let kind = Kind.allCases.randomElement(using: &generator) ?? .swap
      let meant = Array(bytes[word])
      let typed = changed(meant, by: kind, using: &generator)
      bytes.replaceSubrange(word, with: typed)
      slips.insert(
        Slip(
          kind: kind, meant: String(decoding: meant, as: UTF8.self),
          typed: String(decoding: typed, as: UTF8.self)), at: 0)
    }
    return Misspelt(text: String(decoding: bytes, as: UTF8.self), errors: slips)
  }

  private func words(of bytes: [UInt8]) -> [Range<Int>] {
    let ends = Set(" \t\n,.;:!?()\"".utf8)
    var words: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !ends.contains(bytes[end]) { end += 1 }
      let word = bytes[start..<end]
      let isPlain =
        word.count >= Self.shortest && word.dropFirst().allSatisfy(Self.alphabet.contains)
        && word.prefix(1).allSatisfy { Self.alphabet.contains($0 | 0x20) }
      // What a full stop or a colon runs on from is no prose: node.js.
      let runsOn = end + 1 < bytes.count && bytes[end] != UInt8(ascii: " ") && !ends.contains(bytes[end + 1])
      if isPlain, !runsOn, isContent(String(decoding: word, as: UTF8.self)) { words.append(start..<end) }
      start = runsOn ? Self.endOfChunk(in: bytes, from: end) : end + 1
    }
    return words
  }

  private static func endOfChunk(in bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
  }

  private func changed(
    _ word: [UInt8], by kind: Kind, using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    let margin = place == .inside ? 1 : 0
    let letters = margin..<word.count - margin
    var word = word
    switch kind {
    case .insertion:
      let at = Int.random(in: margin...word.count - margin, using: &generator)
      word.insert(Self.alphabet.randomElement(using: &generator) ?? 0, at: at)
    case .deletion:
      word.remove(at: Int.random(in: letters, using: &generator))
    case .swap:
      // Of two letters that differ, or nothing would be wrong.
      let pairs = letters.dropLast().filter { word[$0] != word[$0 + 1] }
      if let first = pairs.randomElement(using: &generator) { word.swapAt(first, first + 1) }
    case .neighbour:
      let at = Int.random(in: letters, using: &generator)
      if let other = Self.beside[word[at] | 0x20]?.randomElement(using: &generator) { word[at] = other }
    }
    return word
  }
}
