import Glibc

extension Screen {
  /// The screen behind an open file: its size, and colour and links when it is a terminal that wants them.
  ///
  /// The one place of this module that asks the system.
  public static func behind(fileDescriptor: Int32) -> Screen {
    var size = winsize()
    let isTerminal = isatty(fileDescriptor) == 1
    let knowsSize = isTerminal && ioctl(fileDescriptor, UInt(TIOCGWINSZ), &size) == 0
    return Screen(
      terminalColumns: isTerminal ? (knowsSize ? Int(size.ws_col) : 0) : nil,
      terminalRows: knowsSize ? Int(size.ws_row) : 0,
      environment: { name in getenv(name).map { String(cString: $0) } },
      place: { Hyperlinks(host: hostName, folder: workingFolder) })
  }

  /// - Parameters:
  ///   - terminalColumns: nil when the output is no terminal; 0 when the terminal does not know its width.
  ///   - terminalRows: 0 when the terminal does not know its height.
  ///   - environment: the value of a variable, nil when it is not set. `NO_COLOR` counts when it is not
  ///     empty (<https://no-color.org>); `COLUMNS` is read only when the terminal does not know.
  ///   - place: what links are relative to; asked only where there are links.
  package init(
    terminalColumns: Int?, terminalRows: Int = 0, environment: (String) -> String?,
    place: () -> Hyperlinks = { Hyperlinks(host: "", folder: "/") }
  ) {
    guard let terminalColumns else {
      self.init(columns: 80, hasEdge: false, palette: .plain)
      return
    }
    let type = environment("TERM") ?? ""
    let hasColour = !type.isEmpty && type != "dumb" && !type.hasPrefix("vt")
    let isRefused = !(environment("NO_COLOR") ?? "").isEmpty
    let told = environment("COLUMNS").flatMap { Int($0) } ?? 0
    let columns = terminalColumns > 0 ? terminalColumns : told > 0 ? told : 80
    self.init(
      columns: columns, rows: terminalRows > 0 ? terminalRows : nil,
      palette: hasColour && !isRefused ? .ansi : .plain,
      hyperlinks: Hyperlinks.areKnown(to: environment) ? place() : nil)
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    return gethostname(&name, name.count - 1) == 0 ? text(name) : ""
  }

  /// The root where the system does not say: a link there leads nowhere, and does no harm.
  private static var workingFolder: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    return getcwd(&path, path.count) == nil ? "/" : text(path)
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
