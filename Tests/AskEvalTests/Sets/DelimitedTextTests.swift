import AskEval
import TestSupport
import Testing

@Suite struct DelimitedTextTests {
  private let folder = ScratchFolder()

  /// Each row as its line and its cells, with a bar between.
  private func rows(_ text: String) throws -> [String] {
    folder.write("a.csv", text)
    return try DelimitedText(path: folder.path + "/a.csv", separator: ",").rows.map {
      ([String($0.line)] + $0.cells).joined(separator: "|")
    }
  }

  @Test func `a quoted cell holds commas, marks and line ends`() throws {
    #expect(
      try rows(
        "\u{FEFF}a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\",\r\n\n\"two\n\nlines\",2,\"\"\nlast,1,2")
        == ["1|a|b|c", "2|x, y|say \"hi\"|", "4|two\n\nlines|2|", "7|last|1|2"])
  }

  @Test func `marks inside a cell that is not quoted stay`() throws {
    #expect(try rows("5\" disk,b\n") == ["1|5\" disk|b"])
  }

  @Test func `marks that are never closed are named by the line that opens them`() throws {
    let error = #expect(throws: EvaluationError.self) { try rows("a,b\n1,\"open\n2,3\n") }
    #expect(error?.line == 2 && error?.reason == .openQuotation)
  }
}
