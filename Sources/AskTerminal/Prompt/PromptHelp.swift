/// The commands of the prompt, for who asks.
public struct PromptHelp: Sendable {
  private let rows: [(command: String, help: String)]

  /// - Parameter rows: each command as it is typed, and what it does.
  public init(_ rows: [(command: String, help: String)]) {
    self.rows = rows
  }

  public func text(on screen: Screen) -> String {
    let column = (rows.map(\.command.count).max() ?? 0) + 2
    return screen.text(
      rows.flatMap { command, help in
        let first = StyledText(command, .code).padded(to: column)
        return StyledText(help).wrapped(to: screen.measure, first: first, rest: .spaces(column))
      })
  }

  /// What the prompt says when it opens.
  public static func greeting(on screen: Screen) -> String {
    screen.text(
      StyledText("Ask a question. :help shows what else there is; Ctrl-D leaves.", .meta)
        .wrapped(to: screen.measure))
  }
}
