/// A program as a reader names it in a variable such as `PAGER`: a line of shell, most often one word.
public struct ProgramLine: Equatable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// Whether a shell has to read it; otherwise its words stand between spaces.
  private var needsShell: Bool { text.contains { "|&;<>()$`\\\"'*?[#~=%\n\t".contains($0) } }

  /// What to start, the program first, with `arguments` behind its own.
  public func words(with arguments: [String] = []) -> [String] {
    if needsShell { return ["/bin/sh", "-c", text + " \"$@\"", text] + arguments }
    return text.split(separator: " ").map(String.init) + arguments
  }
}
