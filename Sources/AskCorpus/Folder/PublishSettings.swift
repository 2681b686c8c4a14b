/// The table `[publish]` of ask.toml.
public struct PublishSettings: Equatable, Sendable {
  /// Whether only `ask publish` and `ask rollback` put an index in force.
  public var isGated = false

  /// A mean that falls counts as worse when chance alone makes such a difference less often than this, in 0...1.
  public var maxP = 0.05

  /// So many questions may lose their first answer; from one more on nothing is published. At least 0.
  public var maxLost = 2

  static let keys = ["publish.gated", "publish.max-lost", "publish.max-p"]

  public init() {}

  /// - Parameter path: stands in errors.
  /// - Throws: `PostError` for a key that is no setting, or a value that it cannot have.
  init(_ entry: FrontMatter.Entry, path: String) throws(PostError) {
    func error(_ reason: PostError.Reason) -> PostError {
      PostError(path: path, line: entry.line, reason: reason)
    }
    guard case .table(let pairs) = entry.value else {
      throw error(.wrongType(key: entry.key, expected: "a table", found: entry.value.kindName))
    }
    for (key, value) in pairs {
      let text = if case .text(let text) = value { text } else { "" }
      switch key {
      case "gated":
        guard text == "true" || text == "false" else {
          throw error(.wrongType(key: "publish.gated", expected: "true or false", found: value.kindName))
        }
        isGated = text == "true"
      case "max-p":
        guard let share = Double(text), (0...1).contains(share) else {
          throw error(.notAShare(key: "publish.max-p"))
        }
        maxP = share
      case "max-lost":
        guard let count = Int(text), count >= 0 else {
          throw error(
            .wrongType(key: "publish.max-lost", expected: "a number of questions", found: value.kindName))
        }
        maxLost = count
      default: throw error(.unknownSetting("publish.\(key)", known: Settings.keys))
      }
    }
  }
}
