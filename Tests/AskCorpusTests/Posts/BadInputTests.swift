import AskCorpus
import TestSupport
import Testing

@Suite struct BadInputTests {
  /// Texts with what is said about them.
  static let texts: [(String, String)] = [
    ("", "x.md: the file is empty; write the post, or delete the file"),
    ("\u{FEFF}\n \t\r\n", "x.md: the file is empty; write the post, or delete the file"),
    ("a\n\nb\0c", "x.md:3: byte 4 is NUL, so this is not a text file; remove it, or move the file elsewhere"),
    (
      "---\ntitle: T\n---\n\n",
      "x.md:4: nothing is written below the title; write the answer, or mark the post `status: draft`"
    ),
    ("\n---\ntitle: T\n\nText.\n", "x.md:2: the front matter never ends; close it with a line of ---"),
    ("+++\ntitle = 'T'\n\nText.\n", "x.md:1: the front matter never ends; close it with a line of +++"),
    (
      "---\ntitle: T\ntags: [a\n---\nText.\n",
      "x.md:4:1: broken YAML front matter: did not find expected ',' or ']'; correct it, or put quotes around the value"
    ),
    (
      "---\ntitle: a: b\n---\nText.\n",
      "x.md:2:9: broken YAML front matter: mapping values are not allowed in this context; "
        + "correct it, or put quotes around the value"
    ),
    (
      "---\ntitle: T\ntitle: U\n---\nText.\n",
      "x.md:2:1: broken YAML front matter: the key title stands there twice; correct it, or put quotes around the value"
    ),
    (
      "---\na: *b\n---\nText.\n",
      "x.md:2:4: broken YAML front matter: found undefined alias; correct it, or put quotes around the value"
    ),
    ("+++\ntitle = 'T'\ndraft = maybe\n+++\nText.\n", "x.md:3:"),
    (
      "+++\n\n\"a\\u0000b\" = 1\n+++\nText.\n",
      "x.md:3: broken TOML front matter: it holds an escaped NUL; correct it, or put quotes around the value"
    ),
    (
      "---\nstatus: draft\npublished: 2026-02-30\n---\nText.\n",
      "x.md:3: published is not a date: \"2026-02-30\"; write it as 2026-01-31"
    ),
    (
      "---\nstatus: draft\nreview-by: [2026-02-20]\n---\nText.\n",
      "x.md:3: review-by is a list where a date is expected; write review-by: 2026-01-31"
    ),
    (
      "---\nstatus: Published\n---\nText.\n", "x.md:2: unknown status \"Published\"; write draft or published"
    ),
    (
      "---\nstatus: draft\ntags: careers\n---\nText.\n",
      "x.md:3: tags is text where a list is expected; write tags: [careers, hiring]"
    ),
    (
      "---\nasked-as:\n  - a\n  - b: c\n---\nText.\n",
      "x.md:2: asked-as is a list with a table where a list of texts is expected; "
        + "write one phrasing a line, each after a dash"
    ),
    (
      "---\nstatus: draft\ntitle:\n  a: b\n---\nText.\n",
      "x.md:3: title is a table where text is expected; write title: and one line of text"
    ),
    (
      "---\nstatus: draft\nauthor: ''\n---\nText.\n",
      "x.md:3: author is empty; write author: and one line of text, or remove the line"
    ),
    (
      "---\nstatus: draft\nsuperseded-by: [a, b]\n---\nText.\n",
      "x.md:3: superseded-by is a list where text is expected; write the id of one post"
    ),
    (
      "---\nstatus: published\n---\n\n## Question\n\nWhy?\n",
      "x.md:5: there is a Question but no Answer; add a line `## Answer` where the answer begins"
    ),
    (
      "+++\ntitle = 'T'\nstatus = 'no'\n+++\nText.\n",
      "x.md:3: unknown status \"no\"; write draft or published"
    ),
  ]

  @Test(arguments: texts)
  func `a bad post is named with its line and what to do`(text: String, message: String) {
    let description = problem(text)?.description ?? "no error"
    #expect(message.hasSuffix(":") ? description.hasPrefix(message) : description == message)
  }

  @Test func `types are held to in TOML and in posts that only their headings make house form`() {
    #expect(
      problem("---\npublished: soon\n---\n## Question\n\nQ\n\n## Answer\n\nA\n")
        == PostError(path: "x.md", line: 2, reason: .notADate(key: "published", value: "soon")))
  }

  @Test(arguments: [
    ([0x61, 0x0A, 0xFF], 2, 2), ([0xC3], 0, 1), ([0xC0, 0x80], 0, 1), ([0x61, 0xED, 0xA0, 0x80], 1, 1),
    ([0xF4, 0x90, 0x80, 0x80], 0, 1), ([0x0D, 0x0A, 0x0D, 0xE2, 0x82], 3, 3), ([0xE2, 0x28, 0xA1], 0, 1),
    ([0xF0, 0x8F, 0x80, 0x80], 0, 1), ([0x80], 0, 1),
  ])
  func `invalid UTF-8 is named with line and byte`(bytes: [Int], offset: Int, line: Int) {
    #expect(
      problem(bytes.map(UInt8.init))
        == PostError(path: "x.md", line: line, reason: .invalidUTF8(offset: offset)))
  }

  @Test func `UTF-16 is told apart`() {
    #expect(problem([0xFF, 0xFE, 0x61, 0x00])?.reason == .looksLikeUTF16)
  }

  @Test func `random bytes are refused exactly when Swift repairs them`() {
    withSeeds(400) { rng in
      let bytes = (0..<8).map { _ -> UInt8 in
        [0x61, 0x80, 0xBF, 0xC3, 0xE0, 0xA0, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xEF, 0xFF].randomElement(
          using: &rng)!
      }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE]) { return nil }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let isRefused = if case .invalidUTF8 = problem(bytes)?.reason { true } else { false }
      return isValid != isRefused ? nil : "\(bytes)"
    }
  }

  @Test func `50 MB are refused`() {
    let bytes = [UInt8](repeating: 0x61, count: 50 << 20)
    #expect(problem(bytes)?.reason == .tooLarge(bytes: 50 << 20, limit: 4 << 20))
  }

  @Test func `front matter that means gigabytes is refused or read`() throws {
    func bomb(_ levels: Int, _ fan: Int) -> String {
      let first = "a0: &a0 [x, x]\n"
      let rest = (1..<levels).map { level in
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: fan).joined(separator: ", ")
          + "]\n"
      }
      return "---\n" + first + rest.joined() + "---\nText.\n"
    }
    #expect(problem(bomb(12, 9)) == PostError(path: "x.md", line: 2, reason: .tooManyAliases(limit: 16)))
    #expect(try parsed(bomb(3, 2)).otherKeys["a2"] == "x, x, x, x, x, x, x, x")
    #expect(try parsed(bomb(9, 2)).otherKeys["a8"]?.utf8.count == 2 * 256 * 3 - 2)
    #expect(problem("---\na: \(String(repeating: "x", count: 70_000))\n---\nText.\n")?.line == 2)
    #expect(
      try parsed("---\nx: \(String(repeating: "é", count: 9000))\n---\nT\n").otherKeys["x"]?.utf8.count
        == 4096)
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
  func `deep front matter is refused`(open: String, close: String) {
    let deep = String(repeating: open, count: 15_000) + "x" + String(repeating: close, count: 15_000)
    #expect(problem("---\na:\n  \(deep)\n---\nText.\n")?.reason != nil)
  }

  @Test(arguments: [
    ">", "> ", "- ", "1. ", "* a\n", "[", "![", "[a](", "(", "*a_", "**a ", "`", "``", "<", "<a ", "<!--",
    "<?", "a <!A ",
    "<![CDATA[", "{%", "{{", "{{<", "{#a} ", "{% comment %}", "{% highlight x %}\n", "|", "|-", "[^a]",
    "[^a]: b\n", "~~",
    "&", "\\", "# ", "\t", "<script", "<div a=\"", "```\n", ":::\n", "\n> - ", "_", "[a][",
  ])
  func `100000 repetitions neither crash nor hang nor lose the text before`(unit: String) throws {
    let post = try parsed("Text before.\n\n" + String(repeating: unit, count: 100_000) + "\n")
    #expect(post.answer.first?.text == "Text before.")
  }

  @Test func `deep lists with many blank lines end`() throws {
    for marker in ["- ", "1. ", "> "] {
      let text =
        String(repeating: marker, count: 50_000) + "deep" + String(repeating: "\n", count: 100_000)
        + "after\n"
      let post = try parsed(text)
      #expect(post.answer.map(\.text) == ["deep", "after"])
      #expect(post.answer.last?.line == 100_001)
    }
  }

  @Test func `random bytes cut from posts make a post or an error`() {
    let text = Array((HouseFormTests.text + HouseFormTests.text).utf8)
    withSeeds(500) { rng in
      var bytes = Array(text[..<Int.random(in: 0...text.count, using: &rng)])
      for _ in 0..<Int.random(in: 0...20, using: &rng) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &rng)] = UInt8.random(in: 0...255, using: &rng)
      }
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      if let error = problem(bytes) {
        return (error.line ?? 1) <= lines && error.path == "x.md" ? nil : error.description
      }
      return nil
    }
  }
}
