import AskBase
import AskSearch
import AskText
import Testing

@Suite struct WordCutterTests {
  private let cutter: WordCutter
  private let base: Base

  init() throws {
    base = try #require(Base.shipped)
    cutter = WordCutter(pieces: base.pieces)
  }

  @Test func `a word of many pieces has a token of its own beside them`() {
    let word = "kubernetesclusterautoscaler"
    let pieces = base.pieces.pieces(of: word)
    #expect(pieces.count >= 3)
    let tokens = cutter.tokens(of: word)
    #expect(tokens.compactMap(\.piece) == pieces)
    #expect(tokens.count == pieces.count + 1)
  }

  @Test func `a word that pieces describe well has none`() {
    let text = "How should I structure my team?"
    #expect(cutter.tokens(of: text).map(\.piece) == base.pieces.pieces(of: text))
  }

  @Test func `a word that cannot be cut is known by its own bytes`() {
    let unknown = "\u{13000}\u{13001}"
    #expect(base.pieces.pieces(of: unknown) == [base.pieces.unknown])
    let tokens = cutter.tokens(of: unknown)
    #expect(tokens.count == 1 && tokens[0].piece == nil)
    #expect(cutter.tokens(of: "\u{13002}") != tokens)
  }

  @Test func `case and accents do not make another word`() {
    #expect(cutter.tokens(of: "Zwölftonkomposition") == cutter.tokens(of: "ZWOLFTONKOMPOSITION"))
  }
}
