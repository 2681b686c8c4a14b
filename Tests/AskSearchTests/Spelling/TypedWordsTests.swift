import AskSearch
import Testing

@Suite struct TypedWordsTests {
  private func words(_ question: String, leaving left: [Range<Int>] = []) -> [String] {
    let bytes = Array(question.utf8)
    return TypedWords(question, leaving: left).words.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func `words of prose are looked at without their punctuation`() {
    #expect(
      words("Hello, “world” (again)! Is—this…fine; or not?\nÉté: yes.") == [
        "Hello", "world", "again", "Is", "this", "fine", "or", "not", "Été", "yes",
      ])
  }

  @Test(arguments: [
    "C++", "C#", "node.js", "e-mail", "don't", "don’t", "/usr/lib", "a/b", "me@here", "@name", "#tag", "x=1",
    "snake_case", "tag:hiring", "-without", "--flag", "`code`", "f(x)", "3rd", "gpt4", "H₂O", "PyTorch",
    "iPhone",
    "GPUs", "NASA", "R&D", "AT&T", "データ", "สวัสดี", "~/notes", "50%", "$HOME", "https://example.org",
    "well...no",
  ])
  func `a word with a digit, a sign or a capital inside is not looked at`(_ word: String) {
    #expect(words("use \(word) here") == ["use", "here"])
    #expect(words("\(word)?") == [])
  }

  @Test func `places that are to stay are left out`() {
    #expect(words("modle \"data taem\" modle", leaving: [6..<17]) == ["modle", "modle"])
  }

  @Test func `a capital after the end of a sentence says nothing`() {
    let typed = TypedWords("Hire Bortle. Then Ask\nMore").words
    #expect(typed.map(\.isCapitalised) == [true, true, true, true, true])
    #expect(typed.map(\.beginsSentence) == [true, false, true, false, true])
  }
}
