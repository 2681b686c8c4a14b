internal import TOMLKit

extension FrontMatter {
  /// Reads a TOML document.
  ///
  /// - Parameter line: line of the file on which `bytes` begin.
  init(toml bytes: ArraySlice<UInt8>, line: Int, path: String) throws(PostError) {
    let document = try TOMLDocument(bytes, line: line, path: path, format: Format.toml.rawValue)
    entries = document.table.map { key, value in
      Entry(key: key, value: Value(value, depth: 0), line: line + (document.lines[[key]] ?? 1) - 1)
    }
    entries.sort { ($0.line, $0.key) < ($1.line, $1.key) }
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
