/// The program that shows what is longer than the screen.
public struct Pager: Equatable, Sendable {
  public let line: ProgramLine
  /// Whether the reader named it, and wants to know when it cannot be started.
  public let isChosen: Bool

  /// `ASK_PAGER`, else `PAGER`, else less; nil when one of them is empty or `cat`, and on a terminal that cannot move
  /// its cursor.
  ///
  /// - Parameter environment: the value of a variable, nil when it is not set.
  public init?(environment: (String) -> String?) {
    let chosen = environment("ASK_PAGER") ?? environment("PAGER")
    let text = (chosen ?? "less -FRX").split(separator: " ").joined(separator: " ")
    guard !text.isEmpty, text != "cat", environment("TERM") ?? "dumb" != "dumb" else { return nil }
    line = ProgramLine(text)
    isChosen = chosen != nil
  }

  /// Variables that are set for it where the reader has not: less leaves when the text fits, shows colours and links,
  /// and does not clear the screen; lv shows colours.
  public static let settings = ["LESS": "FRX", "LV": "-c"]
}
