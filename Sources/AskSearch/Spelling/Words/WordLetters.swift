/// The letters of a folded word, one by one.
package struct WordLetters: Equatable {
  private let folded: String
  package let scalars: [UInt32]
  /// A bit for each letter that occurs, by the low five bits of its scalar: words that differ in many bits are far apart.
  let set: UInt32

  package init(_ folded: String) {
    scalars = folded.unicodeScalars.map(\.value)
    self.folded = folded
    set = scalars.reduce(0) { $0 | 1 << ($1 & 31) }
  }
}

extension WordLetters {
  /// Every word of the letters a to z one edit away; none for a word with other letters.
  package var variants: [String] {
    let letters = Array(folded.utf8)
    let alphabet = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard letters.allSatisfy(alphabet.contains) else { return [] }
    var variants: [String] = []
    func add(_ head: ArraySlice<UInt8>, _ middle: [UInt8], _ tail: ArraySlice<UInt8>) {
      variants.append(String(decoding: head + middle + tail, as: UTF8.self))
    }
    for place in 0...letters.count {
      let (head, tail) = (letters[..<place], letters[place...])
      for letter in alphabet { add(head, [letter], tail) }
      guard place < letters.count else { continue }
      add(head, [], tail.dropFirst())
      for letter in alphabet where letter != letters[place] { add(head, [letter], tail.dropFirst()) }
      if place + 1 < letters.count { add(head, [letters[place + 1], letters[place]], tail.dropFirst(2)) }
    }
    return variants
  }
}
