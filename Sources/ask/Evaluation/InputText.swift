import AskNet
import AskSearch

/// A small text file that the user named.
struct InputText {
  let text: String

  /// - Throws: `FileError` when it cannot be read; `UsageError` when it is no UTF-8.
  init(path: String) throws {
    let bytes = try Region(mapping: path).withBytes { Array($0) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UsageError("\(path): it is not valid UTF-8; save it as UTF-8 text")
    }
    self.text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }
}
