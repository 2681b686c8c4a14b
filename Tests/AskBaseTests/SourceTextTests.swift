import AskBase
import Testing

struct SourceTextTests {
  private func source(_ text: String, seed: UInt64 = 0) throws -> SourceText {
    let folder = try TemporaryFolder()
    return try SourceText(path: folder.write(text, to: "source.txt"), seed: seed)
  }

  @Test func `sentences are prose of 3 to 40 words, each once`() throws {
    let long = "This sentence goes on" + String(repeating: " and on", count: 20) + "."
    let found = try source(
      """
      Keep the beans in a jar. Keep the beans, in a JAR! Go on.
      x = { y } and some more of the code. Der Hund und die Katze liegen nebeneinander hinterm Ofen.
      The following is to be done:
      \(long)
      """)
    #expect(found.sentences == ["Keep the beans in a jar."])
  }

  @Test func `questions are sentences with a mark, and headings`() throws {
    let found = try source(
      "# How long do beans keep\nAsk yourself this. Are they oily? Then they are fresh enough.\n\n# Beans\nGo on.\n"
    )
    #expect(found.questions == ["How long do beans keep", "Are they oily?"])
  }

  @Test func `a question line over an answer is a pair`() throws {
    let found = try source(
      """
      What is (are) Acne ?
      Acne is a disease of the skin. - It comes with the oil glands at the hair's root.

      Do you have information about Alcohol
      If you are like many people, you drink some of it now and then.

      # Why are beans roasted?
      They have no taste of coffee until they have been in the fire.

      Is it so ?
      Yes.
      """)
    #expect(
      found.pairs.map(\.question) == [
        "What is Acne?", "Do you have information about Alcohol?", "Why are beans roasted?",
      ])
    #expect(
      found.pairs.first?.answer
        == "Acne is a disease of the skin. It comes with the oil glands at the hair's root.")
    #expect(found.questions.contains("What is Acne?"))
  }

  @Test func `of pairs whose answers begin alike ten are kept`() throws {
    let text = (0..<15).map { number in
      let name = String(repeating: "a", count: number + 2)
      return "What is \(name)?\nThe following list is given for the illness that is named \(name)."
    }
    #expect(try source(text.joined(separator: "\n\n")).pairs.count == 10)
  }

  @Test func `passages are whole consecutive sentences of 50 to 200 words`() throws {
    let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    let sentences = (0..<100).map {
      "The \(numbers[$0 / 10]) and the \(numbers[$0 % 10]) are the numbers of it."
    }
    let text = sentences.joined(separator: " ")
    let found = try source(text, seed: 3)
    #expect(found.passages.count > 4)
    for passage in found.passages {
      #expect(text.contains(passage) && passage.hasPrefix("The ") && passage.hasSuffix("."))
      #expect((50...200).contains(passage.split(separator: " ").count))
    }
    #expect(try source(text, seed: 3).passages == found.passages)
    #expect(try source(text, seed: 4).passages != found.passages)
  }

  @Test func `what is no prose ends a passage`() throws {
    let before = String(repeating: "It is in the house. ", count: 9)
    let found = try source(before + "a = {b}. " + before)
    #expect(found.passages.isEmpty)
  }
}
