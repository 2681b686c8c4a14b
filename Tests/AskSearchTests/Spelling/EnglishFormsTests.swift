import AskSearch
import Testing

@Suite struct EnglishFormsTests {
  private let words: Set<String> = [
    "plum", "lady", "bisect", "prep", "write", "writ", "run", "book", "labeler", "authorize", "color",
    "fixing",
    "salesman", "informatics", "train", "paper", "weight", "code", "base",
  ]

  private func contains(_ word: String) throws -> Bool {
    try EnglishForms(
      isWord: words.contains, isCommon: words.contains, isOfCorpus: { $0 == "writing" }
    ).contains(word)
  }

  @Test(arguments: [
    "plums", "ladies", "bisecting", "bisected", "prepping", "authorise", "colour", "labeller", "fixin",
    "salesmen",
    "informatic", "rebook", "retrained", "untrained", "paperweight", "paperweights", "codebase", "bookish",
  ])
  func `forms and compounds of known words are known`(_ word: String) throws {
    #expect(try contains(word))
  }

  @Test(arguments: ["writting", "plumbs", "runbok", "papper", "trian", "bisceting", "größer", ""])
  func `what no rule explains is not`(_ word: String) throws {
    #expect(try !contains(word))
  }
}
