import AskSearch
import AskTerminal
import Testing

@Suite struct QuotationTests {
  private func quotation(_ passage: String, _ quote: Range<Int>, _ highlights: [Range<Int>]) -> Quotation {
    Quotation(
      of: Answer(
        rank: 1, post: Samples.structure, line: 1, headings: [], passage: passage, quote: quote,
        highlights: highlights, score: 0, lexicalScore: 0, similarity: nil, supersedes: []))
  }

  private func marked(_ block: StyledText) -> String {
    String(block.cells.filter { $0.style == .match }.map(\.character))
  }

  @Test func `highlights outside the quote are left out and those across its edge are cut`() {
    let quotation = quotation("abc def ghi", 4..<10, [0..<3, 2..<5, 8..<11])
    #expect(quotation.blocks.map(\.string) == ["def gh"])
    #expect(quotation.blocks.map(marked) == ["dgh"])
    #expect(quotation.continuesBefore)
    #expect(quotation.continuesAfter)
  }

  @Test func `offsets inside a character or past the end do no harm`() {
    let quotation = quotation("日本語", 1..<400, [4..<5, 8..<900])
    #expect(quotation.blocks.map(\.string) == ["日本語"])
    #expect(quotation.blocks.map(marked) == ["語"])
  }

  @Test func `an empty quote stands for the whole passage`() {
    let quotation = quotation("one\ntwo", 2..<2, [4..<7])
    #expect(quotation.blocks.map(\.string) == ["one", "two"])
    #expect(quotation.blocks.map(marked) == ["", "two"])
    #expect(!quotation.continuesBefore)
    #expect(!quotation.continuesAfter)
  }

  @Test func `an ellipsis stands on the sides where the passage goes on`() {
    let middle = quotation("one two three", 4..<7, [])
    #expect(middle.lines(to: 80, indent: StyledText(), limit: 9).map(\.string) == ["… two …"])
    let end = quotation("one two \n", 4..<7, [])
    #expect(end.lines(to: 80, indent: StyledText(), limit: 9).map(\.string) == ["… two"])
  }

  @Test func `a quote that is cut gives up whole words for its ellipsis`() {
    let quotation = quotation("one two three four five", 0..<23, [])
    #expect(quotation.lines(to: 8, indent: StyledText(), limit: 2).map(\.string) == ["one two", "three …"])
    #expect(quotation.lines(to: 7, indent: StyledText(), limit: 1).map(\.string) == ["one …"])
    #expect(
      quotation.excerpt(to: 80, indent: StyledText(), limit: 2).map(\.string) == ["one two three four five"])
  }

  @Test
  func `an excerpt begins with the sentence of the first match and never in the middle of one`() {
    let quotation = quotation("One. Two three four five six seven.", 0..<35, [23..<26])
    #expect(
      quotation.excerpt(to: 22, indent: StyledText(), limit: 1).map(\.string) == ["… Two three four …"])
    #expect(
      quotation.excerpt(to: 24, indent: StyledText(), limit: 1).map(\.string) == ["… Two three four five …"])
  }
}
