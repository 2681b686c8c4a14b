internal import AskNet
internal import Glibc

/// Why a base could not be built from what was given.
package struct BaseError: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Reason: Equatable, Sendable {
    /// A text that is no regular file.
    case noFile
    case empty
    case notUTF8
    /// A file of a cache that does not read as it was written.
    case damaged(String)
    /// An errno of reading or writing.
    case system(Int32)
    /// What an embedder gave for so many texts; `wanted` is texts times width.
    case wrongCount(found: Int, wanted: Int)
    /// The texts give so many samples of a kind where `wanted` are the least to learn from.
    case tooFew(kind: String, found: Int, wanted: Int)
    /// A value of an embedding that float16 cannot hold; `text` is its place among the texts asked for.
    case notFinite(text: Int)
  }

  package let path: String
  /// From 1.
  package let line: Int?
  package let reason: Reason

  package init(path: String, line: Int? = nil, _ reason: Reason) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// An error of the storage layer, whose own advice is for generations of an index.
  init(_ error: FileError) {
    switch error.reason {
    case .system(let code), .writing(let code): self.init(path: error.path, .system(code))
    case .damaged(let what): self.init(path: error.path, .damaged(what))
    case .otherKind, .newerFormat, .olderFormat: self.init(path: error.path, .noFile)
    }
  }

  package var description: String {
    let place = line.map { "\(path):\($0): " } ?? "\(path): "
    return switch reason {
    case .noFile: place + "not a file; name files of plain text"
    case .empty: place + "it is empty; leave it out or fill it"
    case .notUTF8: place + "not UTF-8; convert it, for example with iconv"
    case .damaged(let what): place + "damaged: \(what); look at the disk"
    case .system(let code): place + String(cString: strerror(code)).lowercased()
    case .wrongCount(let found, let wanted): place + "the teacher gave \(found) values, not \(wanted)"
    case .tooFew(let kind, let found, let wanted):
      place + "the texts hold \(found) samples of kind \(kind), \(wanted) are needed; name more text"
    case .notFinite(let text):
      place + "the embedding of text \(text + 1) is not finite; look at the teacher's weights"
    }
  }
}
