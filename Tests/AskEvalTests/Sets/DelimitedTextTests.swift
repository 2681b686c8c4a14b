import AskEval
import TestSupport
import Testing

@Suite struct DelimitedTextTests {
  private let folder = ScratchFolder()

  private func rows(_ text: String) throws -> [DelimitedText.Row] {
    folder.write("a.csv", text)
    return try DelimitedText(path: folder.path + "/a.csv", separator: ",").rows
  }

  @Test func `a quoted cell holds commas, marks and line ends`() throws {
    #expect(
      try rows("\u{FEFF}a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\",\r\n\n\"two\n\nlines\",2,\"\"\nlast,1,2")
        == [
          .init(line: 1, cells: ["a", "b", "c"]), .init(line: 2, cells: ["x, y", "say \"hi\"", ""]),
          .init(line: 4, cells: ["two\n\nlines", "2", ""]), .init(line: 7, cells: ["last", "1", "2"]),
        ])
  }

  @Test func `marks inside a cell that is not quoted stay`() throws {
    #expect(try rows("5\" disk,b\n") == [.init(line: 1, cells: ["5\" disk", "b"])])
  }

  @Test func `marks that are never closed are named by the line that opens them`() throws {
    let error = #expect(throws: EvaluationError.self) { try rows("a,b\n1,\"open\n2,3\n") }
    #expect(error?.line == 2 && error?.reason == .openQuotation)
  }
}
