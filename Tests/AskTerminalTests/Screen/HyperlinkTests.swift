import AskCorpus
import AskSearch
import AskTerminal
import TestSupport
import Testing

@Suite struct HyperlinkTests {
  private let links = Hyperlinks(host: "box", folder: "/home/reader/my blog")

  private func address(_ target: LinkTarget) -> String? {
    links.start(of: target).map { String($0.dropFirst("\u{1B}]8;;".count).dropLast(2)) }
  }

  @Test func `links are printed only for terminals that are known to understand them`() {
    let known: [[String: String]] = [
      ["TERM_PROGRAM": "iTerm.app"], ["TERM_PROGRAM": "WezTerm"], ["TERM_PROGRAM": "vscode"],
      ["VTE_VERSION": "7000"], ["KITTY_WINDOW_ID": "1"], ["WT_SESSION": "x"], ["KONSOLE_VERSION": "220401"],
      ["TERM": "xterm-kitty"], ["TERM": "alacritty"], ["TERM": "foot"],
      ["TERM": "tmux-256color", "TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"],
      ["TERM": "dumb", "ASK_HYPERLINKS": "always"], ["NO_COLOR": "1", "ASK_HYPERLINKS": "always"],
    ]
    let unknown: [[String: String]] = [
      [:], ["VTE_VERSION": "4999"], ["VTE_VERSION": "5000"], ["KONSOLE_VERSION": "190401"],
      ["TERM_PROGRAM": "Apple_Terminal"], ["VTE_VERSION": "7000", "NO_COLOR": "1"],
      ["VTE_VERSION": "7000", "TERM": "dumb"], ["VTE_VERSION": "7000", "ASK_HYPERLINKS": "never"],
      ["VTE_VERSION": "7000", "STY": "1.x"],
      ["VTE_VERSION": "7000", "TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"],
    ]
    func links(_ columns: Int?, _ environment: [String: String]) -> Bool {
      let environment = ["TERM": "xterm-256color"].merging(environment) { $1 }
      return Screen(terminalColumns: columns) { environment[$0] }.hyperlinks != nil
    }
    for environment in known { #expect(links(80, environment), "\(environment)") }
    for environment in unknown { #expect(!links(80, environment), "\(environment)") }
    for environment in known { #expect(!links(nil, environment), "no terminal: \(environment)") }
  }

  @Test func `a path becomes an absolute address on this machine`() {
    #expect(address(.file("corpus/posts/x.md")) == "file://box/home/reader/my%20blog/corpus/posts/x.md")
    #expect(address(.file("../../corpus/./x.md")) == "file://box/home/corpus/x.md")
    #expect(address(.file("/a/é?#%.md")) == "file://box/a/%C3%A9%3F%23%25.md")
    #expect(address(.file("a\u{1B}\\b\n")) == "file://box/home/reader/my%20blog/a%1B%5Cb%0A")
  }

  @Test func `only addresses of the web are links, and nothing in them acts on the terminal`() {
    #expect(address(.web("https://example.org/a?b=c#d%20e")) == "https://example.org/a?b=c#d%20e")
    #expect(address(.web("HTTP://example.org/é")) == "HTTP://example.org/%C3%A9")
    #expect(address(.web("https://x.org/\u{1B}\\\u{7}\u{9C} y")) == "https://x.org/%1B\\%07%C2%9C%20y")
    for other in ["javascript:alert(1)", "file:///etc/passwd", "https:/x", "www.example.org", "", "ssh://h"] {
      #expect(address(.web(other)) == nil, "\(other)")
    }
    #expect(address(.web("https://x.org/" + String(repeating: "a", count: 3000))) == nil)
  }

  @Test func `a link begins and ends on its line and takes no room`() {
    let line = StyledText("see ") + StyledText("x.md:3", .verbatim, link: .file("/x.md")) + StyledText(" now")
    #expect(line.columns == "see x.md:3 now".count)
    let start = "\u{1B}]8;;file://box/x.md\u{1B}\\"
    #expect(Palette.plain.text(line, links) == "see \(start)x.md:3\(Hyperlinks.end) now")
    #expect(Palette.plain.text(line) == "see x.md:3 now")
    let refused = StyledText("a") + StyledText("b", .link, link: .web("mailto:x"))
    #expect(Palette.plain.text(refused, links) == "ab")
    let last = StyledText("x", .link, link: .web("https://x.org"))
    #expect(Palette.ansi.text(last, links).hasSuffix("x\u{1B}[0m" + Hyperlinks.end))
    let page = AnswerPageView(Samples.answered, today: Samples.today).text(
      on: Screen(columns: 80, palette: .plain, hyperlinks: links))
    #expect(
      page.contains("structure-data-team.md\u{1B}\\corpus/posts/structure-data-team.md:34\(Hyperlinks.end)"))
    #expect(page.contains("\u{1B}]8;;https://teamtopologies.com/\u{1B}\\https://teamtopologies.com/"))
  }

  @Test func `any page with links is the page without them once they are taken out`() throws {
    try withSeeds { rng, seed in
      let page = Samples.randomPage(using: &rng)
      let view = AnswerPageView(page, today: Samples.today)
      let columns = Int.random(in: 20...120, using: &rng)
      let linked = view.text(on: Screen(columns: columns, palette: .plain, hyperlinks: links))
      var text = linked
      // By scalars: a mark at the start of a link joins the end of the sequence before it.
      let sequence = /\u{1B}\]8;;[\x21-\x7e]*\u{1B}\\/.matchingSemantics(.unicodeScalar)
      for match in linked.matches(of: sequence).reversed() { text.removeSubrange(match.range) }
      try #require(text == view.text(on: Screen(columns: columns, palette: .plain)), "seed \(seed)")
    }
  }
}
