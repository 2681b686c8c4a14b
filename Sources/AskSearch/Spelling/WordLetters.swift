/// The letters of a folded word, one by one.
struct WordLetters: Equatable {
  let scalars: [UInt32]
  /// A bit for each letter that occurs, by the low five bits of its scalar: words that differ in many bits are far apart.
  let set: UInt32

  init(_ folded: String) {
    scalars = folded.unicodeScalars.map(\.value)
    set = scalars.reduce(0) { $0 | 1 << ($1 & 31) }
  }
}
