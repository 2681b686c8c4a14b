import AskCorpus
import TestSupport
import Testing

@Suite struct BlockTests {
  static let examples: [(String, [String])] = [
    ("one *two* **three** ~~four~~ _five_\nsix\\\nseven", ["paragraph 1: one two three four five six seven"]),
    ("`a  b` ``c`d`` e\u{301}", ["paragraph 1: a  b c`d e\u{301}"]),
    ("a\\*b &mdash; &#x41; <https://x.org>", ["paragraph 1: a*b — A https://x.org"]),
    ("[text](http://u \"t\") ![alt *x*](i.png) [ref][r]\n\n[r]: http://u2", ["paragraph 1: text alt x ref"]),
    (
      "- a\n\n  more\n- b\n  - c\n    - d\n\n  after c\n- [x] done",
      [
        "listItem 1: a more", "listItem 4: b", "listItem 5: c", "listItem 6: d", "listItem 8: after c",
        "listItem 9: done",
      ]
    ),
    ("1. a\n   > q\n2. b\n\n       code", ["listItem 1: a", "quote 2: q", "listItem 3: b", "code 5: code"]),
    ("> a\n>\n> b\n> - c", ["quote 1: a", "quote 3: b", "listItem 4: c"]),
    ("- # head\n  text", ["listItem 1: head text"]),
    ("> # head\n> text", ["quote 1: head", "quote 2: text"]),
    ("a\n\n    x = 1\n\n      y\n\nb", ["paragraph 1: a", "code 3: x = 1\n\n  y", "paragraph 7: b"]),
    (
      "| a | b |\n|---|---|\n| *c* | `d` |\n| e\\|f | |",
      ["table 1: a | b", "table 3: c | d", "table 4: e|f |"]
    ),
    ("***\n\n...\n\n—", ["paragraph 5: —"]),
    ("- [On this page](#a)\n- [There](b#c)", ["listItem 2: There"]),
    ("- a\n***\n- b", ["listItem 1: a", "listItem 3: b"]),
    ("日本語の\n段落", ["paragraph 1: 日本語の 段落"]),
  ]

  @Test(arguments: examples)
  func `blocks are what a reader sees`(markdown: String, blocks: [String]) throws {
    #expect(try summary(parsed(markdown).answer) == blocks)
  }

  /// The line of the first byte of each word.
  private func lines(of block: Block) -> [Int] {
    let bytes = Array(block.text.utf8)
    return bytes.indices.filter { bytes[$0] != 0x20 && ($0 == 0 || bytes[$0 - 1] == 0x20) }.map {
      block.line(at: $0)
    }
  }

  @Test func `every offset knows its line`() throws {
    let post = try parsed(
      "a b\nc *d\ne* f\n[g\nh](u) i\n\n> j\n> k\nl\n\n- m\n  n\n\n  o\n\n<p>p\nq</p>\n\n```\nr\n\ns\n```\n")
    #expect(
      post.answer.map(lines) == [
        [1, 1, 2, 2, 3, 3, 4, 5, 5], [7, 8, 9], [11, 12, 14], [16, 17], [20],
      ])
    let code = post.answer[4]
    #expect(
      code.text == "r\n\ns" && code.line(at: 0) == 20 && code.line(at: 3) == 22 && code.line(at: 99) == 22)
  }

  @Test func `link definitions before a paragraph do not move its lines`() throws {
    let post = try parsed(
      "[a]: http://u\n[b]: http://v\nwords [a]\nmore\n\n[not a definition]\nhere `x\ny`\n")
    #expect(post.answer.map(lines) == [[3, 3, 4], [6, 6, 6, 7, 7, 7]])
  }

  @Test func `addresses on lines of their own do not move the words after them`() throws {
    let post = try parsed(
      "a [b](\nhttp://u_(v)). c\nd [e](http://w\n) f\n\ng `h\ni` j <b\nid=x> k\n\n[l](\nm\nn) o\n")
    #expect(post.answer.map(\.text) == ["a b. c d e f", "g h i j k", "[l]( m n) o"])
    #expect(post.answer.map(lines) == [[1, 1, 2, 3, 3, 4], [6, 6, 6, 7, 8], [10, 11, 12, 12]])
  }

  @Test func `footnotes stand at the end of the section that refers to them`() throws {
    let post = try parsed(
      "A[^n].\n\n## B\n\nC[^m] and again[^n].\n\n[^m]: em\n[^n]: en\n\n    en two\n[^o]: unused\n")
    #expect(
      post.sections.map { $0.blocks.map(\.text) } == [["A.", "en", "en two"], ["C and again.", "em"]])
    #expect(post.sections[0].blocks.map(\.line) == [1, 8, 10])
  }

  @Test(arguments: [
    ("Hello, World!", "hello-world"), ("C++ & C#", "c--c"), ("snake_case – dash", "snake_case--dash"),
    ("Straße Ünï", "straße-ünï"), ("日本語 x", "日本語-x"), ("`code` here", "code-here"),
  ])
  func `anchors are those of GitHub`(heading: String, anchor: String) throws {
    #expect(try parsed("Lead.\n\n## \(heading)\n\nText.\n\n## Z\n\nText.\n").sections[1].anchor == anchor)
  }

  @Test func `anchors are unique`() throws {
    let post = try parsed("Lead.\n\n" + ["a", "a-1", "a", "a", "A"].map { "## \($0)\n\nx\n\n" }.joined())
    let anchors = post.sections.map(\.anchor)
    #expect(Set(anchors).count == anchors.count, "\(anchors)")
  }

  @Test func `plain paragraphs come back word for word, each word with its line`() {
    withSeeds { rng in
      var markdown = ""
      var words: [(String, Int)] = []
      var line = 1
      for _ in 0..<Int.random(in: 1...6, using: &rng) {
        let prefix = ["", "> ", "- ", "* *", "_"].randomElement(using: &rng)!
        let suffix = prefix.hasSuffix("*") ? "*" : prefix == "_" ? "_" : ""
        markdown += prefix
        let count = Int.random(in: 1...12, using: &rng)
        for index in 0..<count {
          let word = ["alpha", "βήτα", "r2d2", "naïve", "日本"].randomElement(using: &rng)!
          words.append((word, line))
          markdown += word
          if index + 1 == count { break }
          if Bool.random(using: &rng) {
            markdown += " "
          } else {
            markdown += "\n"
            line += 1
          }
        }
        markdown += suffix + "\n\n"
        line += 2
      }
      guard let post = try? parsed(markdown) else { return "refused: \(markdown)" }
      let found = post.answer.flatMap { block in
        zip(block.text.split(separator: " ").map(String.init), lines(of: block)).map { $0 }
      }
      return found.elementsEqual(words, by: ==) ? nil : "\(markdown.debugDescription) gave \(found)"
    }
  }
}
