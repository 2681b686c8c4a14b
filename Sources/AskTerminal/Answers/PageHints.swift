/// What a page tells a reader to type next.
public enum PageHints: Sendable {
  /// Commands of the shell, with the options that find the same column, such as `["--corpus", "blog"]`.
  case shell([String])
  /// Commands of the prompt.
  case prompt

  /// To read the whole of an answer.
  func show(_ post: String, rank: Int) -> String {
    switch self {
    case .shell(let options):
      (["ask"] + (options + ["show", post]).map(ShellWord.quoted)).joined(separator: " ")
    case .prompt: ":show \(rank)"
    }
  }

  /// To take every word of a question as it was typed.
  func verbatim(_ question: String) -> StyledText {
    switch self {
    case .shell(let options):
      let words = ["ask"] + (options + ["--verbatim", question]).map(ShellWord.quoted)
      return StyledText(words.joined(separator: " "), .verbatim)
    case .prompt: return StyledText(":verbatim", .verbatim)
    }
  }

  /// To see why a post is not the first.
  func explain(_ question: String, post: String) -> StyledText {
    switch self {
    case .shell(let options):
      let words = ["ask"] + (options + ["explain", question, post]).map(ShellWord.quoted)
      return StyledText(words.joined(separator: " "), .verbatim)
    case .prompt: return StyledText(":explain 2", .verbatim)
    }
  }

  /// To see more than `shown` answers.
  func more(than shown: Int) -> StyledText {
    switch self {
    case .shell: StyledText("-n \(max(10, 2 * shown))", .verbatim) + StyledText(" for more", .meta)
    case .prompt: StyledText(":more", .verbatim) + StyledText(" for the next", .meta)
    }
  }
}
