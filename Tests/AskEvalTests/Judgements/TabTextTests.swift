import AskEval
import Testing

@Suite struct TabTextTests {
  private let columns = ["id", "rater", "post", "grade"]

  private func text(_ before: String, _ change: (inout TabText) -> Void) -> String {
    var text = TabText(Array(before.utf8), columns: columns)
    change(&text)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test func `an empty file gets its first line`() {
    #expect(
      text("") { $0.set(["q1", "ann", "a", "3"], key: 3) } == "id\trater\tpost\tgrade\nq1\tann\ta\t3\n")
  }

  @Test func `a new row stands behind the last one of its question, else at the end`() {
    let before = "id\trater\tpost\tgrade\nq1\tann\ta\t3\nq2\tann\ta\t0\n"
    #expect(
      text(before) { $0.set(["q1", "bob", "a", "2"], key: 3) }
        == "id\trater\tpost\tgrade\nq1\tann\ta\t3\nq1\tbob\ta\t2\nq2\tann\ta\t0\n")
    #expect(text(before) { $0.set(["q", "bob", "a", "2"], key: 3) } == before + "q\tbob\ta\t2\n")
  }

  @Test func `the row of the same key is replaced, and one can be taken out`() {
    let before = "id\trater\tpost\tgrade\nq1\tann\ta\t3\nq1\tann\tab\t1\n"
    #expect(
      text(before) { $0.set(["q1", "ann", "a", "0"], key: 3) }
        == "id\trater\tpost\tgrade\nq1\tann\ta\t0\nq1\tann\tab\t1\n")
    #expect(text(before) { $0.remove(["q1", "ann", "a"]) } == "id\trater\tpost\tgrade\nq1\tann\tab\t1\n")
    #expect(text(before) { $0.remove(["q1", "bob", "a"]) } == before)
  }

  @Test func `what is not touched stays, and line ends are those of the file`() {
    #expect(
      text("id\trater\tpost\tgrade\r\n\r\nq1\tann\ta\t3\r\n") { $0.set(["q1", "bob", "a", "2"], key: 3) }
        == "id\trater\tpost\tgrade\r\n\r\nq1\tann\ta\t3\r\nq1\tbob\ta\t2\r\n")
    #expect(
      text("id\trater\tpost\tgrade\nq1\tann\ta\t3") { $0.set(["q1", "bob", "a", "2"], key: 3) }
        == "id\trater\tpost\tgrade\nq1\tann\ta\t3\nq1\tbob\ta\t2\n")
  }
}

@Suite struct NewQuestionTests {
  @Test func `an id comes from the text alone, whatever its case and marks`() {
    let id = NewQuestion.id(of: "How do I start?", known: [])
    #expect(id == NewQuestion.id(of: "  how do  I START", known: []))
    #expect(id != NewQuestion.id(of: "How do I stop?", known: []))
    #expect(id.rawValue.wholeMatch(of: /q[0-9a-f]{8}/) != nil)
    let longer = NewQuestion.id(of: "How do I start?", known: [id])
    #expect(longer != id && longer.rawValue.hasPrefix(id.rawValue))
  }

  @Test func `about one group in five is of the test half`() {
    let halves = (0..<2000).map { NewQuestion.half(ofGroup: "group \($0)") }
    // Binomial with n = 2000 and p = 1/5: 400 ± 18; five standard deviations.
    #expect((310...490).contains(halves.count { $0 == .test }))
  }

  @Test func `the register goes by length`() {
    #expect(NewQuestion.register(of: "gpu or cloud") == "keyword")
    #expect(NewQuestion.register(of: "should I buy a gpu") == "plain")
    #expect(NewQuestion.register(of: String(repeating: "word ", count: 61)) == "letter")
  }
}
