import AskText
import Testing

@Suite struct PlainWordTests {
  @Test(arguments: [
    ("Hire", "hire", "hire"), ("RÉSUMÉ", "résumé", "resume"), ("Größe", "größe", "grosse"),
    ("Машина", "машина", "машина"), ("Ἀθῆναι", "ἀθῆναι", "αθηναι"),
  ])
  func `a word of letters is kept as it is written and as it is folded`(
    _ word: String, _ written: String, _ letters: String
  ) throws {
    let plain = try #require(PlainWord(word))
    #expect(plain.written == written)
    #expect(plain.letters == letters)
  }

  @Test(arguments: [
    "", "gpt4", "don't", "don’t", "node.js", "C++", "e-mail", "½", "数据", "ข้อมูล", "Москваx", "שלום",
  ])
  func `what holds a digit, a sign or another script is none`(_ word: String) {
    #expect(PlainWord(word) == nil)
  }
}
