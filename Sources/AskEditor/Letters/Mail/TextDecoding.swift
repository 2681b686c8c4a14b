import CMail
import Glibc

/// Bytes of an unknown encoding as text.
package enum TextDecoding {
  /// - Returns: the text without a byte order mark and with line feeds alone, and what was guessed; nil for bytes with
  ///   NULs that are no UTF-16.
  package static func text(of bytes: [UInt8]) -> (text: String, note: String?)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]),
      let text = converted(bytes[...], from: "UTF-16")
    {
      return text.unicodeScalars.contains("\0") ? nil : (lines(text), "read as UTF-16")
    }
    guard !bytes.contains(0) else { return nil }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let text = String(validating: bytes[start...], as: UTF8.self) { return (lines(text), nil) }
    return (lines(latin(bytes[...])), "it is not valid UTF-8, so it was read as Latin-1; look at its accents")
  }

  /// A part of a mail in the encoding that it names. NULs, which no text needs, go.
  static func text(of bytes: ArraySlice<UInt8>, charset: String?) -> (text: String, note: String?) {
    let bytes =
      bytes.contains(0) && charset?.uppercased().hasPrefix("UTF-16") != true
      ? bytes.filter { $0 != 0 }[...] : bytes
    let name = charset?.uppercased() ?? "UTF-8"
    if ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name) {
      if let text = String(validating: bytes, as: UTF8.self) { return (lines(text), nil) }
      return (lines(latin(bytes)), "it is not the \(name) that it says, so it was read as Latin-1")
    }
    // What is called Latin-1 is in mails often Windows' version, which has letters where Latin-1 has controls.
    let known = name == "ISO-8859-1" ? "WINDOWS-1252" : name
    if let text = converted(bytes, from: known) { return (lines(text), nil) }
    if let text = String(validating: bytes, as: UTF8.self) { return (lines(text), nil) }
    return (lines(latin(bytes)), "its encoding \(PlainName.of(name)) is not known, so it was read as Latin-1")
  }

  private static func latin(_ bytes: ArraySlice<UInt8>) -> String {
    converted(bytes, from: "WINDOWS-1252") ?? String(decoding: bytes, as: UTF8.self)
  }

  private static func converted(_ bytes: ArraySlice<UInt8>, from charset: String) -> String? {
    var length = 0
    let text = bytes.withUnsafeBufferPointer { cmail_utf8(charset, $0.baseAddress, $0.count, &length) }
    guard let text else { return nil }
    defer { free(text) }
    let bytes = UnsafeRawBufferPointer(start: text, count: length)
    let decoded = String(decoding: bytes, as: UTF8.self)
    return decoded.hasPrefix("\u{FEFF}") ? String(decoded.unicodeScalars.dropFirst()) : decoded
  }

  private static func lines(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}

/// A name that came with a mail, fit for a line of a message.
enum PlainName {
  static func of(_ name: String) -> String {
    let line = String(name.map { $0.isWhitespace || $0.isNewline ? " " : $0 }.prefix(60))
    return line.trimmed()
  }
}
