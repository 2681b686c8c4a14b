public import AskNet
public import AskText

/// What Ask knows of English before it has read a corpus: two encoders whose vectors share one space.
///
/// The question side is a small network over word pieces; the passage side is a contextual encoder
/// (`passages`). Everything is read in place, from a file or from what is compiled in.
public struct Base: Sendable {
  /// The sections, in order.
  enum Section: Int, CaseIterable {
    /// UTF-8, one a line: name, fingerprint of the teacher, and what it was made of.
    case description
    /// pieces, width, hidden, layers: four 32-bit numbers.
    case shape
    /// `PieceVocabulary.bytes`
    case pieces
    /// The question side's rows, `[pieces, width]`, each as `FourBitRow` has it.
    case codes
    case scales
    /// f32 `[pieces]`: the natural logarithms of the tokens' weights.
    case logWeights
    /// f16: layers, running means and running variances of the question side.
    case layers
    /// f32 `[width, teacher's width]`: from the teacher's space to that of the base; see `SpaceMap`.
    case projection
    /// The passage side; empty in a base that has none.
    case passages
  }

  static let magic = "ASKBASE1"
  static let format = 1

  /// A file's path; `the base` for the one that is compiled in.
  public let path: String
  /// Names the content.
  public let fingerprint: String
  public let name: String
  /// Names the encoder that both sides learned from.
  public let teacher: String
  public let pieces: PieceVocabulary
  package let shape: NetworkShape
  package let file: SectionFile

  /// Opens a file and checks its header, every length and the vocabulary's layout, but not the content.
  ///
  /// - Throws: `FileError`: it cannot be opened, is no base, has another format, or is damaged.
  public init(path: String) throws(FileError) {
    try self.init(region: try Region(mapping: path), path: path)
  }

  package init(region: Region, path: String) throws(FileError) {
    let file = try SectionFile(
      region: region, path: path, magic: Self.magic, format: Self.format, sections: Section.allCases.count)
    func bytes(_ section: Section) -> UnsafeRawBufferPointer { file[section.rawValue] }
    func damaged(_ what: String) -> FileError { FileError(path: path, reason: .damaged(what)) }
    let sizes = bytes(.shape).bindMemory(to: UInt32.self).map { Int($0) }
    guard sizes.count == 4 else { throw damaged("its shape is not four numbers") }
    let shape = NetworkShape(tokens: sizes[0], width: sizes[1], hidden: sizes[2], layers: sizes[3])
    guard shape.isSensible else { throw damaged("its shape is not possible") }
    let units = shape.layers * shape.hidden
    let row = FourBitRow.bytes(width: shape.width)
    guard bytes(.codes).count == shape.tokens * row.codes, bytes(.scales).count == shape.tokens * row.scales,
      bytes(.logWeights).count == 4 * shape.tokens,
      bytes(.layers).count == 2 * (shape.layerValues + 2 * units),
      bytes(.projection).count % (4 * shape.width) == 0
    else { throw damaged("its sections do not fit its shape") }
    do {
      pieces = try PieceVocabulary(region: bytes(.pieces), owner: region)
    } catch {
      throw damaged(error.description)
    }
    guard pieces.count == shape.tokens else {
      throw damaged("it has \(shape.tokens) rows for \(pieces.count) pieces")
    }
    let lines = String(decoding: bytes(.description), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2 else { throw damaged("its description is cut short") }
    (name, teacher) = (String(lines[0]), String(lines[1]))
    self.path = path
    self.shape = shape
    self.file = file
    fingerprint = file.checksum
  }

  /// Values of a vector.
  public var width: Int { shape.width }

  /// Reads everything and compares it with the checksum.
  public func verify() throws(FileError) { try file.verify() }
}
