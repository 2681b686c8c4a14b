/// A post whose front matter is changed key by key; every other byte of the file stays as it is.
///
/// Each change is read back. One that would say anything but what was meant is refused and leaves the post as it
/// was, so that front matter of an unforeseen form is never spoilt.
public struct FrontMatterEdit: Sendable {
  public enum Value: Equatable, Sendable {
    case text(String)
    case texts([String])
    case date(CalendarDate)
    case flag(Bool)
  }

  /// Stands in errors.
  public let path: String
  /// With their ends.
  private(set) var lines: [[UInt8]]

  /// The whole file.
  public var bytes: [UInt8] { Array(lines.joined()) }

  /// - Throws: `PostError` when `bytes` are no text, or their front matter cannot be read.
  public init(_ bytes: [UInt8], path: String) throws(PostError) {
    self.path = path
    lines = Self.split(bytes)
    _ = try head()
  }

  /// Gives `key` a value, in its place when the post has it, else behind all others.
  ///
  /// - Throws: `PostError` when that cannot be done safely.
  public mutating func set(_ key: String, to value: Value) throws(PostError) {
    let head = try head()
    let entry = head.frontMatter.entry(key)
    let new = head.lines(for: entry?.key ?? key, value)
    try change(key, to: value.read) { lines in
      if let entry {
        lines.replaceSubrange(head.extent(of: entry, in: lines), with: new)
      } else if head.isMissing {
        lines.insert(contentsOf: head.opening + new + head.closing, at: head.insertion)
      } else {
        lines.insert(contentsOf: new, at: head.insertion)
      }
    }
  }

  /// Takes `key` away, if it is there.
  ///
  /// - Throws: `PostError` when that cannot be done safely.
  public mutating func remove(_ key: String) throws(PostError) {
    let head = try head()
    guard let entry = head.frontMatter.entry(key) else { return }
    try change(key, to: nil) { $0.removeSubrange(head.extent(of: entry, in: $0)) }
  }

  /// Adds `text` to the list `key`, which is made when the post has none; a text there becomes its first item.
  ///
  /// - Throws: `PostError` when the value is a table, or it cannot be done safely.
  public mutating func append(_ text: String, to key: String) throws(PostError) {
    let head = try head()
    let items: [FrontMatter.Value]
    switch head.frontMatter.entry(key)?.value {
    case nil, .nothing?: items = []
    case .text(let first)?: items = [.text(first)]
    case .list(let list)?: items = list
    case .table?: throw PostError(path: path, reason: .cannotEdit(key: key))
    }
    let item = Value.oneLine(text)
    guard let entry = head.frontMatter.entry(key), case .list = entry.value, !items.isEmpty else {
      let texts = items.map(\.plainText) + [item]
      return try set(key, to: .texts(texts))
    }
    try change(key, to: .list(items + [.text(item)])) { lines in
      var list = FrontMatterList(lines[head.extent(of: entry, in: lines)], format: head.format)
      list.append(item)
      lines.replaceSubrange(head.extent(of: entry, in: lines), with: list.lines)
    }
  }

  /// Makes a change, and takes it back unless `key` then reads as `value` and all else as before.
  private mutating func change(
    _ key: String, to value: FrontMatter.Value?, _ body: (inout [[UInt8]]) -> Void
  ) throws(PostError) {
    let before = lines
    var wanted = try head().frontMatter
    if let index = wanted.entries.firstIndex(where: { $0.key.lowercased() == key.lowercased() }) {
      let old = wanted.entries.remove(at: index)
      if let value { wanted.entries.append(FrontMatter.Entry(key: old.key, value: value, line: 0)) }
    } else if let value {
      wanted.entries.append(FrontMatter.Entry(key: key, value: value, line: 0))
    }
    body(&lines)
    guard let now = try? head().frontMatter, now.saysTheSame(as: wanted) else {
      let line = try? FrontMatterHead(before, path: path).frontMatter.entry(key)?.line
      lines = before
      throw PostError(path: path, line: line, reason: .cannotEdit(key: key))
    }
  }

  private func head() throws(PostError) -> FrontMatterHead { try FrontMatterHead(lines, path: path) }

  private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(Array(bytes[start...index]))
      start = index + 1
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }
}

extension FrontMatterEdit.Value {
  /// White space of any kind becomes one space.
  static func oneLine(_ text: String) -> String {
    text.utf8.split(whereSeparator: isWhitespace).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  /// What a reader makes of it.
  var read: FrontMatter.Value {
    switch self {
    case .text(let text): .text(Self.oneLine(text))
    case .texts(let texts): .list(texts.map { .text(Self.oneLine($0)) })
    case .date(let date): .text("\(date)")
    case .flag(let flag): .text(flag ? "true" : "false")
    }
  }
}

extension FrontMatter {
  /// Whether both have the same keys with the same values, in whatever order.
  fileprivate func saysTheSame(as other: FrontMatter) -> Bool {
    entries.count == other.entries.count
      && other.entries.allSatisfy { wanted in
        entries.contains { $0.key == wanted.key && $0.value == wanted.value }
      }
  }
}
