import Glibc

/// Why a file of a generation could not be read or written.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    /// An errno of opening or reading.
    case system(Int32)
    /// An errno of making or writing.
    case writing(Int32)
    case damaged(String)
    case otherKind
    case newerFormat(found: Int, known: Int)
    case olderFormat(found: Int, known: Int)
  }

  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public var description: String {
    switch reason {
    case .system(let code), .writing(let code): "\(path): \(String(cString: strerror(code)))"
    case .damaged(let what): "\(path): damaged: \(what); make it anew with `ask index --rebuild`"
    case .otherKind: "\(path): not a file of this kind; make it anew with `ask index --rebuild`"
    case .newerFormat(let found, let known):
      "\(path): format \(found), this ask knows \(known); use the newer ask that wrote it, "
        + "or make it anew with `ask index --rebuild`"
    case .olderFormat(let found, let known):
      "\(path): format \(found), this ask wants \(known); make it anew with `ask index --rebuild`"
    }
  }
}
