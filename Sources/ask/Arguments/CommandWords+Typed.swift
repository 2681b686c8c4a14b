import AskSearch

extension CommandWords {
  /// The words of the command line.
  ///
  /// - Throws: `SearchError` when one is not UTF-8: Swift would put replacement characters in its place.
  static func typed() throws -> [String] {
    var words: [String] = []
    for argument in UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
      .dropFirst()
    {
      guard let argument else { continue }
      guard let word = String(validatingCString: argument) else {
        throw SearchError(reason: .questionNotText)
      }
      words.append(word)
    }
    return words
  }
}
