/// The line on which each key of a TOML document stands, found by walking through the text; TOMLKit does not tell it.
///
/// It knows tables, dotted keys, inline tables, and strings and lists over several lines. Of a key with an escape in
/// it, it knows nothing.
struct TOMLKeyLines {
  private var lines: [[String]: Int] = [:]
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  /// - Parameter bytes: a document that was found valid; of another one the lines mean nothing.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var table: [String] = []
    while let byte = next(skipping: "\n") {
      if byte == UInt8(ascii: "[") {
        skip { $0 == UInt8(ascii: "[") }
        table = key(in: [])
        skip { $0 != 0x0A }
      } else {
        entry(in: table)
      }
    }
  }

  /// The first line, from 1, that names the key at `path` or one below it; nil for a key that is not there.
  subscript(path: [String]) -> Int? { lines[path] }

  /// `key = value`; always takes at least a byte.
  private mutating func entry(in table: [String]) {
    let start = at
    let path = key(in: table)
    if next() == UInt8(ascii: "=") { at += 1 }
    value(of: path)
    if at == start { step() }
  }

  /// A key with its dots, behind `table`; notes its line and that of each part.
  private mutating func key(in table: [String]) -> [String] {
    var path = table
    while let byte = next() {
      let start = at
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        string(quote: byte)
        path.append(String(decoding: bytes[start..<at].dropFirst().dropLast(), as: UTF8.self))
      } else {
        skip { isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        path.append(String(decoding: bytes[start..<at], as: UTF8.self))
      }
      if lines[path] == nil { lines[path] = line }
      guard next() == UInt8(ascii: ".") else { break }
      at += 1
    }
    return path
  }

  private mutating func value(of path: [String]) {
    guard let byte = next() else { return }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): string(quote: byte)
    case UInt8(ascii: "["):
      at += 1
      while let byte = next(skipping: "\n,"), byte != UInt8(ascii: "]") {
        let start = at
        value(of: path)
        if at == start { step() }
      }
      step()
    case UInt8(ascii: "{"):
      at += 1
      while let byte = next(skipping: "\n,"), byte != UInt8(ascii: "}") { entry(in: path) }
      step()
    default: skip { !",]}#\n".utf8.contains($0) }
    }
  }

  /// A string from its first quotation mark to behind its last.
  private mutating func string(quote: UInt8) {
    let isLong = bytes[at...].starts(with: [quote, quote, quote])
    let end = [UInt8](repeating: quote, count: isLong ? 3 : 1)
    at += end.count
    while at < bytes.count, !bytes[at...].starts(with: end) {
      if quote == UInt8(ascii: "\""), bytes[at] == UInt8(ascii: "\\") { step() }
      step()
    }
    at = min(bytes.count, at + end.count)
    // A long string may end with quotation marks of its own.
    if isLong { skip { $0 == quote } }
  }

  /// The next byte behind spaces, comments and any of `others`; nil at the end.
  private mutating func next(skipping others: String = "") -> UInt8? {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "#") {
        skip { $0 != 0x0A }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D || others.utf8.contains(byte) {
        step()
      } else {
        return byte
      }
    }
    return nil
  }

  private mutating func skip(while isPart: (UInt8) -> Bool) {
    while at < bytes.count, isPart(bytes[at]) { step() }
  }

  private mutating func step() {
    guard at < bytes.count else { return }
    if bytes[at] == 0x0A { line += 1 }
    at += 1
  }
}
