import AskTerminal
import Foundation
import Testing

@Suite struct ScreenTests {
  @Test func `colour is only for a terminal that wants it`() {
    func palette(_ terminalColumns: Int?, _ environment: [String: String]) -> Palette {
      Screen(terminalColumns: terminalColumns) { environment[$0] }.palette
    }
    #expect(palette(80, ["TERM": "xterm-256color"]) == .ansi)
    #expect(palette(nil, ["TERM": "xterm-256color"]) == .plain)
    #expect(palette(80, ["TERM": "xterm-256color", "NO_COLOR": "1"]) == .plain)
    #expect(palette(80, ["TERM": "xterm-256color", "NO_COLOR": ""]) == .ansi)
    #expect(palette(80, ["TERM": "dumb"]) == .plain)
    #expect(palette(80, ["TERM": "vt100"]) == .plain)
    #expect(palette(80, [:]) == .plain)
  }

  @Test func `the width is the terminal's or else 80`() {
    func columns(_ terminalColumns: Int?, _ environment: [String: String] = [:]) -> Int {
      Screen(terminalColumns: terminalColumns) { environment[$0] }.columns
    }
    #expect(columns(132) == 132)
    #expect(columns(132, ["COLUMNS": "40"]) == 132)
    #expect(columns(0, ["COLUMNS": "40"]) == 40)
    #expect(columns(0, ["COLUMNS": "many"]) == 80)
    #expect(columns(nil, ["COLUMNS": "40"]) == 80)
    #expect(columns(3) == 20)
  }

  @Test func `running text is never wider than 88 columns`() {
    #expect(Screen(columns: 200, palette: .plain).measure == 88)
    #expect(Screen(columns: 60, palette: .plain).measure == 60)
  }

  /// WCAG 2.1 asks 4.5 for body text and 3 for large text. No colour reaches 4.6 on both.
  private static let leastContrast = 4.0

  @Test func `each colour can be read on black and on white`() {
    for colour in Palette.Colour.allCases {
      let luminance = Self.luminance(ofCubeIndex: colour.rawValue)
      #expect((luminance + 0.05) / 0.05 >= Self.leastContrast, "\(colour) on black")
      #expect(1.05 / (luminance + 0.05) >= Self.leastContrast, "\(colour) on white")
    }
  }

  /// Relative luminance (WCAG 2.1) of one of xterm's colours 16...231.
  private static func luminance(ofCubeIndex index: Int) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let n = index - 16
    func linear(_ level: Double) -> Double {
      let x = level / 255
      return x > 0.04045 ? pow((x + 0.055) / 1.055, 2.4) : x / 12.92
    }
    let (red, green, blue) = (linear(levels[n / 36]), linear(levels[n / 6 % 6]), linear(levels[n % 6]))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  @Test func `every style but body text is seen in colour and none without`() {
    for style in Style.allCases {
      let text = StyledText("word", style)
      #expect(Palette.plain.text(text) == "word")
      #expect(withoutColour(Palette.ansi.text(text)) == "word")
      #expect(Palette.ansi.text(text).hasSuffix("\u{1B}[0m") == (style != .body), "\(style)")
    }
  }
}
