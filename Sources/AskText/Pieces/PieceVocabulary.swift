/// The pieces of words that a BERT-family encoder knows, each with its id (Devlin et al. 2019; WordPiece, Wu et al. 2016).
///
/// A piece that continues a word begins with `##`. All that is needed to cut text lies in one block of bytes that is
/// used in place, wherever it is: to open a vocabulary of 30,000 pieces costs nothing.
public struct PieceVocabulary: Sendable {
  let table: PieceTable

  /// Lays out a vocabulary in memory.
  ///
  /// - Parameter pieces: in the order of their ids, each once; `[UNK]`, `[CLS]` and `[SEP]` among them.
  /// - Throws: when one of these is missing, a piece comes twice or is empty, or there are too many.
  public init(pieces: [String]) throws(PieceError) {
    table = try PieceTable(laidOut: PieceTable.layOut(pieces))
  }

  /// Uses bytes that `bytes` of another vocabulary gave, in place.
  ///
  /// Costs the same however large they are: what they hold is checked as it is read, so damaged ones give other pieces
  /// and never a read outside.
  ///
  /// - Parameters:
  ///   - region: aligned to 4; must stay as it is while this vocabulary or a copy of it lives.
  ///   - owner: is kept as long.
  public init(region: UnsafeRawBufferPointer, owner: AnyObject? = nil) throws(PieceError) {
    table = try PieceTable(region: region, owner: owner)
  }

  /// The layout that `init(region:owner:)` reads. The same pieces give the same bytes.
  public var bytes: [UInt8] { table.withRegion { Array($0) } }

  /// Ids are `0..<count`.
  public var count: Int { table.count }

  /// `[UNK]`: a word that cannot be cut, or is longer than 100 characters.
  public var unknown: Int32 { table.unknown }
  /// `[CLS]`, which comes before a text, and `[SEP]`, which ends it.
  public var start: Int32 { table.start }
  public var end: Int32 { table.end }
  /// `[PAD]` and `[MASK]`; nil where the vocabulary has none.
  public var padding: Int32? { table.padding < 0 ? nil : table.padding }
  public var mask: Int32? { table.mask < 0 ? nil : table.mask }

  /// The spelling of a piece, `##` included. Programmer error: an id outside `0..<count`.
  public func piece(_ id: Int32) -> String {
    precondition(id >= 0 && id < count, "piece \(id) of \(count)")
    return table.withRegion { _ in String(decoding: table.text(of: Int(id)), as: UTF8.self) }
  }

  /// The id of a piece as the vocabulary spells it, `##` included.
  public func id(of piece: String) -> Int32? {
    var piece = piece
    return piece.withUTF8 { text in
      table.withRegion { _ in
        var hash = PieceTable.hashStart
        for byte in text { hash = PieceTable.hash(hash, byte) }
        return table.find(text, isContinued: false, hash: hash)
      }
    }
  }
}

/// Why a vocabulary cannot be used.
public enum PieceError: Error, Equatable, Sendable, CustomStringConvertible {
  case missing(piece: String)
  case repeated(piece: String)
  case empty(id: Int)
  case tooMany(count: Int)
  case tooLong(id: Int)
  /// The bytes of a region are no vocabulary.
  case damaged(String)

  public var description: String {
    switch self {
    case .missing(let piece): "the vocabulary has no \(piece)"
    case .repeated(let piece): "the vocabulary has \(piece) twice"
    case .empty(let id): "piece \(id) of the vocabulary is empty"
    case .tooMany(let count): "a vocabulary of \(count) pieces; at most \(PieceTable.maxCount) are supported"
    case .tooLong(let id): "piece \(id) of the vocabulary is longer than \(PieceTable.maxLength) bytes"
    case .damaged(let what): "not a vocabulary: \(what)"
    }
  }
}
