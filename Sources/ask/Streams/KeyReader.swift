import AskSearch
import Glibc

/// Single keys from a terminal; from what is none, the first character of each line.
final class KeyReader {
  /// How the terminal was before; nil where stdin is none.
  private var before: termios?
  /// What was read and not handed out yet.
  private var rest: [UInt8] = []

  private static let ctrlC: UInt8 = 3
  private static let ctrlD: UInt8 = 4
  private static let escape: UInt8 = 27

  var isAtTerminal: Bool { before != nil }

  /// Takes the terminal's own editing of lines away until `restore`. Ctrl-C is a key meanwhile.
  init() {
    var terminal = termios()
    guard tcgetattr(STDIN_FILENO, &terminal) == 0 else { return }
    before = terminal
    takeKeys()
  }

  deinit { restore() }

  /// Gives the terminal back as it was.
  func restore() {
    guard var before else { return }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
  }

  /// Lets another program have the terminal as it was.
  func lending<R>(_ body: () -> R) -> R {
    restore()
    defer { if isAtTerminal { takeKeys() } }
    return body()
  }

  /// Forgets what was typed at the terminal and not asked for yet; what is no terminal keeps its lines.
  func dropTypedAhead() {
    guard isAtTerminal else { return }
    rest = []
    tcflush(STDIN_FILENO, TCIFLUSH)
  }

  /// The next key; nil at the end of input, at Ctrl-C and Ctrl-D, and when the program is to end.
  func next() -> Character? { isAtTerminal ? nextKey() : nextOfLine() }

  private func takeKeys() {
    guard var terminal = before else { return }
    terminal.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
    // A read returns with the first byte that is there.
    withUnsafeMutableBytes(of: &terminal.c_cc) { codes in
      codes[Int(VMIN)] = 1
      codes[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal)
  }

  private func nextKey() -> Character? {
    if rest.isEmpty {
      guard fill() else { return nil }
      // What a key such as an arrow sends is none of ours.
      if rest[0] == Self.escape { rest = [Self.escape] }
    }
    let byte = rest.removeFirst()
    if byte == Self.ctrlC || byte == Self.ctrlD { return nil }
    return Character(Unicode.Scalar(byte))
  }

  private func nextOfLine() -> Character? {
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeFirst(end + 1)
        guard let key = Self.key(of: line) else { continue }
        return key
      }
      guard fill() else {
        defer { rest = [] }
        return Self.key(of: String(decoding: rest, as: UTF8.self))
      }
    }
  }

  /// Nil for a blank line; a line of several characters is no key, whatever it begins with.
  private static func key(of line: String) -> Character? {
    let words = line.filter { !$0.isWhitespace }
    return words.count > 1 ? "?" : words.first
  }

  private func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR, !Interruption.isRequested { continue }
      guard count > 0 else { return false }
      rest += buffer[..<count]
      return true
    }
  }
}
