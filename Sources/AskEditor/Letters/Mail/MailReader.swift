import AskCorpus
import CMail

/// Reads one mail: its text in UTF-8, who wrote it, and what was left out.
package struct MailReader {
  /// What is loaded to read mail.
  package static let library = "libgmime-3.0.so.0"

  /// - Throws: `LetterError` naming `name` when it is no mail, has no text, or the library is not installed.
  package static func letter(
    _ bytes: [UInt8], name: String, source: ReceivedLetter.Source
  ) throws(LetterError) -> ReceivedLetter {
    guard cmail_load(library) != 0 else { throw LetterError(name, .noMailLibrary) }
    guard let message = bytes.withUnsafeBufferPointer({ cmail_read($0.baseAddress, $0.count) }) else {
      throw LetterError(name, .noMail)
    }
    defer { cmail_free(message) }
    let parts = (0..<cmail_count(message)).compactMap { cmail_part_at(message, $0)?.pointee }.map(Part.init)
    var notes: [String] = []
    let chosen = chosen(parts)
    let body = chosen.map { part in
      let read = part.text
      if let note = read.note, !notes.contains(note) { notes.append(note) }
      return read.text
    }.joined(separator: "\n\n")
    let leftOut = leftOut(of: parts, beside: chosen)
    guard body.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw LetterError(name, .noText(leftOut: leftOut))
    }
    let header = { (key: String) in cmail_header(message, key).map { PlainText.oneLine(String(cString: $0)) }
    }
    let head = ["From", "Subject", "Date"].compactMap { key in header(key).map { "\(key): \($0)" } }
    return ReceivedLetter(
      name: name, source: source, text: (head + ["", body.trimmingEnd()]).joined(separator: "\n") + "\n",
      headerLines: head.count + 1, day: header("Date").flatMap(MailDate.day),
      writers: ["From", "Reply-To", "Sender", "To", "Cc"].compactMap(header), subject: header("Subject"),
      leftOut: leftOut, notes: notes,
      identity: header("Message-ID").flatMap { $0.isEmpty ? nil : $0 } ?? body)
  }

  /// Whether a mail of several parts ends before its last boundary.
  package static func isCut(_ bytes: [UInt8]) -> Bool {
    guard cmail_load(library) != 0,
      let message = bytes.withUnsafeBufferPointer({ cmail_read($0.baseAddress, $0.count) })
    else { return false }
    defer { cmail_free(message) }
    guard let boundary = cmail_boundary(message) else { return false }
    let end = Array("--\(String(cString: boundary))--".utf8)
    return bytes.lastRange(of: end) == nil
  }

  /// Plain text; HTML where no other part of the same alternative says it. A part beside it, such as the footer of a
  /// mailing list, says something else.
  private static func chosen(_ parts: [Part]) -> [Part] {
    let texts = parts.filter { !$0.isAttachment && ($0.isPlain || $0.isHTML) && $0.hasText }
    let plain = Set(texts.filter(\.isPlain).compactMap(\.alternative))
    return texts.filter { part in part.isPlain || part.alternative.map { !plain.contains($0) } ?? true }
  }

  private static func leftOut(of parts: [Part], beside chosen: [Part]) -> [String] {
    parts.filter { part in
      !part.isPlain && !part.isHTML || part.isAttachment
    }.map { part in
      part.filename.map { "\(PlainName.of($0)) (\(part.type))" } ?? part.type
    }
  }

  /// A part without others inside, out of C's hands.
  private struct Part {
    let type: String
    let charset: String?
    let filename: String?
    let isAttachment: Bool
    let isFlowed, deletesSpace: Bool
    /// Nil for a part that is not one of several ways to say the same.
    let alternative: Int32?
    let bytes: [UInt8]

    init(_ part: cmail_part) {
      type = String(cString: part.type)
      charset = part.charset.map { String(cString: $0) }
      filename = part.filename.map { String(cString: $0) }
      // A text with a file's name was attached, whatever its disposition says.
      isAttachment = part.is_attachment != 0 || part.filename != nil
      isFlowed = part.is_flowed != 0
      deletesSpace = part.deletes_space != 0
      alternative = part.alternative == 0 ? nil : part.alternative
      bytes = Array(UnsafeBufferPointer(start: part.bytes, count: part.count))
    }

    var isPlain: Bool { type == "text/plain" }
    var isHTML: Bool { type == "text/html" }
    var hasText: Bool { bytes.contains { $0 > 0x20 } }

    var text: (text: String, note: String?) {
      var read = TextDecoding.text(of: bytes[...], charset: charset)
      if isHTML { read.text = HTMLLetter.text(of: read.text) }
      if isFlowed { read.text = FlowedText.unflowed(read.text, deletesSpace: deletesSpace) }
      return read
    }
  }
}

extension Array where Element == UInt8 {
  /// Where `other` stands last; nil where it does not.
  func lastRange(of other: [UInt8]) -> Range<Int>? {
    guard !other.isEmpty, count >= other.count else { return nil }
    var start = count - other.count
    while start >= 0 {
      if self[start] == other[0], self[start..<start + other.count].elementsEqual(other) {
        return start..<start + other.count
      }
      start -= 1
    }
    return nil
  }
}
