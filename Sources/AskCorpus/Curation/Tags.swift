/// What `tags.yaml` says: the tags that posts may have.
///
/// Each is a key; its value says what the tag is for (`about`) and how fast what such a post says grows old
/// (`half-life`, in months).
public struct Tags: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    public let name: String
    /// Empty where the file does not say.
    public let about: String
    /// Months after which half of what such a post says of the world may be expected to have changed, 1...1200.
    public let halfLife: Int?
    /// From 1, in the file.
    public let line: Int
  }

  public static let fileName = "tags.yaml"

  /// In the order of the file.
  public private(set) var entries: [Entry] = []
  /// What is wrong with the file, or with an entry, whose name still counts.
  public private(set) var problems: [PostError] = []

  public init() {}

  /// Reads the file of a corpus; empty where there is none.
  ///
  /// - Parameter pathPrefix: put before the file's name where a reader sees it.
  public init(in corpus: CorpusFolder, pathPrefix: String) {
    let place = corpus.root + "/" + Self.fileName
    guard SystemFile.status(of: place, followingLinks: false) != nil else { return }
    let path = pathPrefix + Self.fileName
    do {
      let bytes = try SystemFile.bytes(
        of: place, inside: corpus.root, path: path, limit: FrontMatter.maxBytes)
      self = Tags(bytes, path: path)
    } catch {
      problems.append(error)
    }
  }

  /// - Parameter path: stands in problems.
  public init(_ bytes: [UInt8], path: String) {
    guard bytes.contains(where: { !isWhitespace($0) }) else { return }
    do throws(PostError) {
      let source = try SourceText(bytes, path: path)
      for entry in try FrontMatter(yaml: source.bytes[...], line: 1, path: path).entries {
        read(entry, path: path)
      }
    } catch {
      problems.append(error)
    }
  }

  public subscript(name: String) -> Entry? { entries.first { $0.name == name } }

  private mutating func read(_ entry: FrontMatter.Entry, path: String) {
    var about = ""
    var halfLife: Int?
    func problem(_ reason: PostError.Reason) {
      problems.append(PostError(path: path, line: entry.line, reason: reason))
    }
    switch entry.value {
    case .text(let text): about = text
    case .nothing: break
    case .list: problem(.wrongType(key: entry.key, expected: "a table", found: entry.value.kindName))
    case .table(let pairs):
      for (key, value) in pairs {
        switch (key, value) {
        case ("about", .text(let text)): about = text
        case ("half-life", .text(let text)):
          halfLife = Int(text).flatMap { (1...1200).contains($0) ? $0 : nil }
          if halfLife == nil { problem(.notMonths(key: "\(entry.key).half-life", value: text)) }
        case ("about", _), ("half-life", _):
          problem(.wrongType(key: "\(entry.key).\(key)", expected: "a value", found: value.kindName))
        default:
          problem(.curation(.unknownKey(key, known: ["about", "half-life"])))
        }
      }
    }
    entries.append(Entry(name: entry.key, about: about, halfLife: halfLife, line: entry.line))
  }
}
