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
  package static func begins(_ bytes: [UInt8]) -> Bool { isFromLine(bytes.prefix { $0 != 0x0A }) }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].map { Array($0.utf8) }

  /// Whether the line says from whom a mail came and when, such as `From a@b.example Tue Mar  3 09:12:00 2026`: it has a
  /// month, a time of day and a year, where `From what I hear` has none of them.
  private static func isFromLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: mark) else { return false }
    let words = line.split { $0 == 0x20 || $0 == 0x0D }.dropFirst(2)
    func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { (0x30...0x39).contains($0) } }
    return words.contains { word in months.contains { word.elementsEqual($0) } }
      && words.contains { $0.count == 4 && isNumber($0) }
      && words.contains { word in
        let parts = word.split(separator: UInt8(ascii: ":"))
        return parts.count >= 2 && parts.allSatisfy { $0.count <= 2 && isNumber($0) }
      }
  }

  package init(_ bytes: [UInt8]) {
    var starts: [Int] = []
    var line = 0
    var isAfterEmpty = true
    while line < bytes.count {
      let next = bytes[line...].firstIndex(of: 0x0A)
      let end = next ?? bytes.count
      let text = bytes[line..<end]
      // A mailbox that ends within the line ends within a mail's first one.
      if isAfterEmpty, Self.isFromLine(text) || next == nil && text.starts(with: Self.mark) {
        starts.append(line)
      }
      isAfterEmpty = text.allSatisfy { $0 == 0x0D }
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
