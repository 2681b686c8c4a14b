/// Why a file, a folder or a setting cannot be used, and where.
///
/// `description` reads `path:line:column: what is wrong; what to do`, with as much of the place as is known.
public struct PostError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    // The text of a file.
    case empty
    case tooLarge(bytes: Int, limit: Int)
    /// `offset` is that of the first wrong byte in the file.
    case invalidUTF8(offset: Int)
    case looksLikeUTF16
    case nulByte(offset: Int)
    case noText
    /// The same of a draft that is to be published; `isReady` when it says so itself.
    case noAnswerYet(isReady: Bool)

    // Front matter.
    case frontMatterNeverCloses(fence: String)
    case frontMatterTooLong(bytes: Int, limit: Int)
    case tooManyAliases(limit: Int)
    case brokenFrontMatter(format: String, problem: String)
    case wrongType(key: String, expected: String, found: String)
    case notADate(key: String, value: String)
    case unknownStatus(String)
    case emptyValue(key: String)
    case noAnswer
    /// A change of `key` that would not read back as what was meant.
    case cannotEdit(key: String)

    // Posts taken together.
    case unknownSuccessor(String)
    /// The ids along the circle, from this post back to itself.
    case successorCycle([String])

    // Files and folders.
    case notFound
    case vanished
    case isFolder
    /// The same of a file that is no post, such as ask.toml.
    case folderForFile
    case notAFolder
    case notAFile
    case unreadable(String)
    case leadsOut(target: String)
    case leadsNowhere
    case linkLoop
    case controlCharacterInName
    case nameNotUTF8

    /// An entry of synonyms.yaml or pins.yaml.
    case curation(CurationProblem)

    /// What a rule of `ask check` found, where its errors stop something.
    case found(rule: String, message: String)
    /// A half-life of tags.yaml that is no whole number of months.
    case notMonths(key: String, value: String)

    // ask.toml.
    case unknownSetting(String, known: [String])
    /// `found` and `remedy` are written as the reader shall see them.
    case wrongSetting(String, expected: String, found: String, remedy: String)
    case thresholdsCross
  }

  /// As the caller gave it: for posts, relative to the folder that was opened.
  public let path: String
  /// From 1, in the file.
  public let line: Int?
  /// From 1, in Unicode scalars.
  public let column: Int?
  public let reason: Reason

  public init(path: String, line: Int? = nil, column: Int? = nil, reason: Reason) {
    self.path = path
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension PostError: CustomStringConvertible {
  public var description: String {
    var place = path
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return "\(place): \(reason)"
  }
}
