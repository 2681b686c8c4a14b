import AskTerminal
import Testing

@Suite struct ProgramTests {
  @Test func `a program in a variable may have options, and be a line of shell`() {
    #expect(ProgramLine("less").words() == ["less"])
    #expect(ProgramLine(" less  -R ").words(with: ["x"]) == ["less", "-R", "x"])
    #expect(
      ProgramLine("sed 's/a/b/' | less").words(with: ["a b"])
        == ["/bin/sh", "-c", "sed 's/a/b/' | less \"$@\"", "sed 's/a/b/' | less", "a b"])
  }

  @Test func `the pager is the reader's, else less, and cat is none`() {
    func pager(_ environment: [String: String]) -> String? {
      let environment = ["TERM": "xterm"].merging(environment) { $1 }
      return Pager { environment[$0] }?.line.text
    }
    #expect(pager([:]) == "less -FRX")
    #expect(pager(["PAGER": "most"]) == "most")
    #expect(pager(["PAGER": "most", "ASK_PAGER": "less -S"]) == "less -S")
    for none in ["", " ", "cat", " cat "] {
      #expect(pager(["ASK_PAGER": none, "PAGER": "most"]) == nil)
      #expect(pager(["PAGER": none]) == nil)
    }
    #expect(pager(["TERM": "dumb"]) == nil)
  }

  @Test func `the editor opens a file at a line in the form that it reads`() {
    func words(_ environment: [String: String], _ path: String = "a b.md") -> [[String]] {
      Editor { environment[$0] }.lines.map { Editor.words($0, path: path, line: 12) }
    }
    #expect(words([:]) == [["editor", "+12", "a b.md"], ["vi", "+12", "a b.md"]])
    #expect(words(["EDITOR": "nano"]) == [["nano", "+12", "a b.md"]])
    #expect(words(["EDITOR": "nano", "VISUAL": "emacs -nw"]) == [["emacs", "-nw", "+12", "a b.md"]])
    #expect(words(["EDITOR": "nano", "VISUAL": ""]) == [["nano", "+12", "a b.md"]])
    #expect(words(["EDITOR": "/opt/code --wait"]) == [["/opt/code", "--wait", "--goto", "a b.md:12"]])
    #expect(words(["EDITOR": "hx"]) == [["hx", "a b.md:12"]])
    #expect(words(["EDITOR": "vim"], "-x.md") == [["vim", "+12", "./-x.md"]])
  }

  @Test func `a text is long when it and the next prompt do not fit on the screen`() {
    let screen = Screen(columns: 20, rows: 5, palette: .plain)
    func text(_ lines: String...) -> String { lines.map { $0 + "\n" }.joined() }
    #expect(!screen.isShorter(than: text("1", "2", "3", "4")))
    #expect(screen.isShorter(than: text("1", "2", "3", "4", "5")))
    #expect(screen.isShorter(than: text("1", "2", "3", String(repeating: "x", count: 21))))
    #expect(!screen.isShorter(than: text("1", "2", "3", String(repeating: "é", count: 20))))
    let link = "\u{1B}]8;;https://example.org/a-long-address\u{1B}\\link\u{1B}]8;;\u{1B}\\"
    #expect(!screen.isShorter(than: text("\u{1B}[1mbold\u{1B}[0m \(link)", "2", "3", "4")))
    #expect(!Screen(columns: 20, palette: .plain).isShorter(than: String(repeating: "x\n", count: 999)))
  }
}
