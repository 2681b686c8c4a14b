/// A mailbox in the form mbox (RFC 4155), cut into its mails.
package struct Mailbox: Equatable, Sendable {
  package struct Mail: Equatable, Sendable {
    /// Byte offset of its line `From `.
    package let offset: Int
    /// Without that line and the quoting of others like it.
    package let bytes: [UInt8]
    /// Whether the mailbox plainly ends within it.
    package let isCut: Bool
  }

  package let mails: [Mail]

  private static let mark = Array("From ".utf8)

  /// Whether `bytes` begin as a mailbox does.
  package static func begins(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: mark) else { return false }
    // The line has a time of day and a year, where `From what I hear` has neither.
    let line = bytes.prefix { $0 != 0x0A }
    let words = line.split { $0 == 0x20 || $0 == 0x0D }
    return words.dropFirst(2).contains { $0.count == 4 && $0.allSatisfy { (0x30...0x39).contains($0) } }
      && words.dropFirst(2).contains { $0.count >= 5 && $0.contains(UInt8(ascii: ":")) }
  }

  package init(_ bytes: [UInt8]) {
    var starts: [Int] = []
    var line = 0
    var isAfterEmpty = true
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      if isAfterEmpty, bytes[line..<end].starts(with: Self.mark) { starts.append(line) }
      isAfterEmpty = bytes[line..<end].allSatisfy { $0 == 0x0D }
      line = end + 1
    }
    mails = starts.indices.map { place in
      let end = place + 1 < starts.count ? starts[place + 1] : bytes.count
      return Self.mail(bytes[starts[place]..<end], isLast: place + 1 == starts.count)
    }
  }

  private static func mail(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Mail {
    var content: [UInt8] = []
    content.reserveCapacity(bytes.count)
    var line = (bytes.firstIndex(of: 0x0A) ?? bytes.endIndex - 1) + 1
    let first = line
    while line < bytes.endIndex {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.endIndex - 1
      var text = bytes[line...end]
      if text.first == UInt8(ascii: ">"), text.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: mark) {
        text = text.dropFirst()
      }
      content += text
      line = end + 1
    }
    return Mail(
      offset: bytes.startIndex, bytes: content,
      isCut: isLast && isCut(content, isWithoutEnd: bytes.last != 0x0A, wholeLength: bytes.endIndex - first))
  }

  /// By what the mail says of itself: no line end, no end of its headers, fewer bytes than Content-Length, or no last
  /// boundary.
  private static func isCut(_ mail: [UInt8], isWithoutEnd: Bool, wholeLength: Int) -> Bool {
    if isWithoutEnd { return true }
    let head = MailHead(mail)
    guard let body = head.bodyOffset else { return true }
    if let length = head["content-length"].flatMap({ Int($0) }), mail.count - body < length { return true }
    return MailReader.isCut(mail)
  }
}
