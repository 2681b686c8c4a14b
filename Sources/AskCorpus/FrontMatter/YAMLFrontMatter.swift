internal import Yams

extension FrontMatter {
  /// With aliases a few lines can stand for gigabytes; so many are enough for any front matter.
  static let maxAliases = 16

  /// Reads a YAML mapping.
  ///
  /// - Parameter line: line of the file on which `bytes` begin.
  init(yaml bytes: ArraySlice<UInt8>, line: Int, path: String) throws(PostError) {
    guard bytes.count <= FrontMatter.maxBytes else {
      throw PostError(
        path: path, line: line, reason: .frontMatterTooLong(bytes: bytes.count, limit: FrontMatter.maxBytes))
    }
    guard !FrontMatter.hasTooManyAliases(bytes) else {
      throw PostError(path: path, line: line, reason: .tooManyAliases(limit: FrontMatter.maxAliases))
    }
    let root: Node?
    do {
      // The encoding is given because the default one asks the environment and prints to standard output.
      root = try Parser(yaml: String(decoding: bytes, as: UTF8.self), encoding: .utf8).singleRoot()
    } catch {
      throw FrontMatter.postError(from: error, firstLine: line, path: path, format: Format.yaml.rawValue)
    }
    guard let root else { return }
    guard case .mapping(let mapping) = root else {
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
      throw PostError(
        path: path, line: line,
        reason: .brokenFrontMatter(format: Format.yaml.rawValue, problem: "there are no keys in it"))
    }
    for (key, value) in mapping {
      entries.append(
        Entry(
          key: Value(key, depth: 0).plainText, value: Value(value, depth: 0),
          line: line + (key.mark?.line ?? 1) - 1))
    }
  }

  /// Counts what could be an alias; without an anchor nothing is one.
  static func hasTooManyAliases(_ bytes: ArraySlice<UInt8>) -> Bool {
    var anchors = 0
    var aliases = 0
    var previous: UInt8 = 0x0A
    for byte in bytes {
      if isWhitespace(previous) || previous == UInt8(ascii: "[") || previous == UInt8(ascii: "{")
        || previous == UInt8(ascii: ",") || previous == UInt8(ascii: ":")
      {
        if byte == UInt8(ascii: "&") { anchors += 1 }
        if byte == UInt8(ascii: "*") { aliases += 1 }
      }
      previous = byte
    }
    return anchors > 0 && aliases > maxAliases
  }

  /// What Yams found, as an error of ours.
  static func postError(
    from error: any Error, firstLine: Int, path: String, format: String
  ) -> PostError {
    var mark: Mark?
    var problem = "it is not valid"
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let text, let place, _), .parser(_, let text, let place, _),
        .composer(_, let text, let place, _):
        mark = place
        problem = text
      case .duplicatedKeysInMapping(let keys, let context):
        mark = context.mark
        problem = "the key \(keys.first ?? "") stands there twice"
      case .reader(let text, _, _, _):
        problem = text
      default:
        break
      }
    }
    return PostError(
      path: path, line: firstLine + (mark?.line ?? 1) - 1, column: mark?.column,
      reason: .brokenFrontMatter(format: format, problem: problem))
  }
}

extension FrontMatter.Value {
  /// Deeper values are dropped: nobody reads them, and each level costs stack.
  private static let maxDepth = 32

  fileprivate init(_ node: Node, depth: Int) {
    guard depth < FrontMatter.Value.maxDepth else {
      self = .nothing
      return
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      self = isNull ? .nothing : .text(FrontMatter.Value.withoutNUL(scalar.string))
    case .sequence(let sequence):
      self = .list(sequence.map { FrontMatter.Value($0, depth: depth + 1) })
    case .mapping(let mapping):
      self = .table(
        mapping.map {
          (FrontMatter.Value($0.key, depth: depth + 1).plainText, .init($0.value, depth: depth + 1))
        })
    case .alias:
      self = .nothing
    }
  }

  /// An escape can put a NUL into a text; SQLite and C would end there.
  private static func withoutNUL(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(decoding: text.utf8.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)
  }
}
