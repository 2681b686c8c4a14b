internal import Yams

/// Reads the entries of `synonyms.yaml` or `pins.yaml`: a YAML list.
///
/// An entry that is wrong is left out and becomes a problem; a file that is no list becomes one problem and nothing
/// else.
struct CurationReader {
  static let maxBytes = 256 << 10
  static let maxEntries = 2000
  private static let maxWords = 32

  let path: String
  private(set) var problems: [PostError] = []
  private let items: [Node]

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    do {
      items = try Self.items(of: bytes, path: path)
    } catch {
      items = []
      problems = [error]
    }
    if items.count > Self.maxEntries {
      problems.append(
        PostError(
          path: path, line: items[Self.maxEntries].mark?.line,
          reason: .curation(.tooManyEntries(limit: Self.maxEntries))))
    }
  }

  /// Whether an entry names a post, as only pins do.
  var hasPosts: Bool {
    items.contains { item in
      if case .mapping(let mapping) = item { Self.has("post", mapping) } else { false }
    }
  }

  private static func items(of bytes: [UInt8], path: String) throws(PostError) -> [Node] {
    guard bytes.contains(where: { !isWhitespace($0) }) else { return [] }
    let source = try SourceText(bytes, path: path)
    guard !FrontMatter.hasTooManyAliases(source.bytes[...]) else {
      throw PostError(path: path, reason: .tooManyAliases(limit: FrontMatter.maxAliases))
    }
    let root: Node?
    do {
      // Without rules: every value is text here, and those of the default cost a millisecond to make.
      root = try Parser(
        yaml: String(decoding: source.bytes, as: UTF8.self), resolver: .basic, encoding: .utf8
      ).singleRoot()
    } catch {
      throw FrontMatter.postError(from: error, firstLine: 1, path: path, format: "YAML")
    }
    switch root {
    case nil: return []
    case .sequence(let sequence): return Array(sequence)
    case .scalar(let scalar) where scalar.string.isEmpty: return []
    case let other?: throw PostError(path: path, line: other.mark?.line, reason: .curation(.notAList))
    }
  }

  /// What `entry` makes of each item; one that it throws at is left out.
  private mutating func entries<Entry>(_ entry: (Node, Int) throws(CurationProblem) -> Entry) -> [Entry] {
    var entries: [Entry] = []
    for item in items.prefix(Self.maxEntries) {
      let line = item.mark?.line ?? 1
      do throws(CurationProblem) {
        entries.append(try entry(item, line))
      } catch {
        problems.append(PostError(path: path, line: line, reason: .curation(error)))
      }
    }
    return entries
  }

  mutating func synonyms() -> [Synonyms.Entry] {
    entries { (node, line) throws(CurationProblem) in
      switch node {
      case .sequence:
        let words = try Self.texts(node)
        guard words.count > 1 else { throw words.first.map { .loneWord($0) } ?? .emptyEntry }
        guard words.count <= Self.maxWords else { throw .longEntry(limit: Self.maxWords) }
        return Synonyms.Entry(words: words, line: line)
      case .mapping(let mapping):
        try Self.checkKeys(of: mapping, known: ["words", "also"])
        let words = try Self.texts(Self.value("words", of: mapping))
        guard words.count == 1 else {
          throw .notAnEntry(
            expected: "one word behind words:, and a list of those that mean the same by itself")
        }
        let also = try Self.texts(Self.value("also", of: mapping))
        guard also.count <= Self.maxWords else { throw .longEntry(limit: Self.maxWords) }
        return Synonyms.Entry(words: words, also: also, line: line)
      case .scalar(let scalar):
        throw scalar.string.isEmpty
          ? .emptyEntry : .notAnEntry(expected: "[ml, machine learning], or words: and also:")
      case .alias:
        throw .notAnEntry(expected: "it out")
      }
    }
  }

  mutating func pins() -> [Pins.Entry] {
    entries { (node, line) throws(CurationProblem) in
      guard case .mapping(let mapping) = node else {
        if case .scalar(let scalar) = node, scalar.string.isEmpty { throw .emptyEntry }
        throw .notAnEntry(expected: "{question: how do I start, post: the-id-of-a-post}")
      }
      try Self.checkKeys(of: mapping, known: ["question", "words", "post", "why"])
      let questions =
        !Self.has("question", mapping) ? [] : try Self.texts(Self.value("question", of: mapping))
      let words = !Self.has("words", mapping) ? [] : try Self.texts(Self.value("words", of: mapping))
      guard !questions.isEmpty || !words.isEmpty else { throw .missingKey("question") }
      let post = try Self.texts(Self.value("post", of: mapping))
      guard post.count == 1 else { throw .notAnEntry(expected: "the id of one post behind post:") }
      let why =
        !Self.has("why", mapping)
        ? nil : try Self.texts(Self.value("why", of: mapping)).joined(separator: " ")
      return Pins.Entry(questions: questions, words: words, post: PostID(post[0]), why: why, line: line)
    }
  }

  private static func checkKeys(of mapping: Node.Mapping, known: [String]) throws(CurationProblem) {
    for (key, _) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        throw .unknownKey(key.scalar?.string ?? "", known: known)
      }
    }
  }

  private static func has(_ key: String, _ mapping: Node.Mapping) -> Bool {
    mapping.contains { $0.key.scalar?.string == key }
  }

  /// Looked up by its text: a `Node` to look up by would bring Yams' rules for types with it.
  private static func value(_ key: String, of mapping: Node.Mapping) throws(CurationProblem) -> Node {
    guard let pair = mapping.first(where: { $0.key.scalar?.string == key }) else { throw .missingKey(key) }
    return pair.value
  }

  /// A text, or a list of texts; none of them is empty.
  private static func texts(_ node: Node) throws(CurationProblem) -> [String] {
    switch node {
    case .scalar(let scalar):
      let text = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !text.isEmpty else { throw .emptyEntry }
      return [text]
    case .sequence(let sequence):
      var texts: [String] = []
      for item in sequence {
        guard case .scalar = item else { throw .notAnEntry(expected: "words between the commas") }
        texts += try Self.texts(item)
      }
      guard !texts.isEmpty else { throw .emptyEntry }
      return texts
    case .mapping, .alias:
      throw .notAnEntry(expected: "words, with quotation marks around a colon")
    }
  }
}
