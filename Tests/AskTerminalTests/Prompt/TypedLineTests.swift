import AskTerminal
import Testing

@Suite struct TypedLineTests {
  @Test(arguments: [
    ("plain words", "plain words"), ("", ""), ("a\tb", "a\tb"), ("é 日本 👍", "é 日本 👍"),
    ("ab\u{1B}[5~c", "abc"), ("ab\u{1B}[1;5Pc", "abc"), ("ab\u{1B}OPc", "abc"), ("ab\u{1B}[[Ac", "abc"),
    ("ab\u{1B}\u{1B}[Ac", "abc"), ("\u{1B}[A", ""), ("ab\u{1B}", "ab"), ("ab\u{1B}[", "ab"),
    ("ab\u{1B}[5", "ab"),
    ("a\u{7}b\u{8}c\u{9B}d", "abcd"), ("[A] is no key", "[A] is no key"),
  ])
  func `keys that the terminal does not know leave nothing`(line: String, kept: String) {
    #expect(TypedLine.withoutKeys(line) == kept)
  }
}
