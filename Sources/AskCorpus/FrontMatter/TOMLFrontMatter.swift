internal import TOMLKit

extension FrontMatter {
  /// Reads a TOML document.
  ///
  /// - Parameters:
  ///   - line: line of the file on which `bytes` begin.
  ///   - format: what messages call it.
  init(
    toml bytes: ArraySlice<UInt8>, line: Int, path: String, format: String = Format.toml.rawValue
  ) throws(PostError) {
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
    let table: TOMLTable
    do {
      table = try TOMLTable(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      let place = (error as? TOMLParseError)?.source.begin
      throw PostError(
        path: path, line: line + (place?.line ?? 1) - 1, column: place?.column,
        reason: .brokenFrontMatter(
          format: format, problem: (error as? TOMLParseError)?.description ?? "it is not valid"))
    }
    let lines = FrontMatter.keyLines(inTOML: Array(bytes))
    entries = table.map { key, value in
      Entry(key: key, value: Value(value, depth: 0), line: line + (lines[key] ?? 1) - 1)
    }
    entries.sort { ($0.line, $0.key) < ($1.line, $1.key) }
  }

  /// Lines, from 1, of the keys and tables at the top level; TOMLKit does not tell them.
  private static func keyLines(inTOML bytes: [UInt8]) -> [String: Int] {
    var result: [String: Int] = [:]
    var lines = Lines(bytes)
    var isTopLevel = true
    while let line = lines.next() {
      var text = bytes[line.range].drop(while: isWhitespace)
      let isTable = text.first == UInt8(ascii: "[")
      if isTable {
        text = text.drop { $0 == UInt8(ascii: "[") || isWhitespace($0) }
        isTopLevel = false
      } else if !isTopLevel {
        continue
      }
      let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
      let quote = text.first.flatMap { quotes.contains($0) ? $0 : nil }
      if quote != nil { text = text.dropFirst() }
      let key = text.prefix { byte in
        if let quote { return byte != quote }
        return !isWhitespace(byte) && !"=.]".utf8.contains(byte)
      }
      let name = String(decoding: key, as: UTF8.self)
      if !name.isEmpty, result[name] == nil { result[name] = line.number }
    }
    return result
  }
}

extension FrontMatter.Value {
  fileprivate init(_ value: any TOMLValueConvertible, depth: Int) {
    switch value.type {
    case .table:
      let pairs = value.table.map { table in table.map { ($0, FrontMatter.Value($1, depth: depth + 1)) } }
      self = .table(pairs ?? [])
    case .array:
      self = .list(value.array.map { array in array.map { FrontMatter.Value($0, depth: depth + 1) } } ?? [])
    case .string:
      self = .text(value.string ?? "")
    default:
      self = .text(value.debugDescription)
    }
  }
}
