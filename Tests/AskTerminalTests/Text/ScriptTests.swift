import AskSearch
import AskTerminal
import Foundation
import Testing

/// Posts in other scripts on the terminal.
@Suite struct ScriptTests {
  private static func passages() throws -> [(name: String, text: String)] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Scripts")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".md") }
      .sorted()
      .map { name in
        let file = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return (
          name, file.components(separatedBy: "---\n").dropFirst(2).joined().trimmingCharacters(in: .newlines)
        )
      }
  }

  @Test func `no line is too wide, and a mark covers whole characters`() throws {
    let passages = try Self.passages()
    #expect(passages.count >= 24)
    for (name, passage) in passages {
      // Every third character is marked, so that marks begin and end at each kind of character.
      var highlights: [Range<Int>] = []
      var place = 0
      for (number, character) in passage.enumerated() {
        if number % 3 == 0, !character.isWhitespace {
          highlights.append(place..<place + character.utf8.count)
        }
        place += character.utf8.count
      }
      let answer = Answer(
        rank: 1, post: Samples.firstHire, line: 1, headings: [], passage: passage,
        quote: 0..<passage.utf8.count,
        highlights: highlights, score: 1, lexicalScore: 1, similarity: nil, supersedes: [])
      let cells = Quotation(of: answer).blocks.flatMap(\.cells)
      let marked = cells.filter { $0.style == .match }.map { String($0.character) }
      let bytes = Array(passage.utf8)
      #expect(
        marked == highlights.map { PrintableText(String(decoding: bytes[$0], as: UTF8.self)).string },
        "\(name)")
      for columns in [20, 40, 80] {
        let view = AnswerPageView(Samples.page(.answered, [answer], total: 1), today: Samples.today)
        let screen = Screen(columns: columns, palette: .plain)
        for line in lines(view.text(on: screen)) where !line.contains("/") {
          #expect(DisplayWidth.columns(of: String(line)) <= screen.measure, "\(name): \(line)")
        }
        try requireHarmless(view.text(on: screen))
      }
    }
  }

  @Test func `right-to-left text keeps its order, and marks of direction are taken out as a whole`() {
    let text = "قبل \u{2067}ABC العجلة\u{2069} بعد \u{202B}x\u{202C}\u{200F}"
    #expect(PrintableText(text).string == "قبل ABC العجلة بعد x")
    #expect(StyledText("الدراجة abc").string == "الدراجة abc")
  }
}
