extension Hyperlinks {
  /// Whether the terminal that `environment` describes is known to understand links.
  ///
  /// `ASK_HYPERLINKS` says so with `always` and `never`. Otherwise the terminal must be one of those that are known:
  /// an unknown one may print what it does not understand. `NO_COLOR` asks for text alone, so it rules links out too.
  package static func areKnown(to environment: (String) -> String?) -> Bool {
    func value(_ name: String) -> String { environment(name) ?? "" }
    switch value("ASK_HYPERLINKS") {
    case "always": return true
    case "never": return false
    default: break
    }
    let type = value("TERM")
    guard value("NO_COLOR").isEmpty, !type.isEmpty, type != "dumb" else { return false }
    let program = value("TERM_PROGRAM")
    // Inside a multiplexer the other variables tell of the terminal that it was started in.
    if !value("STY").isEmpty { return false }
    if !value("TMUX").isEmpty {
      return program == "tmux" && isVersion(value("TERM_PROGRAM_VERSION"), atLeast: (3, 4))
    }
    return programs.contains(program) || types.contains(type)
      // 0.50.0 is said to crash on links.
      || (Int(value("VTE_VERSION")) ?? 0) > 5000
      || (Int(value("KONSOLE_VERSION")) ?? 0) >= 20_12_00
      || !value("KITTY_WINDOW_ID").isEmpty || !value("WT_SESSION").isEmpty
  }

  private static let programs: Set<String> = ["iTerm.app", "WezTerm", "vscode", "ghostty", "mintty", "Hyper"]
  private static let types: Set<String> = [
    "xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm", "contour",
  ]

  /// Compares the first two numbers in `text`, such as `3.3a` or `next-3.5`.
  private static func isVersion(_ text: String, atLeast least: (Int, Int)) -> Bool {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.prefix(2).compactMap { Int($0) }
    guard let major = numbers.first else { return false }
    return (major, numbers.count > 1 ? numbers[1] : 0) >= least
  }
}
