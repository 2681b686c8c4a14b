internal import CXML

/// HTML as Markdown that says the same: paragraphs, headings, lists, quotations, tables, code, links, emphasis and the
/// alternative texts of images. Scripts, styles and forms are gone.
enum HTMLMarkdown {
  enum Failure: Error, Equatable {
    case tooDeep(limit: Int)
    case outOfMemory
  }

  /// Deeper than any page that a person wrote; libxml2's time grows with the square of it.
  static let maxDepth = 400

  /// The Markdown of `html` without white space at its ends; empty when a reader would see nothing.
  ///
  /// - Parameters:
  ///   - html: UTF-8; a NUL counts as a space.
  ///   - minHeading: 1...6; headings above this level come down to it.
  static func markdown(of html: [UInt8], minHeading: Int) throws(Failure) -> [UInt8] {
    precondition((1...6).contains(minHeading), "headings from level \(minHeading)")
    var builder = MarkdownBuilder(minHeading: minHeading)
    try parse(html, into: &builder)
    return builder.finished()
  }

  /// The words of `html` on one line, without markup.
  static func plainText(of html: [UInt8]) throws(Failure) -> String {
    var builder = MarkdownBuilder(minHeading: 1)
    builder.isPlain = true
    try parse(html, into: &builder)
    return String(decoding: builder.finished(), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func parse(_ html: [UInt8], into builder: inout MarkdownBuilder) throws(Failure) {
    let html = html.contains(0) ? html.map { $0 == 0 ? 0x20 : $0 } : html
    let events = cxml_html_events(
      start: { context, name, attributes in
        guard let context, let name else { return }
        context.assumingMemoryBound(to: MarkdownBuilder.self).pointee.start(
          String(cString: name), HTMLAttributes(attributes))
      },
      end: { context, name in
        guard let context, let name else { return }
        context.assumingMemoryBound(to: MarkdownBuilder.self).pointee.end(String(cString: name))
      },
      text: { context, bytes, count in
        guard let context, let bytes else { return }
        context.assumingMemoryBound(to: MarkdownBuilder.self).pointee.text(
          UnsafeBufferPointer(start: bytes, count: count))
      })
    let result = withUnsafeMutablePointer(to: &builder) { pointer in
      html.withUnsafeBufferPointer { bytes in
        cxml_html(bytes.baseAddress, bytes.count, Int32(maxDepth), events, pointer)
      }
    }
    switch result {
    case 0: break
    case -1: throw .tooDeep(limit: maxDepth)
    default: throw .outOfMemory
    }
  }
}

/// The attributes of a start tag, valid while its event is handled.
struct HTMLAttributes {
  private let pairs: UnsafePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
  }

  /// Nil when the tag has none of this name; `name` in lower case.
  subscript(name: String) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair.pointee {
      if String(cString: key) == name { return pair[1].map { String(cString: $0) } ?? "" }
      pair += 2
    }
    return nil
  }
}
