import AskBase
import Testing

@Suite struct EnglishWordsTests {
  @Test(arguments: ["aardvark", "goats", "plumber", "colour", "children", "zoology", "aachen", "zymotic"])
  func `a word of the list is found, from its first to its last`(_ word: String) {
    #expect(EnglishWords.contains(word))
  }

  @Test(arguments: [
    "", "zzzzzz", "aaaa", "recieve", "enginer", "goatss", "Goats", "goats\ngobble", "\n", "the",
  ])
  func `what is none is not found`(_ word: String) {
    #expect(!EnglishWords.contains(word))
  }
}
