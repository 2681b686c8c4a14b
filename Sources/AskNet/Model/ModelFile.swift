/// A model file, mapped: network and vocabulary are read in place.
public struct ModelFile: Sendable {
  /// The sections, in order.
  enum Section: Int, CaseIterable {
    /// tokens, width, hidden, layers: four 32-bit numbers.
    case shape
    /// UTF-8: fingerprints of analyzer and vocabulary, one a line.
    case fingerprints
    /// Bytes of the caller.
    case vocabulary
    /// Bytes of the caller: how the search weighs what the network says.
    case ranking
    /// `[tokens, width]` numbers.
    case table
    /// `[tokens]` numbers.
    case weights
    /// The layers for inference, `Network.foldedLayers`.
    case folded
    /// What only further training needs: log-weights, layers, running means, running variances.
    case training
  }

  static let magic = "ASKMODEL"
  static let format = 2

  public let path: String
  /// Names the analyzer that made the tokens. The caller compares it and refuses a file of another.
  public let analyzerFingerprint: String
  /// Names the vocabulary that numbered the tokens.
  public let vocabularyFingerprint: String
  public let encoders: BiEncoder
  private let file: SectionFile

  /// Maps a file and checks its header and every length against the file's size, but not the sections' content:
  /// a damaged number changes answers, never memory that is not ours. `verify` reads everything.
  ///
  /// - Throws: `FileError`: the file cannot be opened, is no model, has another format, or is damaged.
  public init(mapping path: String) throws(FileError) {
    let file = try SectionFile(
      path: path, magic: Self.magic, format: Self.format, sections: Section.allCases.count)
    func fits(_ section: Section, _ numbers: Int) -> Bool { file[section.rawValue].count == 4 * numbers }
    let sizes = file[Section.shape.rawValue].bindMemory(to: UInt32.self).map { Int($0) }
    guard sizes.count == 4 else {
      throw FileError(path: path, reason: .damaged("its shape is not four numbers"))
    }
    let shape = NetworkShape(tokens: sizes[0], width: sizes[1], hidden: sizes[2], layers: sizes[3])
    guard shape.isSensible else { throw FileError(path: path, reason: .damaged("its shape is not possible")) }
    let units = shape.layers * shape.hidden
    guard fits(.table, shape.tokens * shape.width), fits(.weights, shape.tokens),
      fits(.folded, shape.foldedValues),
      fits(.training, shape.tokens + shape.layerValues + 2 * units)
    else { throw FileError(path: path, reason: .damaged("its sections do not fit its shape")) }
    let names = String(decoding: file[Section.fingerprints.rawValue], as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard names.count == 2 else {
      throw FileError(path: path, reason: .damaged("its fingerprints are not two"))
    }
    self.path = path
    self.file = file
    (analyzerFingerprint, vocabularyFingerprint) = (String(names[0]), String(names[1]))
    let encoder = Encoder(
      shape: shape, region: file.region, table: file.place(of: Section.table.rawValue).lowerBound,
      weights: file.place(of: Section.weights.rawValue).lowerBound,
      layers: file.place(of: Section.folded.rawValue).lowerBound)
    encoders = BiEncoder(question: encoder, passage: encoder)
  }

  /// Calls `body` with the vocabulary's bytes, which are valid only during the call.
  public func withVocabulary<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    let result = try body(file[Section.vocabulary.rawValue])
    withExtendedLifetime(file) {}
    return result
  }

  /// The caller's bytes on how to rank, as they were written.
  public var ranking: [UInt8] { Array(file[Section.ranking.rawValue]) }

  /// The network as it was written, to train it further: a copy.
  public var network: Network {
    let shape = encoders.question.shape
    let units = shape.layers * shape.hidden
    var rest = file[Section.training.rawValue].bindMemory(to: Float.self)[...]
    func take(_ count: Int) -> [Float] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    return Network(
      shape: shape, table: Array(file[Section.table.rawValue].bindMemory(to: Float.self)),
      logWeights: take(shape.tokens), layers: take(shape.layerValues), runningMean: take(units),
      runningVariance: take(units))
  }

  /// Reads the whole file and compares its checksum: finds every changed bit.
  ///
  /// - Throws: `FileError` with the reason `damaged`.
  public func verify() throws(FileError) { try file.verify() }
}
