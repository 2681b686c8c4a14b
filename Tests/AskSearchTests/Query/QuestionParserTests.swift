import AskCorpus
import AskSearch
import AskText
import Testing

@Suite struct QuestionParserTests {
  private let parser = QuestionParser(analyzer: Analyzer(), language: .english)

  private func typed(_ text: String) throws -> ParsedQuestion {
    try parser.question(text, reading: .typed)
  }

  @Test func `each operator is read and taken out of the words`() throws {
    let question = try typed(
      "\"learning rate\" schedule -keras tag:training author:\"the editors\" title:warmup since:2025-01-31 until:2026-2-1"
    )
    #expect(question.words == "learning rate schedule warmup")
    #expect(
      question.required == [
        [.says("learning rate")], [.tagged("training")], [.by("the editors")], [.titled("warmup")],
      ])
    #expect(question.excluded == [.says("keras")])
    #expect(question.since == CalendarDate("2025-01-31") && question.until == CalendarDate("2026-02-01"))
  }

  @Test func `OR joins two or more words, phrases or fields`() throws {
    let question = try typed("pytorch OR \"plain jax\" OR title:keras course")
    #expect(question.required == [[.says("pytorch"), .says("plain jax"), .titled("keras")]])
    #expect(question.words == "pytorch plain jax keras course")
    #expect(try typed("(pytorch OR jax) course").required == [[.says("pytorch"), .says("jax")]])
    #expect(try typed("tag:hiring OR tag:salary offer").required == [[.tagged("hiring"), .tagged("salary")]])
    #expect(try typed("pytorch OR").required.isEmpty)
    #expect(try typed("OR pytorch").required.isEmpty)
  }

  @Test func `phrases, tags and titles can be left out`() throws {
    let question = try typed("hiring -\"data scientist\" -tag:salary -title:remote -author:anna")
    #expect(question.words == "hiring")
    #expect(
      question.excluded == [.says("data scientist"), .tagged("salary"), .titled("remote"), .by("anna")])
  }

  @Test func `a question of operators alone has no words`() throws {
    for text in ["tag:hiring", "-remote", "since:2025-01-01", "tag:hiring -remote ???", "-\"a b\""] {
      let question = try typed(text)
      #expect(question.words.isEmpty && question.hasOperators, "\(text)")
    }
  }

  /// What people write in questions, with every character that an operator has.
  private static let plain = [
    "C++", "C++ or Rust?", "e-mail", "send e-mail -- or not?", "don't", "don’t “panic”", "node.js: why?",
    "a/b",
    "what is the \"best\" way to learn?", "- a dash", "pay - or leave", "note: this is odd", "title : x",
    "title:",
    "either this or that", "tag: what is it", "author : who", "is -5 degrees cold", "-5", "--tag",
    "what does -l do?",
    "how do I run ls -l", "what does rm -rf do to my laptop?", "are models self-supervised or -trained",
    "left- and right-handed", "pre- and -post", "SHOULD I RENT OR BUY A GPU", "should I rent OR buy?",
    "what is an OR gate",
    "logical OR", "OR", "\"", "\"quotes", "5\" or 6\" screen", "My boss wants \"an AI strategy\" by Friday",
    "My manager says I'm \"too valuable where I am\". How do I get out?", "\"How do I start?\"",
    "\"Just do it\"!",
    "\"fail fast\"-style teams", "Is \"cold brew\" an oxymoron?", "why do they call it \"deep learning\"",
    "\"best\"",
    "\"pytorch\" course", "Questions with \"round\" answers only?", "since:", "since then: nothing",
    "until: when?",
    "AND", "NOT this", "near AND far", "x:y", "http://a.b/title:c", "std::vector", "-", "--", "- -", "\"\"",
    "\" \"", "-\"",
    "tag:\"", "title://", "-march=native flags", "rename -O2=x", "is 3-2 -1?", "it's 50-50 -\u{2060}",
  ]

  @Test func `plain questions are left as they are`() throws {
    for text in Self.plain {
      let question = try typed(text)
      #expect(question == (try parser.question(text, reading: .plain)), "\(text)")
      #expect(question.words == text && !question.hasOperators)
    }
  }

  @Test func `a letter is not searched for operators, unless that is asked for`() throws {
    let sentence = "She said we need \"one platform\" and left. "
    let letter = String(repeating: sentence, count: 6) + "Where do I start -now"
    #expect(try !typed(letter).hasOperators)
    #expect(try !typed("hiring -remote\ntag:hiring").hasOperators)
    #expect(try typed("hiring -remote\n").hasOperators)
    #expect(try parser.question(letter, reading: .operators).required == [[.says("one platform")]])
    #expect(try parser.question(letter, reading: .operators).excluded == [.says("now")])
    #expect(
      try parser.question("what is the \"best\" way", reading: .operators).required == [[.says("best")]])
  }

  @Test func `a dash in a sentence leaves out only at its end`() throws {
    #expect(try typed("how do I hire a data scientist -remote").excluded == [.says("remote")])
    #expect(try typed("how do I hire -remote -senior").excluded == [.says("remote"), .says("senior")])
    #expect(try !typed("how do I hire -remote people").hasOperators)
    #expect(try typed("hiring -remote people").excluded == [.says("remote")])
  }

  @Test(arguments: [
    "Why does git log since:yesterday fail?", "Should I use title:case in python",
    "I saw tag:nosuch in the url, what is it?", "note: tag:hiring is what I wrote. What about the salary?",
  ])
  func `a field within a sentence is a word`(text: String) throws {
    #expect(try typed(text) == ParsedQuestion(plain: text))
  }

  @Test func `a field at either end of a sentence is an operator`() throws {
    #expect(try typed("how do I hire? tag:hiring").required == [[.tagged("hiring")]])
    #expect(try typed("tag:hiring how do I begin?").required == [[.tagged("hiring")]])
    #expect(try typed("salary tag:hiring offer").required == [[.tagged("hiring")]])
  }

  @Test func `an operator that nobody writes by accident turns on the others`() throws {
    let question = try typed("what is the \"best\" way tag:hiring")
    #expect(question.required == [[.says("best")], [.tagged("hiring")]])
    #expect(question.words == "what is the best way")
  }

  @Test func `typographic quotation marks make phrases too`() throws {
    for text in [
      "“learning rate” warmup", "„learning rate“ warmup", "«learning rate» warmup",
      "(\"learning rate\") warmup",
    ] {
      #expect(try typed(text).required == [[.says("learning rate")]], "\(text)")
    }
  }

  @Test func `a day that is none is an error that says what to write`() {
    for text in [
      "since:2026-13-01", "hiring until:2025-02-30", "since:yesterday", "since:2026", "since:20260101T",
      "until:2026-01-01x",
    ] {
      #expect {
        try typed(text)
      } throws: { error in
        let message = "\(error)"
        return message.contains("is not a day; write it like") && message.contains(":2026-01-31")
      }
    }
    #expect(throws: SearchError.self) { try typed("hiring -since:2026-01-01") }
    #expect(throws: SearchError.self) { try typed("tag:a OR -remote") }
  }

  @Test func `any text can be parsed, and what is not an operator stays`() throws {
    let parts = [
      "\"", "“", "”", "-", "tag:", "title:", "OR", " ", " ", " ", "(", ")", "a", "team", "data", "C++", "'",
      ":", "\n",
      "\u{200B}", "é", "日本", "?", ".",
    ]
    for seed in UInt64(1)...2000 {
      var generator = SeededParts(seed: seed)
      let text = (0..<12).map { _ in parts[generator.next(below: parts.count)] }.joined()
      for reading in [QuestionReading.typed, .operators] {
        // A chain such as `a OR -b` is refused; everything else has a meaning.
        guard let question = try? parser.question(text, reading: reading) else {
          #expect(text.contains("OR"), "seed \(seed): \(text)")
          continue
        }
        #expect(question.text == text)
        #expect(question.hasOperators || question.words == text, "seed \(seed): \(text)")
        #expect(question.required.allSatisfy { !$0.isEmpty }, "seed \(seed): \(text)")
      }
    }
  }
}

/// SplitMix64.
private struct SeededParts {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(count))
  }
}
