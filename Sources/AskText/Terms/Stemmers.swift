import CText

/// The Snowball stemmers of one corpus, each opened on first use.
final class Stemmers {
  private let language: Language
  private var opened: [(script: Script, stemmer: OpaquePointer?)] = []

  init(language: Language) { self.language = language }

  deinit {
    for (_, stemmer) in opened { ctext_stemmer_close(stemmer) }
  }

  /// Stems a folded word in place, a word of `count` bytes at `word`.
  ///
  /// - Returns: the length of the stem; `count` when the script has no stemmer.
  func stem(_ word: UnsafeMutablePointer<UInt8>, count: Int, script: Script) -> Int {
    guard let stemmer = stemmer(for: script) else { return count }
    let length = ctext_stem(stemmer, word, count, word, count)
    return length == 0 ? count : length
  }

  private func stemmer(for script: Script) -> OpaquePointer? {
    for entry in opened where entry.script == script { return entry.stemmer }
    let name = script == language.script ? language.name : script.stemmerName
    let stemmer = name.flatMap { ctext_stemmer_open($0) }
    opened.append((script, stemmer))
    return stemmer
  }
}
