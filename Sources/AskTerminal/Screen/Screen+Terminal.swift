import Glibc

extension Screen {
  /// The screen behind an open file: its width, and colour when it is a terminal that wants it.
  ///
  /// The one place of this module that asks the system.
  public static func behind(fileDescriptor: Int32) -> Screen {
    var terminalColumns: Int?
    if isatty(fileDescriptor) == 1 {
      var size = winsize()
      let answered = ioctl(fileDescriptor, UInt(TIOCGWINSZ), &size) == 0
      terminalColumns = answered ? Int(size.ws_col) : 0
    }
    return Screen(terminalColumns: terminalColumns) { name in
      getenv(name).map { String(cString: $0) }
    }
  }

  /// - Parameters:
  ///   - terminalColumns: nil when the output is no terminal; 0 when the terminal does not know its width.
  ///   - environment: the value of a variable, nil when it is not set. `NO_COLOR` counts when it is not
  ///     empty (<https://no-color.org>); `COLUMNS` is read only when the terminal does not know.
  package init(terminalColumns: Int?, environment: (String) -> String?) {
    guard let terminalColumns else {
      self.init(columns: 80, palette: .plain)
      return
    }
    let type = environment("TERM") ?? ""
    let hasColour = !type.isEmpty && type != "dumb" && !type.hasPrefix("vt")
    let isRefused = !(environment("NO_COLOR") ?? "").isEmpty
    let told = environment("COLUMNS").flatMap { Int($0) } ?? 0
    let columns = terminalColumns > 0 ? terminalColumns : told > 0 ? told : 80
    self.init(columns: columns, palette: hasColour && !isRefused ? .ansi : .plain)
  }
}
