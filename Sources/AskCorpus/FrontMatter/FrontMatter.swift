/// The keys at the head of a post, before anyone asks what they mean.
struct FrontMatter: Equatable {
  enum Format: String, Equatable {
    case yaml = "YAML front matter"
    case toml = "TOML front matter"
  }

  struct Entry: Equatable {
    let key: String
    let value: Value
    /// Line of the file.
    let line: Int
  }

  /// Numbers, booleans and dates are kept as they are written.
  indirect enum Value: Equatable {
    case text(String)
    /// A key without a value, or null.
    case nothing
    case list([Value])
    case table([(key: String, value: Value)])

    static func == (lhs: Value, rhs: Value) -> Bool {
      switch (lhs, rhs) {
      case (.text(let left), .text(let right)): left == right
      case (.nothing, .nothing): true
      case (.list(let left), .list(let right)): left == right
      case (.table(let left), .table(let right)):
        left.count == right.count && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
      default: false
      }
    }
  }

  /// Longest front matter that is read. Ten times the longest seen; it bounds what YAML can cost.
  static let maxBytes = 64 << 10

  /// In the order of the file; keys are unique.
  var entries: [Entry] = []

  /// The entry whose key is `key` (in lower case) in any case.
  func entry(_ key: String) -> Entry? {
    entries.first { $0.key == key } ?? entries.first { $0.key.lowercased() == key }
  }
}

extension FrontMatter.Value {
  /// Longest text of a value that Ask has no use for.
  static let maxPlainTextBytes = 4096

  /// The value on one line: lists separated by commas, tables as `key: value`.
  var plainText: String {
    var text = ""
    append(to: &text, depth: 0)
    guard text.utf8.count > FrontMatter.Value.maxPlainTextBytes else { return text }
    var end = text.startIndex
    for index in text.unicodeScalars.indices {
      if text.utf8.distance(from: text.startIndex, to: index) > FrontMatter.Value.maxPlainTextBytes { break }
      end = index
    }
    return String(text[..<end])
  }

  /// What an editor calls this kind of value.
  var kindName: String {
    switch self {
    case .text: "text"
    case .nothing: "empty"
    case .list: "a list"
    case .table: "a table"
    }
  }

  private func append(to text: inout String, depth: Int) {
    // Aliases can make a small file mean a huge value: stop as soon as the rest would be cut anyway.
    guard depth < 32, text.utf8.count <= FrontMatter.Value.maxPlainTextBytes else { return }
    switch self {
    case .text(let value): text += value
    case .nothing: break
    case .list(let values):
      for (index, value) in values.enumerated() {
        if text.utf8.count > FrontMatter.Value.maxPlainTextBytes { return }
        if index > 0 { text += ", " }
        value.append(to: &text, depth: depth + 1)
      }
    case .table(let pairs):
      for (index, pair) in pairs.enumerated() {
        if text.utf8.count > FrontMatter.Value.maxPlainTextBytes { return }
        if index > 0 { text += ", " }
        text += pair.key + ": "
        pair.value.append(to: &text, depth: depth + 1)
      }
    }
  }
}
