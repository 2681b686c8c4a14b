/// The program that opens a post at a line.
public struct Editor: Equatable, Sendable {
  /// What to try in turn, the reader's choice alone where there is one.
  public let lines: [ProgramLine]

  /// `VISUAL`, else `EDITOR`, else Debian's `editor`, else vi.
  ///
  /// - Parameter environment: the value of a variable, nil when it is not set.
  public init(environment: (String) -> String?) {
    let chosen = ["VISUAL", "EDITOR"].lazy.compactMap(environment).first { $0.contains { $0 != " " } }
    lines = (chosen.map { [$0] } ?? ["editor", "vi"]).map(ProgramLine.init)
  }

  /// What to start for `path` at `line`, the program first.
  ///
  /// Nearly all editors read `+LINE FILE`; those of one window for many files have forms of their own.
  public static func words(_ program: ProgramLine, path: String, line: Int) -> [String] {
    // A path that begins with a dash would be an option.
    let path = path.hasPrefix("-") ? "./" + path : path
    let first = program.text.split(separator: " ").first ?? ""
    let arguments =
      switch first.split(separator: "/").last ?? "" {
      case "code", "codium", "code-insiders", "cursor": ["--goto", "\(path):\(line)"]
      case "subl", "zed", "hx", "helix": ["\(path):\(line)"]
      default: ["+\(line)", path]
      }
    return program.words(with: arguments)
  }
}
