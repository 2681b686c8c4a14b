extension ModelFile {
  /// Writes a model file and waits until it is on the disk.
  ///
  /// A file that stands at `path` is overwritten in place: write to a new name, so that nobody has it mapped. Equal
  /// arguments give equal bytes.
  ///
  /// - Parameters:
  ///   - vocabulary: bytes of the caller's own form, handed back by `withVocabulary`.
  ///   - ranking: the same, handed back by `ranking`.
  /// - Throws: `FileError`; what was written by then stays.
  public static func write(
    _ network: Network, analyzerFingerprint: String, vocabularyFingerprint: String, vocabulary: [UInt8],
    ranking: [UInt8] = [], to path: String
  ) throws(FileError) {
    precondition(
      !(analyzerFingerprint + vocabularyFingerprint).contains("\n"), "a fingerprint of several lines")
    let shape = network.shape
    let sizes = [shape.tokens, shape.width, shape.hidden, shape.layers].map { UInt32($0) }
    let training = network.logWeights + network.layers + network.runningMean + network.runningVariance
    let sections: [[UInt8]] = [
      sizes.withUnsafeBytes { Array($0) }, Array("\(analyzerFingerprint)\n\(vocabularyFingerprint)".utf8),
      vocabulary, ranking, bytes(network.table), bytes(network.tokenWeights), bytes(network.foldedLayers),
      bytes(training),
    ]
    try WholeFile.write(SectionFile.bytes(magic: magic, format: format, sections: sections), to: path)
  }

  private static func bytes(_ numbers: [Float]) -> [UInt8] { numbers.withUnsafeBytes { Array($0) } }
}
