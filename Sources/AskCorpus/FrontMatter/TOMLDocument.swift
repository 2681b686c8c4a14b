internal import TOMLKit

/// A TOML text as its library read it, with the lines of its keys.
struct TOMLDocument {
  let table: TOMLTable
  let lines: TOMLKeyLines

  /// - Parameters:
  ///   - line: line of the file on which `bytes` begin; errors count from there.
  ///   - format: what messages call it.
  init(_ bytes: ArraySlice<UInt8>, line: Int, path: String, format: String) throws(PostError) {
    guard bytes.count <= FrontMatter.maxBytes else {
      throw PostError(
        path: path, line: line, reason: .frontMatterTooLong(bytes: bytes.count, limit: FrontMatter.maxBytes))
    }
    // TOMLKit hands texts over as C strings and stops the process at a key with a NUL in it.
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\\") {
      let escape = bytes.dropFirst(index + 1)
      if escape.starts(with: "u0000".utf8) || escape.starts(with: "U00000000".utf8) {
        throw PostError(
          path: path, line: line + bytes.prefix(index).count { $0 == 0x0A },
          reason: .brokenFrontMatter(format: format, problem: "it holds an escaped NUL"))
      }
    }
    do {
      table = try TOMLTable(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      let place = (error as? TOMLParseError)?.source.begin
      throw PostError(
        path: path, line: line + (place?.line ?? 1) - 1, column: place?.column,
        reason: .brokenFrontMatter(
          format: format, problem: (error as? TOMLParseError)?.description ?? "it is not valid"))
    }
    lines = TOMLKeyLines(Array(bytes))
  }
}
