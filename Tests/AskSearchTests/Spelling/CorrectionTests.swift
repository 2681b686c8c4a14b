import AskCorpus
import AskSearch
import Foundation
import TestSupport
import Testing

@Suite struct CorrectionTests {
  /// Three posts, without a network.
  private let column: TemporaryColumn

  init() throws {
    column = try Self.column()
  }

  private static func column(_ change: (inout BuildOptions) -> Void = { $0.training = .none }) throws
    -> TemporaryColumn
  {
    let column = try TemporaryColumn()
    for (name, title, answer) in [
      (
        "hire", "How do I hire a scientist?",
        "A scientist who models demand is hired by a conversation about the regression model. Write down what the "
          + "business wants, and review the résumé of each candidate in the neighbourhood. Use Kubernetes and node.js."
      ),
      (
        "garden", "When do I water the garden?",
        "Water the seedlings early. The harvest depends on weather, compost and patience; a draft of cold air "
          + "kills them. Accommodation for bees is necessary."
      ),
      (
        "boat", "Which boat should I sail?",
        "Sail the small boat to the harbour first. The weather decides, and the anchor holds when the harbour is near."
      ),
    ] {
      try column.write("---\ntitle: \(title)\n---\n\n## Answer\n\n\(answer)\n", as: name)
    }
    try column.build(change)
    return column
  }

  @Test(arguments: [
    ("how do I hire a scientits", "how do I hire a scientist"),
    ("regresion modle", "regression model"),
    ("Weahter and haarvest?", "Weather and harvest?"),
    ("Scientsit: which bussines?", "Scientist: which business?"),
    ("what accomodation is neccessary", "what accommodation is necessary"),
    ("the rseume of a candidate", "the résumé of a candidate"),
    ("shoud I sail to the harbuor", "should I sail to the harbour"),
    ("a convesration, (patiense) \"kubrenetes\"!", "a conversation, (patience) \"kubernetes\"!"),
  ])
  func `misspelt words become those of the corpus`(_ typed: String, _ meant: String) throws {
    let engine = try column.engine()
    let correction = try #require(try engine.page(for: typed).correction)
    #expect(correction.typed == typed)
    #expect(correction.text == meant)
    expectParts(correction, "\(typed)")
  }

  @Test(arguments: [
    // Words of the corpus, stopwords, words of the base and of English.
    "how do I hire scientists for models", "should they whom", "goats boots boar", "a plumber's haven",
    "modal motel harbours", "compsot-free e-mial", "reviewers reseeding codebases paperweight",
    // Digits, signs, capitals inside, names.
    "scientits2 modle_x modle/regresion", "C++ node.js mdoel.py", "don't dont", "MODLE GPUs iModel",
    "ask Wheathen about it", "mdoel@harbour.org --modle tag:modle",
    // Nothing near, too short, another script.
    "xylqzt frobnicate", "bota tem", "データ サイエンチスト", "wetin dey happen", "fixin tellin",
  ])
  func `what is right, a name, or near nothing stays`(_ typed: String) throws {
    let engine = try column.engine()
    #expect(try engine.page(for: typed).correction == nil)
  }

  @Test func `a question taken as typed is answered as typed`() throws {
    let engine = try column.engine()
    var options = SearchEngine.Options()
    options.isVerbatim = true
    let page = try engine.page(for: "which haarbour", options: options)
    #expect(page.correction == nil && page.answers.isEmpty)
    #expect(try engine.page(for: "which haarbour").answers.first?.post.id.rawValue == "boat")
    #expect(try engine.ranking(for: "which haarbour").count == 1)
    #expect(try engine.ranking(for: "which haarbour", options: options).isEmpty)
  }

  @Test func `a question in another language than the column's is left alone`() throws {
    let engine = try column.engine()
    let typed = "wie findet man einen guten scientisten der modelle und regressionen versteht"
    #expect(try engine.page(for: typed).correction == nil)
  }

  @Test func `the company of a word tells which one was meant`() throws {
    let column = try TemporaryColumn()
    for (name, answer) in [
      ("stick", "Stick the label with glue and let the resin dry."),
      ("stack", "Stack the firewood with bricks and let the pallet stand."),
    ] {
      try column.write("---\ntitle: About it\n---\n\n## Answer\n\n\(answer)\n", as: name)
    }
    try column.build { $0.training = .none }
    let engine = try column.engine()
    #expect(try engine.page(for: "stck glue resin label").correction?.text == "stick glue resin label")
    #expect(
      try engine.page(for: "stck bricks pallet firewood").correction?.text == "stack bricks pallet firewood")
  }

  @Test func `words come and go with the posts`() throws {
    let column = try Self.column()
    #expect(try IndexDump(column.generation()).lines.contains("word harbour 1"))
    try column.remove("boat")
    try column.write(
      "---\ntitle: Lanterns\n---\n\n## Answer\n\nHang zirconium lanterns in the harbourside.\n", as: "lantern"
    )
    try column.build { $0.training = .none }
    let engine = try column.engine()
    #expect(try engine.page(for: "harbuor").correction == nil)
    #expect(try engine.page(for: "zircnoium").correction?.text == "zirconium")
    let lines = try IndexDump(column.generation()).lines
    #expect(!lines.contains { $0.hasPrefix("word harbour ") } && lines.contains("word zirconium 1"))
  }

  @Test func `a network from the posts alone and one with a base correct alike`() throws {
    for base in [BaseChoice.none, .shipped] {
      let column = try Self.column {
        $0.base = base
        $0.epochs = 1
      }
      let engine = try column.engine()
      #expect(
        try engine.page(for: "how do I hire a scientits").correction?.text == "how do I hire a scientist")
      #expect(try engine.page(for: "goats and plumbers").correction == nil)
    }
  }

  @Test func `where no list of words is known, only sure slips are corrected`() throws {
    let column = try TemporaryColumn()
    try "language = \"german\"\n".write(
      to: column.folder.appending(path: "ask.toml"), atomically: true, encoding: .utf8)
    try column.write(
      "---\ntitle: Garten\n---\n\n## Answer\n\nDas Gewächshaus steht im Süden, die Tomaten wachsen.\n",
      as: "garten")
    try column.build { $0.training = .none }
    let engine = try column.engine()
    #expect(try engine.page(for: "wo steht das gewähcshaus").correction?.text == "wo steht das gewächshaus")
    #expect(try engine.page(for: "gewachshaus").correction == nil)
    for right in ["tomatig", "wachsam", "süden", "tomate", "gewächs"] {
      #expect(try engine.page(for: right).correction == nil, "\(right)")
    }
  }

  /// Whatever is typed: what is not replaced stays byte for byte, and no word of the corpus is replaced.
  @Test func `a correction changes the words that it names and nothing else`() throws {
    let engine = try column.engine()
    let corpus = [
      "scientist", "harbour", "weather", "compost", "regression", "garden", "boat", "the", "anchor",
    ]
    let parts = corpus + ["C++", "don't", "x2", "—", "?", "数", "é", "\"", "Modle", "🙂", "\u{301}"]
    var corrected = 0
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      let words = (0..<Int.random(in: 1...9, using: &generator)).map { _ -> String in
        let word = parts.randomElement(using: &generator) ?? ""
        guard Bool.random(using: &generator), word.utf8.count > 4 else { return word }
        var letters = Array(word)
        letters.swapAt(letters.count - 2, letters.count - 3)
        return String(letters)
      }
      let typed = words.joined(separator: " ")
      guard let page = try? engine.page(for: typed), let correction = page.correction else { continue }
      corrected += 1
      #expect(page.question == typed)
      expectParts(correction, "seed \(seed)")
      for word in correction.words { #expect(!corpus.contains(word.from), "seed \(seed): \(word)") }
    }
    #expect(corrected > 20)
  }

  private func expectParts(_ correction: Correction, _ comment: Comment) {
    let (typed, text) = (Array(correction.typed.utf8), Array(correction.text.utf8))
    var (typedEnd, textEnd) = (0, 0)
    #expect(!correction.words.isEmpty, comment)
    for word in correction.words {
      #expect(
        typed[typedEnd..<word.range.lowerBound].elementsEqual(text[textEnd..<word.correctedRange.lowerBound]),
        comment)
      #expect(String(decoding: typed[word.range], as: UTF8.self) == word.from, comment)
      #expect(String(decoding: text[word.correctedRange], as: UTF8.self) == word.to, comment)
      #expect(word.from != word.to, comment)
      (typedEnd, textEnd) = (word.range.upperBound, word.correctedRange.upperBound)
    }
    #expect(typed[typedEnd...].elementsEqual(text[textEnd...]), comment)
  }
}
