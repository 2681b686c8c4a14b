internal import Yams

/// What editors say of the tags that posts may have: `tags.yaml`.
///
///     careers: {about: "Working lives in this field.", half-life: 24}
public struct TagsFile: Equatable, Sendable {
  public struct Tag: Equatable, Sendable {
    public let name: String
    public let about: String?
    /// Months after which half of what such a post says may be expected to have changed; at least 1.
    public let halfLife: Int?
    /// From 1.
    public let line: Int
  }

  public static let fileName = "tags.yaml"

  /// In the order of the file.
  public private(set) var tags: [Tag] = []
  /// In the order of the file; what is wrong is left out above.
  public private(set) var problems: [PostError] = []

  /// nil when a corpus has no such file.
  ///
  /// - Parameter pathPrefix: put before the file's name where a reader sees it.
  public init?(in corpus: CorpusFolder, pathPrefix: String = "") {
    let place = corpus.root + "/" + Self.fileName
    guard SystemFile.status(of: place, followingLinks: false) != nil else { return nil }
    let path = pathPrefix + Self.fileName
    self.init([], path: path)
    do {
      let bytes = try SystemFile.bytes(
        of: place, inside: corpus.root, path: path, limit: CurationReader.maxBytes)
      self.init(bytes, path: path)
    } catch {
      problems = [error]
    }
  }

  /// - Parameter path: stands in problems.
  public init(_ bytes: [UInt8], path: String) {
    guard bytes.contains(where: { !isWhitespace($0) }) else { return }
    do {
      let source = try SourceText(bytes, path: path)
      let content = try FrontMatter(yaml: source.bytes[...], line: 1, path: path)
      for entry in content.entries {
        do throws(CurationProblem) {
          tags.append(try Self.tag(entry))
        } catch {
          problems.append(PostError(path: path, line: entry.line, reason: .curation(error)))
        }
      }
    } catch {
      problems.append(error)
    }
  }

  private static func tag(_ entry: FrontMatter.Entry) throws(CurationProblem) -> Tag {
    guard case .table(let pairs) = entry.value else {
      throw .notAnEntry(expected: "\(entry.key): {about: \"What it is for.\", half-life: 24}")
    }
    var about: String?
    var halfLife: Int?
    for (key, value) in pairs {
      switch key {
      case "about": about = value.plainText
      case "half-life":
        guard let months = Int(value.plainText), months >= 1 else {
          throw .notAnEntry(expected: "half-life: and a number of months")
        }
        halfLife = months
      default: throw .unknownKey(key, known: ["about", "half-life"])
      }
    }
    guard let about, !about.isEmpty else { throw .missingKey("about") }
    return Tag(name: entry.key, about: about, halfLife: halfLife, line: entry.line)
  }
}
