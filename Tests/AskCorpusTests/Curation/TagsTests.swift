import AskCorpus
import Testing

@Suite struct TagsTests {
  @Test func `tags are read with what they are for and how fast they age`() {
    let tags = Tags(
      Array("# all\ngpu: {about: Cards., half-life: 9}\nlaw: About law.\npay:\n".utf8), path: "t")
    #expect(tags.problems.isEmpty)
    #expect(tags.entries.map(\.name) == ["gpu", "law", "pay"])
    #expect(tags["gpu"]?.halfLife == 9)
    #expect(tags["gpu"]?.line == 2)
    #expect(tags["law"]?.about == "About law.")
    #expect(tags["pay"]?.halfLife == nil)
  }

  @Test(arguments: [
    (
      "a: {half-life: soon}\n",
      "t:1: a.half-life is \"soon\", no number of months; write a whole number from 1 to 1200"
    ),
    (
      "a: {half-life: 0}\n",
      "t:1: a.half-life is \"0\", no number of months; write a whole number from 1 to 1200"
    ),
    ("a:\nb: {age: 1}\n", "t:2: unknown key \"age\"; the keys are: about, half-life"),
    (
      "- a\n",
      "t:1: broken YAML front matter: there are no keys in it; correct it, or put quotes around the value"
    ),
  ])
  func `what is wrong is named with its line`(_ text: String, _ message: String) {
    #expect(Tags(Array(text.utf8), path: "t").problems.map(\.description) == [message])
  }
}
