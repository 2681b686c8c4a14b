/// What was handed in: a letter in plain text, a mail, or a mailbox with any number of them.
package enum LetterInput {
  /// A mail with its attachments.
  package static let byteLimit = 25 << 20
  /// A reader's own words.
  package static let textLimit = 256 << 10
  /// A mailbox is held in memory.
  package static let mailboxLimit = 512 << 20

  package typealias Result = Swift.Result<ReceivedLetter, LetterError>

  /// The letters in `bytes`, in their order, each with what went wrong where it could not be read.
  ///
  /// - Parameter name: stands in messages.
  /// - Returns: also where a mailbox was cut: the byte offset of the mail that is not whole.
  package static func letters(in bytes: [UInt8], name: String) -> (letters: [Result], cutAt: Int?) {
    if Mailbox.begins(bytes) {
      let box = Mailbox(bytes)
      let results = box.mails.filter { !$0.isCut }.map { mail in
        Result { () throws(LetterError) in
          try self.mail(mail.bytes, name: "\(name), mail at byte \(mail.offset)", source: .mailbox)
        }
      }
      return (results, box.mails.last.flatMap { $0.isCut ? $0.offset : nil })
    }
    let isMail = MailHead(bytes).isMail
    return (
      [
        Result { () throws(LetterError) in
          isMail ? try mail(bytes, name: name, source: .mail) : try text(bytes, name: name)
        }
      ], nil
    )
  }

  private static func mail(
    _ bytes: [UInt8], name: String, source: ReceivedLetter.Source
  ) throws(LetterError) -> ReceivedLetter {
    guard bytes.count <= byteLimit else { throw LetterError(name, .tooLarge(limit: byteLimit)) }
    let letter = try MailReader.letter(bytes, name: name, source: source)
    guard letter.text.utf8.count <= textLimit else { throw LetterError(name, .tooLong(limit: textLimit)) }
    return letter
  }

  private static func text(_ bytes: [UInt8], name: String) throws(LetterError) -> ReceivedLetter {
    guard bytes.count <= byteLimit else { throw LetterError(name, .tooLarge(limit: byteLimit)) }
    guard let read = TextDecoding.text(of: bytes) else { throw LetterError(name, .holdsNUL) }
    guard read.text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw LetterError(name, .noText(leftOut: []))
    }
    guard read.text.utf8.count <= textLimit else { throw LetterError(name, .tooLong(limit: textLimit)) }
    return ReceivedLetter(
      name: name, source: .text, text: read.text.trimmingEnd() + "\n", headerLines: 0, day: nil, writers: [],
      subject: nil, leftOut: [], notes: read.note.map { [$0] } ?? [], identity: read.text.trimmed())
  }
}
