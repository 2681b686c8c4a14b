import Glibc

/// Why a teacher's folder cannot be used.
public struct TeacherError: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    /// An errno of opening or reading.
    case system(Int32)
    /// There is no file of these names in the folder.
    case missingFile(String)
    /// Cut short, empty, or not in its format.
    case damaged(String)
    /// A setting that is missing or of the wrong kind.
    case setting(String)
    /// Another kind of model than a BERT encoder, or a part of one that is not known here.
    case unsupported(String)
    case missingTensor(String)
    /// A tensor of another shape or type than the settings ask for.
    case wrongTensor(name: String, found: String, wanted: String)
    /// A weight is infinite or no number.
    case notFinite(tensor: String)
    /// The pieces cannot be used, or are not those of the token table.
    case vocabulary(String)
  }

  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  public var description: String {
    switch reason {
    case .system(let code):
      "\(path): \(String(cString: strerror(code))); name the folder of a BERT-family encoder"
    case .missingFile(let names): "\(path): there is no \(names); name the folder of a BERT-family encoder"
    case .damaged(let what): "\(path): damaged: \(what); get the file anew"
    case .setting(let what): "\(path): \(what); get the file anew"
    case .unsupported(let what): "\(path): \(what); use a BERT-family encoder such as all-MiniLM-L6-v2"
    case .missingTensor(let name):
      "\(path): there is no tensor \(name); use a BERT-family encoder with all its weights"
    case .wrongTensor(let name, let found, let wanted):
      "\(path): tensor \(name) is \(found), config.json asks for \(wanted); use files of one model"
    case .notFinite(let name): "\(path): tensor \(name) holds weights that are not finite; get the file anew"
    case .vocabulary(let what): "\(path): \(what); use files of one model"
    }
  }
}
