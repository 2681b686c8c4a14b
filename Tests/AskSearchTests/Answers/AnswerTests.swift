import AskCorpus
import AskSearch
import Foundation
import TestSupport
import Testing

@Suite struct AnswerTests {
  @Test func `highlights are the words of the question, and taking the marks out gives back the passage`()
    throws
  {
    for seed in UInt64(1)...5 {
      let column = try TemporaryColumn()
      var posts = RandomPosts(seed: seed)
      for number in 0..<15 { try column.write(posts.post(), as: "post-\(number)") }
      try column.build { $0.training = .none }
      let engine = try column.engine()
      for _ in 0..<20 {
        let question = posts.sentence()
        let words = Set(question.lowercased().split { !$0.isLetter })
        for answer in try engine.page(for: question).answers {
          let text = Array(answer.passage.utf8)
          var marked: [UInt8] = []
          var end = 0
          for range in answer.highlights {
            #expect(range.lowerBound >= end && range.upperBound <= text.count, "seed \(seed)")
            marked += text[end..<range.lowerBound] + Array("<".utf8) + text[range] + Array(">".utf8)
            end = range.upperBound
            // The made-up words have stems of their own, so a match begins alike.
            let word = String(decoding: text[range], as: UTF8.self).lowercased()
            #expect(words.contains { $0.prefix(4) == word.prefix(4) }, "\(word) is not in \(question)")
          }
          marked += text[end...]
          let bare = String(decoding: marked, as: UTF8.self).filter { $0 != "<" && $0 != ">" }
          #expect(bare == answer.passage, "seed \(seed)")
          #expect(answer.quote.upperBound <= text.count)
        }
      }
    }
  }

  @Test func `the line is that of the quote's first sentence in the file`() throws {
    let column = try TemporaryColumn()
    try column.write(
      "---\ntitle: Pans\n---\n\nFirst things first.\n\n## Care\n\nNever wash cast iron.\nDry it on\nthe stove, then oil it thinly.\n",
      as: "pans")
    try column.write("# Soup\n\nBoil it.", as: "soup")
    try column.build { $0.training = .none }
    let answer = try #require(try column.engine().page(for: "oil the stove thinly").answers.first)
    #expect(answer.post.path == "corpus/posts/pans.md")
    #expect(answer.headings == ["Care"])
    let quote = String(decoding: Array(answer.passage.utf8)[answer.quote], as: UTF8.self)
    #expect(quote.contains("oil it thinly"))
    let lines = try String(contentsOfFile: column.path(of: "pans"), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let firstWords = quote.split(separator: " ").prefix(2).joined(separator: " ")
    #expect(lines[answer.line - 1].contains(firstWords))
  }

  @Test func `drafts answer only when they are asked for`() throws {
    let column = try cooking()
    try column.write(
      "---\ntitle: Goulash\nstatus: draft\n---\n\n## Answer\n\nPaprika and patience.", as: "goulash")
    try column.build { $0.training = .none }
    let engine = try column.engine()
    #expect(try engine.page(for: "paprika").answers.allSatisfy { $0.post.id.rawValue != "goulash" })
    var options = SearchEngine.Options()
    options.filter.includesDrafts = true
    #expect(try engine.page(for: "paprika", options: options).answers.first?.post.id.rawValue == "goulash")
  }

  @Test func `a superseded post leads to the last of its successors`() throws {
    let column = try cooking()
    let old = "---\ntitle: Old stew\nstatus: published\nsuperseded-by: newer\n---\n\n## Answer\n\nTurnips."
    try column.write(old, as: "old")
    try column.write(
      old.replacing("Old", with: "Newer").replacing("by: newer", with: "by: newest"), as: "newer")
    try column.write("# Newest stew\n\nCarrots instead.", as: "newest")
    try column.build { $0.training = .none }
    let page = try column.engine().page(for: "old stew of turnips")
    #expect(page.answers.first?.post.id.rawValue == "newest")
    #expect(Set(page.answers.first?.supersedes.map(\.rawValue) ?? []) == ["old", "newer"])
    #expect(page.answers.allSatisfy { !["old", "newer"].contains($0.post.id.rawValue) })
  }

  @Test func `the total counts what passes the filter`() throws {
    let column = try TemporaryColumn()
    for number in 0..<9 {
      let tag = number % 3 == 0 ? "rice" : "noodles"
      try column.write(
        "---\ntitle: Dish \(number)\npublished: 2026-01-0\(number + 1)\ntags: [\(tag)]\nstatus: published\n---\n\n## Answer\n\nSoy sauce.",
        as: "dish-\(number)")
    }
    try column.build { $0.training = .none }
    let engine = try column.engine()
    var options = SearchEngine.Options()
    options.limit = 2
    #expect(try engine.page(for: "soy sauce", options: options).total == 9)
    options.filter.tags = ["Rice"]
    #expect(try engine.page(for: "soy sauce", options: options).total == 3)
    #expect(try engine.page(for: "soy sauce", options: options).answers.count == 2)
    options.filter.since = .init("2026-01-04")
    #expect(try engine.page(for: "soy sauce", options: options).total == 2)
    options.filter.until = .init("2026-01-04")
    #expect(try engine.page(for: "soy sauce", options: options).total == 1)
  }

  @Test func `a question of words that the corpus does not know has no answer`() throws {
    let column = try cooking()
    try column.build { $0.training = .none }
    let page = try column.engine().page(for: "quantum chromodynamics lattice of soup")
    #expect(page.outcome == .none)
    #expect(page.answers.count <= SearchEngine.nearestShown)
  }

  @Test func `a post that shares no word with the question is found by the network`() throws {
    let column = try TemporaryColumn()
    var random = SeededGenerator(seed: 3)
    let topics = [
      "money": "salary contract employer raise offer bonus negotiate wages letter sign ask year",
      "garden": "tomatoes water compost bed seed frost prune sow weed pot harvest soil",
    ]
    for (topic, list) in topics.sorted(by: { $0.key < $1.key }) {
      let words = list.split(separator: " ").map(String.init)
      for number in 0..<10 {
        let sentences = (0..<6).map { _ in
          (0..<7).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
            + "."
        }
        let askedAs = topic == "money" && number < 2 ? "asked-as: [remuneration]\n" : ""
        try column.write(
          "---\ntitle: \(sentences[0])\n\(askedAs)status: published\n---\n\n## Answer\n\n"
            + sentences.dropFirst().joined(separator: " "),
          as: "\(topic)-\(number)")
      }
    }
    try column.build { $0.base = .none }
    var options = SearchEngine.Options()
    options.limit = 40
    let answers = try column.engine().page(for: "remuneration", options: options).answers
    #expect(
      answers.filter { $0.lexicalScore > 0 }.map(\.post.id.rawValue).sorted() == ["money-0", "money-1"])
    let found = answers.filter { $0.lexicalScore == 0 }.map(\.post.id.rawValue)
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("money") }, "\(found)")
  }

  @Test func `a post that says it in other words is found by what the base knows`() throws {
    let column = try TemporaryColumn()
    try column.write("# Asking for a higher salary\n\nName a figure and wait.", as: "salary")
    try column.write("# Growing tomatoes\n\nSow in spring and water at noon.", as: "tomatoes")
    try column.write("# Learning to swim\n\nFloat on the back first.", as: "swim")
    try column.build()
    let answers = try column.engine().page(for: "pay rise negotiation").answers
    #expect(answers.first?.post.id.rawValue == "salary")
    #expect(answers.first?.lexicalScore == 0, "no word in common")
  }

  private func cooking() throws -> TemporaryColumn {
    let column = try TemporaryColumn()
    try column.write("# How do I make soup?\n\nBoil water with salt and leeks.", as: "soup")
    try column.write("# How do I make salad?\n\nWash the leaves. Add oil.", as: "salad")
    return column
  }
}
