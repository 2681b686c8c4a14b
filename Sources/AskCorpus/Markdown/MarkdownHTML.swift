internal import CMarkGFM
internal import Glibc

/// Markdown as HTML that is safe to publish.
package enum MarkdownHTML {
  /// The HTML of `markdown`, valid UTF-8, without raw HTML and without addresses that run something.
  ///
  /// Headings outside of quotations and lists get the anchors that `Section` has.
  ///
  /// - Parameter htmlBlock: what stands in place of a block of raw HTML: safe HTML, written as it is.
  package static func html(of markdown: [UInt8], htmlBlock: ([UInt8]) -> [UInt8]) -> String {
    _ = MarkdownReader.elements(of: [], firstLine: 1)
    let html: String = withoutActuallyEscaping(htmlBlock) { htmlBlock in
      var body = htmlBlock
      return withUnsafeMutablePointer(to: &body) { pointer in
        let text = markdown.withUnsafeBufferPointer { bytes in
          gfm_html(
            bytes.baseAddress, bytes.count,
            { context, bytes, length in
              guard let context, let bytes else { return nil }
              typealias Body = ([UInt8]) -> [UInt8]
              let html = context.assumingMemoryBound(to: Body.self).pointee(
                Array(UnsafeBufferPointer(start: bytes, count: length)))
              return (html.filter { $0 != 0 } + [0]).withUnsafeBufferPointer {
                $0.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { strdup($0) } }
              }
            }, pointer)
        }
        guard let text else { preconditionFailure("no memory for \(markdown.count) bytes of Markdown") }
        defer { free(text) }
        return String(cString: text)
      }
    }
    return withAnchors(html.replacing("<!-- raw HTML omitted -->", with: ""))
  }

  /// Gives the headings of cmark's output their ids.
  private static func withAnchors(_ html: String) -> String {
    var anchors = Anchors()
    var output = ""
    var rest = html[...]
    // In quotations and list items a heading is no section.
    var depth = 0
    while let open = rest.firstIndex(of: "<") {
      output += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: open)..<close]
      let end = rest.index(after: close)
      if tag == "blockquote" || tag.hasPrefix("li") { depth += 1 }
      if tag == "/blockquote" || tag == "/li" { depth -= 1 }
      let isHeading = tag.count == 2 && tag.hasPrefix("h") && tag.last?.isNumber == true
      if isHeading, depth == 0, let finish = rest[end...].firstRange(of: "</\(tag)>") {
        let text = plainText(rest[end..<finish.lowerBound])
        if !text.isEmpty {
          output += "<\(tag) id=\"\(anchors.anchor(for: text))\">"
          rest = rest[end...]
          continue
        }
      }
      output += rest[..<end]
      rest = rest[end...]
    }
    return output + rest
  }

  /// Without tags and with the four characters that cmark escapes.
  private static func plainText(_ html: Substring) -> String {
    var text = ""
    var isInTag = false
    for character in html {
      if character == "<" {
        isInTag = true
      } else if character == ">" {
        isInTag = false
      } else if !isInTag {
        text.append(character)
      }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
