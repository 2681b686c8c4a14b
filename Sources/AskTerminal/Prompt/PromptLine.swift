/// What a reader typed at the prompt.
public enum PromptLine: Equatable, Sendable {
  case nothing
  case question(String)
  /// The number of an answer.
  case answer(Int)
  /// The words behind a colon: a command without it, and the rest.
  case command(String, argument: String)

  /// Words that are commands without a colon too, since everybody tries them.
  private static let bare = ["quit": "quit", "exit": "quit", "help": "help", "?": "help"]

  public init(_ line: String) {
    let text = Self.trimmed(line[...])
    if text.isEmpty {
      self = .nothing
    } else if let command = Self.bare[text.lowercased()] {
      self = .command(command, argument: "")
    } else if text.hasPrefix(":") {
      let words = text.dropFirst()
      let name = words.prefix { !$0.isWhitespace }
      self = .command(String(name), argument: String(Self.trimmed(words[name.endIndex...])))
    } else if text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text)
    {
      self = .answer(number)
    } else {
      self = .question(String(text))
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
