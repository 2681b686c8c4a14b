import AskCorpus
import TestSupport
import Testing

@Suite struct PassageTests {
  private func sentence(_ words: Int, _ word: String = "word") -> String {
    Array(repeating: word, count: words).joined(separator: " ") + "."
  }

  private func wordCounts(_ markdown: String) throws -> [Int] {
    try splitter.passages(of: parsed(markdown)).map { $0.text.split { $0 == " " || $0 == "\n" }.count }
  }

  @Test func `a short section is one passage, and none crosses a heading`() throws {
    let post = try parsed("---\ntitle: T\n---\nLead.\n\n## A\n\nOne.\n\nTwo.\n\n### B\n\n## C\n\nThree.\n")
    let passages = splitter.passages(of: post)
    #expect(passages.map(\.text) == ["Lead.", "One.\nTwo.", "Three."])
    #expect(passages.map(\.headings) == [[], ["A"], ["C"]])
    #expect(passages.map(\.anchor) == ["", "a", "c"])
    #expect(passages.map(\.ordinal) == [0, 1, 2])
    #expect(passages.map(\.line) == [4, 8, 16])
    #expect(passages.allSatisfy { $0.post == PostID("example") })
  }

  @Test func `the question is no passage`() throws {
    let passages = splitter.passages(of: try parsed(HouseFormTests.text))
    #expect(
      passages.map(\.text) == [
        "Start with the work.", "Two bosses are one too many.\nSaid with love.", "Never.", "Again.",
      ])
  }

  @Test func `long sections are cut evenly and leave no tail`() throws {
    let tail = Array(repeating: sentence(20), count: 6).joined(separator: " ") + " " + sentence(5)
    #expect(try wordCounts(tail) == [60, 65] || wordCounts(tail) == [65, 60])
    let twelve = Array(repeating: sentence(25), count: 12).joined(separator: " ")
    #expect(try wordCounts(twelve) == [100, 100, 100])
  }

  @Test func `cuts fall between paragraphs where that costs little`() throws {
    let text = sentence(30) + " " + sentence(40) + "\n\n" + sentence(20) + " " + sentence(35)
    #expect(try wordCounts(text) == [70, 55])
  }

  @Test func `a sentence over the limit is a passage of its own`() throws {
    let text = sentence(30) + " " + sentence(200) + " " + sentence(40)
    #expect(try wordCounts(text) == [30, 200, 40])
  }

  @Test func `items and rows stay whole`() throws {
    let items = (0..<6).map { _ in "- " + sentence(20) + " " + sentence(20) }.joined(separator: "\n")
    #expect(try wordCounts(items) == [120, 120])
    let long = "- " + sentence(80) + " " + sentence(80)
    #expect(try wordCounts(long) == [80, 80])
  }

  @Test func `code stays with what it follows and hardly counts`() throws {
    let code = "```\n" + (0..<90).map { "let x\($0) = \($0)" }.joined(separator: "\n") + "\n```\n"
    let post = try parsed(sentence(60) + "\n\n" + code + "\n" + sentence(25) + "\n\n" + sentence(60))
    let passages = splitter.passages(of: post)
    #expect(passages.count == 2)
    let first = Array(passages[0].text.utf8)
    #expect(
      passages[0].codeRanges.map {
        String(decoding: first[$0], as: UTF8.self).hasPrefix("let x0 = 0\nlet x1")
      } == [true])
    #expect(passages[0].codeRanges.first.map { passages[0].line(at: $0.lowerBound) } == 4)
    let leading = splitter.passages(of: try parsed(code + "\n" + sentence(100)))
    #expect(leading.count == 1 && leading[0].codeRanges.first?.lowerBound == 0)
  }

  @Test func `scripts without spaces are cut too`() throws {
    let japanese = Array(repeating: "これは長い文章です。", count: 60).joined()
    let cut = PassageSplitter { text in
      stride(from: 0, to: text.utf8.count, by: 30).map { $0..<min($0 + 30, text.utf8.count) }
    }
    let passages = cut.passages(of: try parsed(japanese))
    #expect((3...4).contains(passages.count))
  }

  @Test func `no text is lost, no limit passed, and every word knows its line`() {
    withSeeds(150) { rng in
      var markdown = "Lead.\n"
      for number in 0..<Int.random(in: 1...14, using: &rng) {
        let words = (0..<Int.random(in: 1...90, using: &rng)).map { index in
          "w\(number)x\(index)" + (Int.random(in: 0..<9, using: &rng) == 0 ? "." : "")
        }
        var text = ""
        for word in words {
          text += text.isEmpty ? word : (Int.random(in: 0..<5, using: &rng) == 0 ? "\n" : " ") + word
        }
        switch Int.random(in: 0..<6, using: &rng) {
        case 0: markdown += "\n## Heading \(number)\n\n" + text + "\n"
        case 1: markdown += "\n- " + text.split(separator: "\n").joined(separator: "\n  ") + "\n"
        case 2: markdown += "\n> " + text.split(separator: "\n").joined(separator: "\n> ") + "\n"
        case 3: markdown += "\n```\n" + text + "\n```\n"
        default: markdown += "\n" + text + "\n"
        }
      }
      guard let post = try? parsed(markdown) else { return "refused" }
      let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
      let passages = splitter.passages(of: post)
      let whole = passages.map(\.text).joined(separator: "\n").utf8.filter { $0 > 0x20 }
      if whole != post.answer.map(\.text).joined(separator: "\n").utf8.filter({ $0 > 0x20 }) {
        return "text is lost"
      }
      for passage in passages {
        let bytes = Array(passage.text.utf8)
        if bytes.isEmpty || bytes[0] <= 0x20 && passage.codeRanges.isEmpty {
          return "blank at the start of \(passage)"
        }
        for start in bytes.indices where bytes[start] > 0x20 && (start == 0 || bytes[start - 1] <= 0x20) {
          let word = String(decoding: bytes[start...].prefix { $0 > 0x20 }, as: UTF8.self)
          if !lines[passage.line(at: start) - 1].contains(word) {
            return "\(word) is not on line \(passage.line(at: start))"
          }
        }
        let prose = passage.text.split(separator: ".").count
        let code = passage.codeRanges.reduce(0) { $0 + $1.count }
        if code == 0, prose > 2, passage.text.split(whereSeparator: \.isWhitespace).count > 120 {
          return "too long: \(passage.text)"
        }
      }
      return nil
    }
  }
}
